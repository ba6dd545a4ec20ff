// WebKit as Debian's webkit2gtk-driver brings it, driven by the few commands of W3C WebDriver that the checks need.

import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

export interface Tab {
  /** Opens a page and waits until it is loaded. */
  readonly open: (address: string) => Promise<void>;
  /** What a script gives back there: statements that end with `return`. */
  readonly evaluate: (script: string) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Starts a WebKit without a screen. `driver` and `xvfb` are commands. */
export async function openWebkit(driver: string, xvfb: string): Promise<Tab> {
  const port = await freePort();
  // A group of its own: xvfb-run leaves its children behind when it is ended.
  const group = spawn(xvfb, ['--auto-servernum', driver, `--port=${port}`], { detached: true, stdio: 'ignore' });
  const end = () => {
    if (group.pid !== undefined && group.exitCode === null) process.kill(-group.pid);
  };

  async function command(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<unknown> {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: unknown };
    if (!response.ok) throw new Error(`WebKit, ${path}: ${JSON.stringify(value)}`);
    return value;
  }

  try {
    for (let tries = 0; ; tries++) {
      const isUp = await command('GET', '/status').then(
        () => true,
        () => false,
      );
      if (isUp) break;
      if (tries === 100) throw new Error('WebKitWebDriver did not start.');
      await wait(200);
    }
    const { sessionId } = (await command('POST', '/session', { capabilities: {} })) as { sessionId: string };
    const session = `/session/${sessionId}`;
    return {
      open: async (url) => void (await command('POST', `${session}/url`, { url })),
      evaluate: (script) => command('POST', `${session}/execute/sync`, { script, args: [] }),
      close: async () => {
        await command('DELETE', session);
        end();
      },
    };
  } catch (error) {
    end();
    throw error;
  }
}
