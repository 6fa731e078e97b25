import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { findChromium, findFirefox, isHeadlessShell } from './browser.ts';

type Command = readonly [program: string, ...args: string[]];

/** Sees to it that the browser tests have a Chromium: says which one is used, installs one where there is none. */
function installBrowser(): string {
  const present = findChromium();
  if (present !== null) return process.env.CI && !process.env.CHROMIUM_PATH ? installShell(present) : present;
  if (process.env.CHROMIUM_PATH) throw new Error(`CHROMIUM_PATH names ${process.env.CHROMIUM_PATH}, and there is no such file.`);

  const ways = [
    debianCommands('chromium-headless-shell', 'fonts-liberation'),
    debianCommands('chromium', 'fonts-liberation'),
    playwrightCommands(),
  ];
  for (const commands of ways.filter((way) => way.length > 0)) {
    process.stdout.write(`No Chromium found. ${commands.map((command) => command.join(' ')).join(' && ')}\n`);
    const installed = commands.every(run) ? findChromium() : null;
    if (installed !== null) return installed;
  }
  throw new Error('No Chromium could be installed. Install Chromium or Chrome yourself, or set CHROMIUM_PATH, and try again.');
}

/** Beside a Chromium with a window, where that is quickly done: with fourteen people in a test the difference is minutes. */
function installShell(present: string): string {
  if (isHeadlessShell(present)) return present;
  debianCommands('chromium-headless-shell').every(run);
  return findChromium() ?? present;
}

/** Firefox comes from the system alone, where packages may be installed; what it proves is skipped without it, but not on CI. */
function installFirefox(): string | null {
  const present = findFirefox();
  if (present !== null) return present;
  if (process.env.FIREFOX_PATH) throw new Error(`FIREFOX_PATH names ${process.env.FIREFOX_PATH}, and there is no such file.`);
  const commands = debianCommands('firefox-esr');
  if (commands.length > 0) process.stdout.write(`No Firefox found. ${commands.map((command) => command.join(' ')).join(' && ')}\n`);
  const installed = commands.length > 0 && commands.every(run) ? findFirefox() : null;
  if (installed === null && process.env.CI) throw new Error('No Firefox could be installed, and on CI its tests must run.');
  return installed;
}

/** Debian's own packages: their libraries come along. Not on Ubuntu, where they are stubs that ask for a snap. */
function debianCommands(...packages: readonly string[]): Command[] {
  const isDebian = existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  if (!isDebian || !mayInstallPackages()) return [];
  const prefix = process.getuid?.() === 0 ? (['env'] as const) : (['sudo', '-n', 'env'] as const);
  const apt = [...prefix, 'DEBIAN_FRONTEND=noninteractive', 'apt-get'] as const;
  return [
    [...apt, 'update', '-qq'],
    [...apt, 'install', '-y', '-qq', '--no-install-recommends', ...packages],
  ];
}

/** Playwright's own build for every other system; with the libraries it needs where those may be installed. */
function playwrightCommands(): Command[] {
  const folder = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'));
  const libraries = process.platform === 'linux' && mayInstallPackages() ? ['--with-deps'] : [];
  return [[process.execPath, join(folder, 'cli.js'), 'install', ...libraries, 'chromium']];
}

function mayInstallPackages(): boolean {
  return process.getuid?.() === 0 || spawnSync('sudo', ['-n', 'true']).status === 0;
}

function run([program, ...args]: Command): boolean {
  return spawnSync(program, args, { stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
}

try {
  process.stdout.write(`Browser for the tests: ${installBrowser()}\n`);
  const firefox = installFirefox();
  process.stdout.write(
    firefox === null
      ? 'No Firefox: its tests are skipped. Install Firefox ESR, or set FIREFOX_PATH, to run them.\n'
      : `Second browser for the tests: ${firefox}\n`,
  );
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
