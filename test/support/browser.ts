import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium, firefox, type LaunchOptions } from 'playwright-core';

/** The same engine without a window around it: one more person costs a sixth of the processor time (ADR 0003). */
const SHELL = 'chromium-headless-shell';
const CHROMIUM_NAMES = [SHELL, 'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];

/** The release with extended support first: it is what offices have. */
const FIREFOX_NAMES = ['firefox-esr', 'firefox'];

/** Where installers put them on systems that do not keep them on PATH. */
const CHROMIUM_PATHS = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const FIREFOX_PATHS = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox ESR\\firefox.exe',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** A Chromium that can be started: `CHROMIUM_PATH`, else the system's own, else the one Playwright downloaded; null for none. */
export function findChromium(): string | null {
  return find(process.env.CHROMIUM_PATH, CHROMIUM_NAMES, [...CHROMIUM_PATHS, chromium.executablePath()]);
}

/** Whether that Chromium draws no window of its own. */
export function isHeadlessShell(path: string): boolean {
  return path.endsWith(SHELL);
}

/** A Firefox as people have it: `FIREFOX_PATH`, else the system's own; null for none. */
export function findFirefox(): string | null {
  return find(process.env.FIREFOX_PATH, FIREFOX_NAMES, FIREFOX_PATHS);
}

function find(named: string | undefined, names: readonly string[], others: readonly string[]): string | null {
  // A wrong setting must not be covered up by another browser.
  if (named !== undefined && named !== '') return existsSync(named) ? named : null;
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...others].find((path) => existsSync(path)) ?? null;
}

/** The system's Firefox, driven by WebDriver BiDi, which it speaks as it is sold; Playwright's own build is another browser. */
export function launchFirefox(executablePath: string): Promise<Browser> {
  return firefox.launch({ channel: 'moz-firefox', executablePath, headless: true });
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
