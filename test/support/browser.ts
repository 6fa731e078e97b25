import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type LaunchOptions } from 'playwright-core';

const EXECUTABLE_NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];

/** Where installers put it on systems that do not keep it on PATH. */
const FIXED_PATHS = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** A Chromium that can be started: `CHROMIUM_PATH`, else the system's own, else the one Playwright downloaded; null for none. */
export function findChromium(): string | null {
  const named = process.env.CHROMIUM_PATH;
  // A wrong setting must not be covered up by another browser.
  if (named !== undefined && named !== '') return existsSync(named) ? named : null;
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => EXECUTABLE_NAMES.map((name) => join(folder, name)));
  return [...onPath, ...FIXED_PATHS, chromium.executablePath()].find((path) => existsSync(path)) ?? null;
}

export function chromiumPath(): string {
  const path = findChromium();
  if (path === null) throw new Error('No Chromium found. Run `npm test` once (it installs one), or set CHROMIUM_PATH.');
  return path;
}

/**
 * How every browser test starts Chromium: without a graphics card or a sandbox (there is none in a container), and
 * without its own calls home, which a closed network answers slowly.
 */
export function launchOptions(): LaunchOptions {
  return {
    executablePath: chromiumPath(),
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  };
}
