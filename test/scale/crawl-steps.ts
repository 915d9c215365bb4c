import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { readBody, readKnown } from '../../entrypoints/cli/crawl-archive';
import type { TreeExtent } from '../../lib/sources/region-tree';
import type { Replica, ReplicaWorld } from '../helpers/replica';

/** Longer than a busy machine keeps an answer back: one that comes late is asked for twice. */
const PATIENCE = 15_000;

/** How a crawl that was killed some times and went on came to its end. */
export interface Ended {
  /** As the last run tells: of the whole crawl only what it still had to do. */
  readonly tally: Readonly<Record<string, number>>;
  readonly kills: number;
  readonly seconds: number;
}

/** Crawls in a process of its own; kills it with -9 each time the server has had so many requests, and starts anew. */
export async function crawlWithKills(
  replica: Replica,
  folder: string,
  extent: Partial<TreeExtent>,
  killAt: readonly number[],
): Promise<Ended> {
  const started = performance.now();
  for (const limit of killAt) {
    const child = startCrawl(replica, folder, extent);
    const timer = setInterval(() => {
      if (replica.served.requests >= limit) child.process.kill('SIGKILL');
    }, 2);
    const { signal, out } = await child.ended;
    clearInterval(timer);
    if (signal !== 'SIGKILL') throw new Error(`ended before ${limit} requests: ${out}`);
  }
  const { out } = await startCrawl(replica, folder, extent).ended;
  return {
    tally: JSON.parse(out) as Record<string, number>,
    kills: killAt.length,
    seconds: (performance.now() - started) / 1000,
  };
}

function startCrawl({ base }: Replica, folder: string, extent: Partial<TreeExtent>) {
  const task = JSON.stringify({ base, folder, extent, patience: PATIENCE });
  const run = join('test', 'helpers', 'run-ts.mjs');
  const child: ChildProcess = spawn(process.execPath, [run, 'test/helpers/crawl-child.ts', task], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let out = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    out += chunk.toString();
  });
  const ended = new Promise<{ signal: string | null; out: string }>((resolve) =>
    child.on('close', (_code, signal) => resolve({ signal, out })),
  );
  return { process: child, ended };
}

/** What a finished crawl got wrong: answers had twice beyond one for each kill, and bodies that are not as served. */
export async function faultsOf(
  replica: Replica,
  world: ReplicaWorld,
  folder: string,
  kills: number,
): Promise<readonly string[]> {
  const wrong: string[] = [];
  const known = await readKnown(folder);
  const twice: string[] = [];
  for (const [path, { sound }] of replica.asked) {
    for (let more = 1; more < sound; more++) twice.push(path);
    const entry = known.get(path);
    if (sound === 0) {
      if (entry?.outcome !== 'absent' || world.body(path) === null) wrong.push(`${path}: no whole answer`);
      continue;
    }
    const digest = createHash('sha256')
      .update(JSON.stringify(world.body(path)))
      .digest('hex');
    if (entry?.sha256 !== digest || !(await readBody(folder, digest))) wrong.push(`${path}: not as served`);
  }
  if (twice.length > kills) wrong.push(`had twice over ${kills} kills: ${twice.join(', ')}`);
  return wrong;
}
