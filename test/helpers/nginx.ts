import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installPackages } from './apt';

export const NGINX = '/usr/sbin/nginx';
export const NGINX_HINT = `nginx is not installed: apt-get install -y nginx-light`;

export interface Nginx {
  readonly url: string;
  /** Lines of its log: status, bytes of the body, path. */
  readonly accessLog: string;
  close(): Promise<void>;
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });

/** Installs it through apt where that is possible and it is missing; the tests that need it say so where it is not. */
export function ensureNginx(): void {
  if (!existsSync(NGINX)) installPackages(['nginx-light']);
}

/** Debian's nginx over a feed folder, or a folder of feeds, as a publisher would set it up: gzip, ETag, ranges, long life for what never changes. */
export async function startNginx(feed: string): Promise<Nginx> {
  if (!existsSync(NGINX)) throw new Error(NGINX_HINT);
  const home = mkdtempSync(join(tmpdir(), 'rujukan-nginx-'));
  mkdirSync(join(home, 'temp'));
  const port = await freePort();
  const config = join(home, 'nginx.conf');
  const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${join(home, 'temp', name)};`)
    .join('\n  ');
  writeFileSync(
    config,
    `daemon off;
worker_processes 1;
pid ${join(home, 'pid')};
error_log ${join(home, 'error.log')};
events { worker_connections 64; }
http {
  ${temp}
  types { application/json json; application/octet-stream gz; }
  log_format sizes '$status $body_bytes_sent $uri';
  access_log ${join(home, 'access.log')} sizes;
  gzip on;
  gzip_types application/json;
  gzip_min_length 200;
  server {
    listen 127.0.0.1:${port};
    root ${feed};
    location / { add_header Cache-Control "public, max-age=31536000, immutable"; }
    location ~ /metadata/timestamp\\.json$ { add_header Cache-Control no-cache; }
  }
}
`,
  );
  const user = process.getuid?.() === 0 ? ['-g', 'user root;'] : [];
  const child = spawn(NGINX, ['-c', config, '-p', home, '-e', join(home, 'error.log'), ...user], {
    stdio: 'pipe',
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const url = `http://127.0.0.1:${port}/`;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  for (let i = 0; ; i++) {
    if (
      await fetch(url).then(
        () => true,
        () => false,
      )
    )
      break;
    if (child.exitCode !== null || i > 200) throw new Error(`nginx did not start: ${said}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    url,
    accessLog: join(home, 'access.log'),
    close: async () => {
      child.kill('SIGQUIT');
      await ended;
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** Version of the nginx that is installed, or null. */
export const nginxVersion = (): string | null =>
  existsSync(NGINX)
    ? (/nginx\/(\S+)/.exec(spawnSync(NGINX, ['-v'], { encoding: 'utf8' }).stderr)?.[1] ?? '')
    : null;
