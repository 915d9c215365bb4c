import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { isFeedFile, readIfThere } from './pack-folder';
import { DONE, FAILED, MISUSE, misuse, type PackIo, readOptions, wholeNumber } from './pack-io';

async function answer(folder: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const name = (request.url ?? '/').split('?')[0]?.slice(1) ?? '';
  // Only names a feed may hold: no folders, no dots, no way out.
  const bytes = isFeedFile(name) ? await readIfThere(join(folder, name)) : null;
  if (!bytes) {
    response.writeHead(404).end();
    return;
  }
  const etag = `"${createHash('sha256').update(bytes).digest('hex')}"`;
  const shard = name.endsWith('.gz');
  response.setHeader('ETag', etag);
  response.setHeader('Cache-Control', shard ? 'public, max-age=31536000, immutable' : 'no-cache');
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

/** `rujukan pack serve --dir DIR [--port N]`: serves until `io.signal` aborts. */
export async function packServe(args: readonly string[], io: PackIo): Promise<number> {
  const options = readOptions(args, ['dir', 'port'], io);
  const port = wholeNumber(options?.port);
  if (!options?.dir || port === null || (port ?? 0) > 65_535) {
    if (options) misuse(io, 'pack serve --dir DIR [--port N]');
    return MISUSE;
  }
  try {
    const { server, url } = await serveFeed(options.dir, port ?? 0);
    io.out(url);
    await new Promise<void>((resolve) => {
      if (io.signal?.aborted) resolve();
      io.signal?.addEventListener('abort', () => resolve(), { once: true });
    });
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    return DONE;
  } catch (cause) {
    io.err(`INTERNAL: ${(cause as Error).message}`);
    return FAILED;
  }
}
