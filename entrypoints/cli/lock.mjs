/** A lock between processes: a folder, which only one of them can make. */
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** A build takes seconds; a lock of this age was left behind by something that died without a trace. */
const STALE_MS = 120_000;
/** A folder without an owner's name: its maker is about to write it, or died in between. */
const NAMELESS_MS = 5_000;
const POLL_MS = 100;

const ownerOf = (path) => {
  try {
    return Number(readFileSync(join(path, 'pid'), 'utf8')) || null;
  } catch {
    return null;
  }
};

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Not ours to signal, but there.
    return error.code === 'EPERM';
  }
}

function isStale(path) {
  const made = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  if (made === undefined) return false;
  const age = Date.now() - made;
  const owner = ownerOf(path);
  return age > STALE_MS || (owner === null ? age > NAMELESS_MS : !isAlive(owner));
}

function take(path) {
  try {
    mkdirSync(path);
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  }
  writeFileSync(join(path, 'pid'), String(process.pid));
  return true;
}

/** Moves a stale lock away; of several that try, one succeeds. Outputs are written whole, so a rare double build is harmless. */
function clear(path) {
  const aside = `${path}.${process.pid}.stale`;
  try {
    rmSync(aside, { recursive: true, force: true });
    renameSync(path, aside);
  } catch {
    return;
  }
  rmSync(aside, { recursive: true, force: true });
}

/** Runs `work` while holding the lock at `path`; waits for other holders, and outlives dead ones. */
export async function withLock(path, work) {
  while (!take(path)) {
    if (isStale(path)) clear(path);
    else await wait(POLL_MS);
  }
  try {
    return await work();
  } finally {
    rmSync(path, { recursive: true, force: true });
  }
}
