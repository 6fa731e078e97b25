import type { RunningServer } from './app.ts';
import type { Config } from './config.ts';
import { isAnyAddress, networkAddress } from './rest/publicOrigin.ts';

/** What the one who starts the server reads, in Dutch and in English. Not through the log: the link holds a secret. */
export function startingText({ url, port, setupLink }: Pick<RunningServer, 'url' | 'port' | 'setupLink'>, config: Config): string {
  const address = config.baseUrl === null && isAnyAddress(config.host) ? networkAddress() : null;
  const lines = ['', `  Samenreis: ${url}`];
  if (address !== null) lines.push(`  Op dit netwerk / on this network: http://${address}:${port}`);
  if (setupLink !== null) {
    lines.push(
      '',
      '  Nog geen gespreksleider. Open deze link om het eerste account te maken (eenmalig; een nieuwe start geeft een nieuwe link):',
      '  No facilitator yet. Open this link to make the first account (once; a new start gives a new link):',
      '',
      `  ${setupLink}`,
    );
  }
  lines.push('', '  Stoppen / stop: Ctrl+C', `  Procesnummer / process id: ${process.pid}`, '', '');
  return lines.join('\n');
}
