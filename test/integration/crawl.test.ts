import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readBody, readKnown } from '../../entrypoints/cli/crawl-archive';
import { LOCK } from '../../entrypoints/cli/crawl-lock';
import { ROOT } from '../helpers/cli';
import { crawlTree } from '../helpers/crawl-child';
import { type Replica, type ReplicaFault, startReplica } from '../helpers/replica';
import { type SmallWorld, smallWorld } from '../helpers/small-world';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

vi.setConfig({ testTimeout: 120_000 });

let world: SmallWorld;
let replica: Replica;
let startedAt: number[];
let folder: string;
beforeEach(async () => {
  world = smallWorld([2, 2, 1, 1, 2]);
  startedAt = [];
  replica = await startReplica(world, () => startedAt.push(Date.now()));
  folder = await mkdtemp(join(tmpdir(), 'rujukan-crawl-'));
});
afterEach(async () => {
  await replica.close();
  await rm(folder, { recursive: true, force: true });
});

/** Paths that are not archived as the server has them, under their digest. */
async function lacking(): Promise<readonly string[]> {
  const known = await readKnown(folder);
  const missing: string[] = [];
  for (const path of world.paths) {
    const digest = createHash('sha256')
      .update(JSON.stringify(world.body(path)))
      .digest('hex');
    const stored = known.get(path)?.sha256 === digest ? await readBody(folder, digest) : null;
    if (!stored || createHash('sha256').update(stored).digest('hex') !== digest) missing.push(path);
  }
  return missing;
}

const rawBodies = async (): Promise<number> =>
  (await readdir(join(folder, 'raw'), { recursive: true })).filter((name) => name.endsWith('.json')).length;
const times = (): readonly number[] => [...replica.asked.values()].map((asked) => asked.requests);
const again = (refresh = false) => crawlTree({ base: replica.base, folder, refresh });

