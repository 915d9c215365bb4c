import { createHash } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the server does instead of answering. */
export type ReplicaFault = '404' | '429' | '500' | 'truncated' | 'html' | 'drip';

/** What a replica serves: bodies shaped like KPU's, made when they are asked for. */
export interface ReplicaWorld {
  /** The body of a path, or null where there is none. */
  readonly body: (path: string) => unknown;
  /** What goes wrong at the `nth` request of a path (from 1), if anything. */
  readonly fault: (path: string, nth: number) => ReplicaFault | null;
}

/** What was asked of one path. */
export interface Asked {
  requests: number;
  /** Answers with status 200 and a whole body: a crawler needs one. */
  sound: number;
}

export interface Replica {
  readonly base: string;
  readonly asked: ReadonlyMap<string, Asked>;
  readonly agents: ReadonlySet<string>;
  /** Requests and bytes of bodies so far. */
  readonly served: { readonly requests: number; readonly bytes: number };
  readonly close: () => Promise<void>;
}

/** A server shaped like KPU's on loopback. `onRequest` is told of each request as it comes. */
export async function startReplica(world: ReplicaWorld, onRequest = () => {}): Promise<Replica> {
  const asked = new Map<string, Asked>();
  const agents = new Set<string>();
  const served = { requests: 0, bytes: 0 };
  const server = createServer((request, response) => {
    const path = (request.url ?? '').slice(1);
    const told = asked.get(path) ?? { requests: 0, sound: 0 };
    asked.set(path, told);
    told.requests += 1;
    served.requests += 1;
    agents.add(request.headers['user-agent'] ?? '');
    onRequest();
    const value = world.body(path);
    const fault = world.fault(path, told.requests);
    if (fault) return misbehave(response, fault, JSON.stringify(value));
    if (value === null) return void response.writeHead(404).end('not found');
    const text = JSON.stringify(value);
    const etag = `"${createHash('sha256').update(text).digest('hex').slice(0, 16)}"`;
    if (request.headers['if-none-match'] === etag) return void response.writeHead(304).end();
    told.sound += 1;
    served.bytes += Buffer.byteLength(text);
    response.writeHead(200, { 'content-type': 'application/json', etag }).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    asked,
    agents,
    served,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function misbehave(response: ServerResponse, fault: ReplicaFault, text: string): void {
  switch (fault) {
    case 'truncated':
      response.writeHead(200, { 'content-type': 'application/json' }).end(text.slice(0, text.length / 2));
      return;
    case 'html':
      response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Oops</title>');
      return;
    case 'drip': {
      response.writeHead(200, { 'content-type': 'application/json' });
      const timer = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(timer));
      return;
    }
    default:
      response.writeHead(Number(fault), fault === '429' ? { 'retry-after': '0' } : {}).end('no');
  }
}
