// A real nginx with the settings of docs/hosting.ja.md, without any right that the checks do not have themselves.

import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nginxSettings } from '../src/hosting/nginx.ts';

/** Debian's package libnginx-mod-http-brotli-static. */
const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
export const hasBrotli = existsSync(BROTLI);

export interface Served {
  /** The site is in `site` of this folder, at `base`; nginx keeps what is its own in `run`. */
  readonly folder: string;
  readonly port: number;
  /** `/` or `/plan/`. */
  readonly base: string;
}

/** Starts nginx (a command) on this machine alone; gives back what ends it. */
export async function startNginx(nginx: string, { folder, port, base }: Served): Promise<() => Promise<void>> {
  const own = join(folder, 'run');
  mkdirSync(own, { recursive: true });
  const settings = nginxSettings(base)
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('root /var/www/site;', `root ${join(folder, 'site')};`)
    .replace('# brotli_static on;', hasBrotli ? 'brotli_static on;' : '');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${join(own, name)};`,
  );
  // Workers and connections as in the settings that Debian's package comes with.
  writeFileSync(
    join(own, 'nginx.conf'),
    `${hasBrotli ? `load_module ${BROTLI};` : ''}
daemon off;
worker_processes auto;
pid ${join(own, 'pid')};
error_log ${join(own, 'error.log')};
events { worker_connections 768; }
http { include /etc/nginx/mime.types; default_type application/octet-stream; access_log off; sendfile on; tcp_nopush on;
${temporary.join(' ')}
${settings} }`,
  );
  const server = spawn(nginx, ['-c', join(own, 'nginx.conf'), '-e', join(own, 'error.log')], { stdio: 'inherit' });
  const ended = new Promise<void>((resolve) => server.on('exit', () => resolve()));
  let isUp = false;
  while (!isUp && server.exitCode === null)
    isUp = await fetch(`http://127.0.0.1:${port}/`).then(
      () => true,
      () => false,
    );
  if (!isUp) throw new Error('nginx did not start.');
  return async () => {
    server.kill();
    await ended;
  };
}
