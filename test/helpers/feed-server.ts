import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';

/** An answer of its own in place of a file's. */
export type Answer = (response: ServerResponse, bytes: Buffer | null) => void;

/** A plain static server on loopback that can be told to misbehave. */
export interface FeedServer {
  readonly url: string;
  /** Paths asked for, in order; `304` is put before those answered so. */
  readonly log: string[];
  /** Bytes of bodies sent. */
  readonly sent: () => number;
  /** Answers by the first pattern that fits the path. */
  readonly instead: Map<RegExp, Answer>;
  close(): Promise<void>;
}

export async function serveFolder(folder: string): Promise<FeedServer> {
  const log: string[] = [];
  const instead: FeedServer['instead'] = new Map();
  let sent = 0;
  const server = createServer((request, response) => {
    const path = normalize((request.url ?? '/').split('?')[0] as string).slice(1);
    const file = join(folder, path);
    const bytes = existsSync(file) && statSync(file).isFile() ? readFileSync(file) : null;
    const own = [...instead].find(([pattern]) => pattern.test(path))?.[1];
    const etag = bytes ? `"${createHash('sha256').update(bytes).digest('hex').slice(0, 20)}"` : '';
    const same = !own && bytes !== null && request.headers['if-none-match'] === etag;
    log.push(same ? `304 ${path}` : path);
    if (own) return own(response, bytes);
    if (!bytes) return void response.writeHead(404).end();
    response.setHeader('ETag', etag);
    if (same) return void response.writeHead(304).end();
    sent += bytes.length;
    response.end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    log,
    sent: () => sent,
    instead,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** A body that never ends. */
export const endless: Answer = (response) => {
  const more = (): void => {
    if (!response.destroyed) response.write(Buffer.alloc(65_536), () => setImmediate(more));
  };
  more();
};
export const status =
  (code: number): Answer =>
  (response) =>
    void response.writeHead(code).end();
/** Half of the file, then nothing more. */
export const silent: Answer = (response, bytes) =>
  void response.write(bytes?.subarray(0, Math.max(1, bytes.length >> 1)) ?? ' ');
/** Half of the file, then the connection breaks. */
export const broken: Answer = (response, bytes) => {
  response.writeHead(200, { 'content-length': bytes?.length ?? 10 });
  response.write(bytes?.subarray(0, (bytes?.length ?? 0) >> 1) ?? ' ', () => response.destroy());
};
export const html: Answer = (response) =>
  void response
    .writeHead(200, { 'content-type': 'text/html' })
    .end('<!doctype html><title>404</title>'.repeat(3));
