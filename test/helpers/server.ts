import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.gz': 'application/octet-stream',
};

/** The strictest policy under which a page still has its own style sheet. */
const STRICT =
  "default-src 'none'; style-src 'self'; require-trusted-types-for 'script'; frame-ancestors 'none'";

export interface Served {
  readonly method: string;
  readonly path: string;
}

export interface LoopbackServer {
  readonly origin: string;
  /** Every request in order, favicons excepted. */
  readonly log: readonly Served[];
  /** Serves the folder's files under `/prefix/`; the last mount of a prefix holds. */
  mount(prefix: string, folder: string): void;
  close(): Promise<void>;
}

/**
 * An HTTP server on a free loopback port. `?csp=strict` answers with the strict policy, so that every page
 * can be read under it. `?simpan` allows the browser to keep the page in its memory when it is left.
 */
export async function startServer(folder: string): Promise<LoopbackServer> {
  const mounts = new Map<string, string>([['', folder]]);
  const log: Served[] = [];
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const url = new URL(request.url ?? '/', 'http://loopback');
    if (url.pathname === '/favicon.ico') {
      response.writeHead(204).end();
      return;
    }
    log.push({ method: request.method ?? 'GET', path: url.pathname });
    const file = fileOf(mounts, url.pathname);
    if (file === null) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
      return;
    }
    response.writeHead(200, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'cache-control': url.searchParams.has('simpan') ? 'no-cache' : 'no-store',
      ...(url.searchParams.get('csp') === 'strict' ? { 'content-security-policy': STRICT } : {}),
    });
    response.end(readFileSync(file));
  };
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    log,
    mount: (prefix, mounted) => void mounts.set(prefix, mounted),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function fileOf(mounts: ReadonlyMap<string, string>, path: string): string | null {
  const clean = normalize(decodeURIComponent(path)).replace(/^\/+/, '');
  if (clean.startsWith('..')) return null;
  const [first = '', ...rest] = clean.split('/');
  const mounted = rest.length > 0 ? mounts.get(first) : undefined;
  const file = mounted ? join(mounted, ...rest) : join(mounts.get('') as string, clean || 'index.html');
  return existsSync(file) && statSync(file).isFile() ? file : null;
}
