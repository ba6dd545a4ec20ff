// Which Chromium the tests drive: one that is installed, else Playwright's own, else the one that comes with `npm ci`.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

export interface Browser {
  readonly executablePath: string;
  readonly args: string[];
  readonly env: Record<string, string>;
}

const root = fileURLToPath(new URL('..', import.meta.url));

/** The browser to launch; throws and says what to do where there is none. `CHROME_PATH` names one and wins. */
export function findBrowser(): Browser {
  const executablePath = process.env['CHROME_PATH'] ?? installedBrowser() ?? playwrightsOwn();
  if (executablePath !== null) return { executablePath, args: [], env: environment() };
  return packagedBrowser();
}

function installedBrowser(): string | null {
  return candidates().find((path) => existsSync(path) && !isSnap(path)) ?? null;
}

function candidates(): string[] {
  const { PATH = '', PROGRAMFILES, LOCALAPPDATA } = process.env;
  switch (process.platform) {
    case 'darwin':
      return ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
        ['/', homedir()].map((home) => join(home, 'Applications', `${name}.app`, 'Contents', 'MacOS', name)),
      );
    case 'win32':
      return ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].flatMap((path) =>
        [PROGRAMFILES, process.env['PROGRAMFILES(X86)'], LOCALAPPDATA].flatMap((folder) =>
          folder === undefined ? [] : [join(folder, path)],
        ),
      );
    default:
      return ['chromium', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'].flatMap((name) =>
        PATH.split(delimiter).map((folder) => join(folder, name)),
      );
  }
}

/** Ubuntu's snap of Chromium cannot read the profile that Playwright makes for it. */
function isSnap(path: string): boolean {
  return basename(realpathSync(path)) === 'snap';
}

function playwrightsOwn(): string | null {
  const path = chromium.executablePath();
  return existsSync(path) ? path : null;
}

/**
 * `@sparticuz/chromium` unpacks itself into the temporary folder and uses any `chromium` it finds there: it is given a
 * folder of its own. As on AWS Lambda, which it is made for, it then brings the system libraries it needs; the Japanese
 * font comes from `@expo-google-fonts/biz-udpgothic` (without any font, Japanese text has no height).
 */
function packagedBrowser(): Browser {
  const modules = join(root, 'node_modules');
  const manifest = join(modules, '@sparticuz', 'chromium', 'package.json');
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(manifest)) {
    throw new Error(
      'No browser found. Install Chrome, Chromium or Edge, run "npx playwright install chromium", or name one in CHROME_PATH.',
    );
  }
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  const folder = join(root, '.cache', 'chromium', version);
  if (!existsSync(folder)) unpack(folder);

  const fonts = join(folder, 'fontconfig');
  mkdirSync(fonts, { recursive: true });
  writeFileSync(
    join(fonts, 'fonts.conf'),
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(modules, '@expo-google-fonts', 'biz-udpgothic')}</dir>
  <cachedir>${join(fonts, 'cache')}</cachedir>
</fontconfig>
`,
  );
  const libraries = [join(folder, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH'] ?? ''].filter(Boolean);
  return {
    executablePath: join(folder, 'chromium'),
    args: ['--no-sandbox'],
    env: { ...environment(), FONTCONFIG_PATH: fonts, LD_LIBRARY_PATH: libraries.join(delimiter) },
  };
}

/** Beside its place first, so that an interrupted unpacking is never taken for a browser. */
function unpack(folder: string): void {
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  execFileSync(
    process.execPath,
    ['--input-type=module', '--eval', 'await (await import("@sparticuz/chromium")).default.executablePath()'],
    { cwd: root, env: { ...environment(), TMPDIR: draft, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' } },
  );
  try {
    renameSync(draft, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(draft, { recursive: true });
  }
}

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
