import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ROOT } from '../helpers/cli';
import { crawlTree } from '../helpers/crawl-child';
import { type Replica, type ReplicaFault, startReplica } from '../helpers/replica';

vi.setConfig({ testTimeout: 120_000 });

let replica: Replica;
let folder: string;
beforeEach(async () => {
  replica = await startReplica([2, 2, 1, 1, 2]);
  folder = await mkdtemp(join(tmpdir(), 'rujukan-crawl-'));
});
afterEach(async () => {
  await replica.close();
  await rm(folder, { recursive: true, force: true });
});

/** Every path is archived as the server has it, under its digest. */
async function archived(): Promise<readonly string[]> {
  const missing: string[] = [];
  for (const path of replica.paths) {
    const text = await readFile(join(folder, 'latest', path), 'utf8').catch(() => '');
    const raw = createHash('sha256').update(text).digest('hex');
    const stored = await readFile(join(folder, 'raw', `${raw}.json`), 'utf8').catch(() => null);
    if (text === '' || stored !== text) missing.push(path);
  }
  return missing;
}

describe('the crawler', () => {
  it('brings the whole tree home, each address once, at its pace, under its own name', async () => {
    const tally = await crawlTree(replica.base, folder, 15);
    expect(await archived()).toEqual([]);
    expect(tally).toMatchObject({ stored: replica.paths.length, refused: 0, absent: 0 });
    expect(Math.max(...replica.asked.values())).toBe(1);
    expect([...replica.agents]).toEqual(['rujukan-test']);
    const span = (replica.startedAt.at(-1) ?? 0) - (replica.startedAt[0] ?? 0);
    expect(span).toBeGreaterThanOrEqual((replica.paths.length - 1) * 14);
  });

  it('asks nothing again, and with refresh only for what changed', async () => {
    await crawlTree(replica.base, folder, 0);
    const before = replica.startedAt.length;
    expect(await crawlTree(replica.base, folder, 0)).toMatchObject({
      requests: 0,
      kept: replica.paths.length,
    });
    expect(replica.startedAt.length).toBe(before);
    expect(await crawlTree(replica.base, folder, 0, true)).toMatchObject({
      stored: 0,
      unchanged: replica.paths.length,
    });
    replica.round = 1;
    const counts = replica.paths.filter((path) => path.startsWith('pemilu/')).length;
    expect(await crawlTree(replica.base, folder, 0, true)).toMatchObject({ stored: counts });
    expect(await archived()).toEqual([]);
    // The bodies of the first round are still there.
    expect((await readdir(join(folder, 'raw'))).length).toBeGreaterThan(replica.paths.length);
  });

  it.each<[ReplicaFault]>([['429'], ['500'], ['truncated'], ['html'], ['drip']])(
    'outlasts %s and keeps nothing of it',
    async (fault) => {
      replica.faults.set('wilayah/pemilu/ppwp/11.json', [fault, fault]);
      replica.faults.set('pemilu/hhcw/ppwp/11/1112.json', [fault]);
      const tally = await crawlTree(replica.base, folder, 0);
      expect(tally).toMatchObject({ requests: replica.paths.length + 3, refused: 0 });
      expect(await archived()).toEqual([]);
      expect((await readdir(join(folder, 'raw'))).length).toBeLessThanOrEqual(replica.paths.length);
    },
  );

  it('leaves what stays broken for another run, which finds it', async () => {
    const path = 'pemilu/hhcw/ppwp/12.json';
    replica.faults.set(path, ['500', '500', '500', '500']);
    expect(await crawlTree(replica.base, folder, 0)).toMatchObject({ refused: 1 });
    expect(await archived()).toEqual([path]);
    expect(await crawlTree(replica.base, folder, 0)).toMatchObject({ requests: 1, stored: 1 });
    expect(await archived()).toEqual([]);
  });

  it('takes absence for an answer', async () => {
    replica.faults.set('pemilu/hhcw/ppwp/12.json', ['404']);
    expect(await crawlTree(replica.base, folder, 0)).toMatchObject({ absent: 1, refused: 0 });
    expect(await crawlTree(replica.base, folder, 0)).toMatchObject({ requests: 0 });
  });

  it('loses nothing over a kill, and asks at most for the answer it was waiting for', async () => {
    const child = spawn(
      process.execPath,
      [join(ROOT, 'test/helpers/run-ts.mjs'), 'test/helpers/crawl-child.ts', replica.base, folder],
      { cwd: ROOT, stdio: 'ignore' },
    );
    const gone = new Promise((resolve) => child.on('close', resolve));
    await vi.waitFor(() => expect(replica.startedAt.length).toBeGreaterThanOrEqual(10), {
      timeout: 90_000,
      interval: 5,
    });
    child.kill('SIGKILL');
    await gone;
    const tally = await crawlTree(replica.base, folder, 0);
    expect(tally.kept).toBeGreaterThanOrEqual(8);
    expect(await archived()).toEqual([]);
    const twice = [...replica.asked.values()].filter((count) => count > 1);
    expect(twice.length).toBeLessThanOrEqual(1);
    expect(Math.max(...replica.asked.values())).toBeLessThanOrEqual(2);
  });
});
