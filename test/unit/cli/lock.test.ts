import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const MODULE = new URL('../../../entrypoints/cli/lock.mjs', import.meta.url).href;
let withLock: <T>(path: string, work: () => Promise<T>) => Promise<T>;
let folder: string;

beforeAll(async () => {
  ({ withLock } = (await import(/* @vite-ignore */ MODULE)) as { withLock: typeof withLock });
  folder = await mkdtemp(join(tmpdir(), 'rujukan-lock-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('withLock', () => {
  it('lets one work at a time, and frees the lock even after a failure', async () => {
    const path = join(folder, 'one');
    let inside = 0;
    const work = async (): Promise<void> => {
      expect(++inside).toBe(1);
      await wait(30);
      inside--;
    };
    await expect(withLock(path, async () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    await Promise.all([1, 2, 3].map(() => withLock(path, work)));
    expect(existsSync(path)).toBe(false);
  });

  it('takes over what a dead process left, and what nobody signed', async () => {
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    for (const [name, owner] of [
      ['dead', dead],
      ['nameless', null],
    ] as const) {
      const path = join(folder, name);
      await mkdir(path);
      if (owner) await writeFile(join(path, 'pid'), String(owner));
      else await utimes(path, new Date(0), new Date(0));
      expect(await withLock(path, async () => 'done')).toBe('done');
    }
  });

  it('waits for a live owner', async () => {
    const path = join(folder, 'live');
    await mkdir(path);
    await writeFile(join(path, 'pid'), String(process.ppid));
    let done = false;
    const waiting = withLock(path, async () => {
      done = true;
    });
    await wait(250);
    expect(done).toBe(false);
    await rm(path, { recursive: true });
    await waiting;
    expect(done).toBe(true);
  });
});