describe('the crawler', () => {
  it('brings the whole tree home, each address once, at its pace, under its own name', async () => {
    // The archive's folder is made where there is none.
    await rm(folder, { recursive: true });
    const tally = await crawlTree({ base: replica.base, folder, interval: 15 });
    expect(await lacking()).toEqual([]);
    expect(tally).toMatchObject({ stored: world.paths.length, refused: 0, absent: 0 });
    expect(Math.max(...times())).toBe(1);
    expect([...replica.agents]).toEqual(['rujukan-test']);
    const span = (startedAt.at(-1) ?? 0) - (startedAt[0] ?? 0);
    expect(span).toBeGreaterThanOrEqual((world.paths.length - 1) * 14);
  });

  it('asks nothing again, and with refresh only for what changed', async () => {
    await again();
    const before = startedAt.length;
    expect(await again()).toMatchObject({
      requests: 0,
      kept: world.paths.length,
    });
    expect(startedAt.length).toBe(before);
    expect(await again(true)).toMatchObject({
      stored: 0,
      unchanged: world.paths.length,
    });
    world.round = 1;
    const counts = world.paths.filter((path) => path.startsWith('pemilu/')).length;
    expect(await again(true)).toMatchObject({ stored: counts });
    expect(await lacking()).toEqual([]);
    // The bodies of the first round are still there.
    expect(await rawBodies()).toBeGreaterThan(world.paths.length);
  });

  it.each<[ReplicaFault]>([['429'], ['500'], ['truncated'], ['html'], ['drip']])(
    'outlasts %s and keeps nothing of it',
    async (fault) => {
      world.faults.set('wilayah/pemilu/ppwp/11.json', [fault, fault]);
      world.faults.set('pemilu/hhcw/ppwp/11/1112.json', [fault]);
      // The limit on an answer that drips must not hang on a signal that is collected as garbage meanwhile.
      const tidy = fault === 'drip' ? setInterval(collectGarbage, 700) : undefined;
      const tally = await again();
      clearInterval(tidy);
      expect(tally).toMatchObject({ requests: world.paths.length + 3, refused: 0 });
      expect(await lacking()).toEqual([]);
      expect(await rawBodies()).toBeLessThanOrEqual(world.paths.length);
    },
  );

  it('leaves what stays broken for another run, which finds it', async () => {
    const path = 'pemilu/hhcw/ppwp/12.json';
    world.faults.set(path, ['500', '500', '500', '500']);
    expect(await again()).toMatchObject({ refused: 1 });
    expect(await lacking()).toEqual([path]);
    expect(await again()).toMatchObject({ requests: 1, stored: 1 });
    expect(await lacking()).toEqual([]);
  });

  it('keeps to the regions that are wanted, and what is above them', async () => {
    const tally = await crawlTree({ base: replica.base, folder, extent: { within: ['1112'] } });
    const wanted = world.paths.filter((path) =>
      [...path.matchAll(/\d+/g)].every(
        ([code]) => code === '0' || '1112'.startsWith(code) || code.startsWith('1112'),
      ),
    );
    expect([...replica.asked.keys()].sort()).toEqual([...wanted].sort());
    expect(tally.stored).toBe(wanted.length);
  });

  it('takes absence for an answer', async () => {
    world.faults.set('pemilu/hhcw/ppwp/12.json', ['404']);
    expect(await again()).toMatchObject({ absent: 1, refused: 0 });
    expect(await again()).toMatchObject({ requests: 0 });
  });

  it('lets nobody crawl into an archive that another crawl has', async () => {
    const first = crawlTree({ base: replica.base, folder, interval: 15 });
    await vi.waitFor(() => expect(startedAt.length).toBeGreaterThanOrEqual(2));
    await expect(again()).rejects.toThrow('INPUT_BUSY');
    expect(await first).toMatchObject({ stored: world.paths.length });
    expect(Math.max(...times())).toBe(1);
    expect(await readdir(folder)).not.toContain(LOCK);
  });

  it.each([
    ['of a process that is no more', { pid: 2 ** 30, host: hostname() }, 0, true],
    ['of a living process', { pid: process.pid, host: hostname() }, 0, false],
    ['of another machine', { pid: 2 ** 30, host: 'elsewhere' }, 60, false],
    ['that nobody has looked after for minutes', { pid: process.pid, host: hostname() }, 180, true],
    ['of which half is written', null, 0, false],
  ])('meets a lock %s', async (_name, holder, seconds, free) => {
    const path = join(folder, LOCK);
    await writeFile(path, holder ? JSON.stringify(holder) : '{"pid":');
    const then = new Date(Date.now() - seconds * 1000);
    await utimes(path, then, then);
    if (free) expect(await again()).toMatchObject({ stored: world.paths.length });
    else await expect(again()).rejects.toThrow('INPUT_BUSY');
    expect((await readdir(folder)).filter((name) => name.startsWith(LOCK))).toHaveLength(free ? 0 : 1);
  });

  it('loses nothing over a kill, and asks at most for the answer it was waiting for', async () => {
    const task = { base: replica.base, folder, interval: 25 };
    const child = spawn(
      process.execPath,
      [join(ROOT, 'test/helpers/run-ts.mjs'), 'test/helpers/crawl-child.ts', JSON.stringify(task)],
      { cwd: ROOT, stdio: 'ignore' },
    );
    const gone = new Promise((resolve) => child.on('close', resolve));
    await vi.waitFor(() => expect(startedAt.length).toBeGreaterThanOrEqual(10), {
      timeout: 90_000,
      interval: 5,
    });
    child.kill('SIGKILL');
    await gone;
    const tally = await again();
    expect(tally.kept).toBeGreaterThanOrEqual(8);
    expect(await lacking()).toEqual([]);
    const twice = times().filter((count) => count > 1);
    expect(twice.length).toBeLessThanOrEqual(1);
    expect(Math.max(...times())).toBeLessThanOrEqual(2);
  });
});
