// Programs of the system that some checks need and no package brings. A check asks here; where its program is missing, one line
// says so and what it is called in Debian, and the check is left out.

import { spawnSync } from 'node:child_process';
import { delimiter, resolve } from 'node:path';

interface Program {
  readonly name: string;
  /** Commands to try, the first that answers is taken. */
  readonly commands: readonly string[];
  /** What it is asked for its answer; some end with another number than 0 even so. */
  readonly asked: readonly string[];
  readonly answers?: number;
  /** Debian's package. */
  readonly debian: string;
}

const PROGRAMS = {
  libreoffice: { name: 'LibreOffice', commands: ['soffice'], asked: ['--version'], debian: 'libreoffice-calc' },
  nginx: { name: 'nginx', commands: ['nginx'], asked: ['-v'], debian: 'nginx-light' },
  wrk: { name: 'wrk', commands: ['wrk'], asked: ['-v'], answers: 1, debian: 'wrk' },
  java: { name: 'Java', commands: ['java'], asked: ['-version'], debian: 'default-jre-headless' },
  firefox: { name: 'Firefox', commands: ['firefox-esr', 'firefox'], asked: ['--version'], debian: 'firefox-esr' },
  webkit: { name: 'WebKit', commands: ['WebKitWebDriver'], asked: ['--help'], debian: 'webkit2gtk-driver' },
  xvfb: { name: 'xvfb-run', commands: ['xvfb-run'], asked: ['--help'], debian: 'xvfb' },
  curl: { name: 'curl', commands: ['curl'], asked: ['--version'], debian: 'curl' },
  r: { name: 'R', commands: ['Rscript'], asked: ['--version'], debian: 'r-base-core' },
  pandas: {
    name: 'Python with pandas',
    commands: [process.env['PYTHON'] ?? 'python3', 'python'],
    asked: ['-c', 'import pandas'],
    debian: 'python3-pandas',
  },
} satisfies Record<string, Program>;

/** Where commands are; the last is not in everybody's PATH. */
const FOLDERS = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin'].filter(Boolean);
const SUFFIX = process.platform === 'win32' ? '.exe' : '';

/** The path of a program; where there is none, null, and a line says that `check` was left out. */
export function programFor(check: string, key: keyof typeof PROGRAMS): string | null {
  const { name, commands, asked, debian, ...rest }: Program = PROGRAMS[key];
  const answers = (path: string) => spawnSync(path, asked).status === (rest.answers ?? 0);
  const paths = commands.flatMap((command) => FOLDERS.map((path) => resolve(path, `${command}${SUFFIX}`)));
  const found = paths.find(answers) ?? null;
  if (found === null) leaveOut(check, `${name} (in Debian: ${debian})`);
  return found;
}

/** Says that a check was left out, and for want of what. */
export function leaveOut(check: string, want: string): void {
  console.log(`${check}: left out, ${want} was not found.`);
}
