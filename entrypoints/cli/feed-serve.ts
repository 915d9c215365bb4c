import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { isFeedFile } from './feed-folder';
import { readIfThere } from './pack-folder';
import { DONE, MISUSE, misuse, type PackIo, wholeNumber } from './pack-io';

async function answer(folder: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const name = (request.url ?? '/').split('?')[0]?.slice(1) ?? '';
  // Only names a feed may hold: no dots, no way out.
  const bytes = isFeedFile(name) ? await readIfThere(join(folder, name)) : null;
  if (!bytes) {
    response.writeHead(404).end();
    return;
  }
  const etag = `"${createHash('sha256').update(bytes).digest('hex')}"`;
  const fixed = !name.endsWith('/timestamp.json');
  const shard = name.endsWith('.gz');
  response.setHeader('ETag', etag);
  response.setHeader('Cache-Control', fixed ? 'public, max-age=31536000, immutable' : 'no-cache');
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304).end();
    return;
  }
  // Shards are gzip files, not gzip-encoded JSON: their digest is over these very bytes.
  response.setHeader('Content-Type', shard ? 'application/octet-stream' : 'application/json');
  response.setHeader('Content-Length', bytes.length);
  response.writeHead(200).end(request.method === 'HEAD' ? undefined : bytes);
}

/** Serves a feed folder on the loopback address; port 0 takes a free one. Resolves once it listens. */
export function serveFeed(
  folder: string,
  port: number,
): Promise<{ readonly server: Server; readonly url: string }> {
  const server = createServer((request, response) => {
    answer(folder, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () =>
      resolve({ server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` }),
    );
  });
}

/** `rujukan feed serve --dir DIR [--port N]`: serves until it is interrupted, or `io.signal` aborts. */
export async function feedServe(
  options: { readonly dir?: string; readonly port?: string },
  io: PackIo,
): Promise<number> {
  const port = wholeNumber(options.port);
  if (port === null || (port ?? 0) > 65_535) {
    misuse(io, '--port takes a number up to 65535');
    return MISUSE;
  }
  const interrupt = new AbortController();
  const stop = (): void => interrupt.abort();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  io.signal?.addEventListener('abort', stop, { once: true });
  if (io.signal?.aborted) stop();
  try {
    const { server, url } = await serveFeed(options.dir as string, port ?? 0);
    io.out(url);
    await new Promise<void>((resolve) => {
      if (interrupt.signal.aborted) resolve();
      interrupt.signal.addEventListener('abort', () => resolve(), { once: true });
    });
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    return DONE;
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}
