import { createHash } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the server does instead of answering, once for each listed fault of a path. */
export type ReplicaFault = '404' | '429' | '500' | 'truncated' | 'html' | 'drip';

export interface Replica {
  readonly base: string;
  /** Requests by path. */
  readonly asked: Map<string, number>;
  readonly agents: Set<string>;
  readonly startedAt: number[];
  /** Every path that exists. */
  readonly paths: readonly string[];
  /** Votes of each later answer are higher, as on a night of counting. */
  round: number;
  readonly faults: Map<string, ReplicaFault[]>;
  readonly close: () => Promise<void>;
}

/** A server shaped like KPU's, with a region tree of the given breadth at each level and generated counts. */
export async function startReplica(breadth: readonly number[]): Promise<Replica> {
  const lists = new Map<string, unknown>();
  const areas: string[] = [''];
  const grow = (above: readonly string[], level: number): void => {
    const count = breadth[level];
    if (count === undefined) return;
    const codes = Array.from({ length: count }, (_, i) => `${above.at(-1) ?? ''}${String(i + 11)}`);
    const entries = codes.map((kode, i) => ({ nama: `WILAYAH ${kode}`, id: i, kode, tingkat: level + 1 }));
    lists.set(`wilayah/pemilu/ppwp/${above.join('/') || '0'}.json`, entries);
    for (const kode of codes) {
      areas.push(`/${[...above, kode].join('/')}`);
      grow([...above, kode], level + 1);
    }
  };
  grow([], 0);
  const counts = new Set(areas.map((area) => `pemilu/hhcw/ppwp${area}.json`));
  const state = { round: 0 };
  const asked = new Map<string, number>();
  const agents = new Set<string>();
  const startedAt: number[] = [];
  const faults = new Map<string, ReplicaFault[]>();
  const server = createServer((request, response) => {
    const path = (request.url ?? '').slice(1);
    asked.set(path, (asked.get(path) ?? 0) + 1);
    agents.add(request.headers['user-agent'] ?? '');
    startedAt.push(Date.now());
    const value = lists.get(path) ?? (counts.has(path) ? countOf(path, state.round) : null);
    const fault = faults.get(path)?.shift();
    if (fault) return misbehave(response, fault, JSON.stringify(value));
    if (value === null) return void response.writeHead(404).end('not found');
    const text = JSON.stringify(value);
    const etag = `"${createHash('sha256').update(text).digest('hex').slice(0, 16)}"`;
    if (request.headers['if-none-match'] === etag) return void response.writeHead(304).end();
    response.writeHead(200, { 'content-type': 'application/json', etag }).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    asked,
    agents,
    startedAt,
    paths: [...lists.keys(), ...counts],
    get round() {
      return state.round;
    },
    set round(value: number) {
      state.round = value;
    },
    faults,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** Totals grow with each round. The address stands in the body, so that no two bodies are alike. */
const countOf = (path: string, round: number): unknown => ({
  ts: `2024-02-1${4 + Math.min(round, 5)} 20:00:00`,
  mode: 'hhcw',
  psu: path,
  chart: { 100025: path.length + round, 100026: 2 * path.length + round },
  table: {},
});

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
