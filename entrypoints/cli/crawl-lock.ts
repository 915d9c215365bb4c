import { mkdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { isRecord, parseAsciiJson } from '../../lib/base/bytes';
import { type Fault, fault } from '../../lib/base/fault';
import { err, ok, type Result } from '../../lib/base/result';

/** Names the process that crawls into an archive; it is there as long as the crawl. */
export const LOCK = 'crawl.lock';
/** Milliseconds between two signs of life, and after which a silent holder counts as gone. */
const BEAT = 5_000;
const SILENT = 120_000;

/** An archive that is this process's own to write into. */
export interface HeldArchive {
  /** Another process took the archive for abandoned: this one has to stop. */
  readonly isLost: () => boolean;
  readonly release: () => Promise<void>;
}

/**
 * Takes an archive for this process alone. A lock whose process is gone (after a kill), or which has shown no sign of
 * life for two minutes (the number belongs to another program now, or the machine is another), is taken over. Fault:
 * `INPUT_BUSY` while another crawl has it.
 */
export async function holdArchive(folder: string): Promise<Result<HeldArchive, Fault>> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, LOCK);
  const own = JSON.stringify({ pid: process.pid, host: hostname(), since: new Date().toISOString() });
  for (;;) {
    if (await writeNew(path, own)) return ok(keepAlive(path, own));
    const text = await readLock(path);
    if (text === null) continue;
    if (await isHeld(path, text)) return err(fault('INPUT_BUSY', `${path} ${text}`));
    await takeAway(path, text);
  }
}

/** True where the file was not there before. */
const writeNew = (path: string, text: string): Promise<boolean> =>
  writeFile(path, text, { flag: 'wx' }).then(
    () => true,
    (cause: NodeJS.ErrnoException) => {
      if (cause.code === 'EEXIST') return false;
      throw cause;
    },
  );

const readLock = (path: string): Promise<string | null> =>
  readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return null;
    throw cause;
  });

async function isHeld(path: string, text: string): Promise<boolean> {
  const age = await stat(path).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => Number.POSITIVE_INFINITY,
  );
  return age < SILENT && !isGone(text);
}

/** Does it name a process of this machine that is no longer there? Half a line names none yet. */
function isGone(text: string): boolean {
  const holder = parseAsciiJson(Buffer.from(text));
  if (!isRecord(holder) || holder.host !== hostname() || !Number.isSafeInteger(holder.pid)) return false;
  try {
    // Signal 0 asks whether the process is there.
    process.kill(holder.pid as number, 0);
    return false;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

/** Removes an abandoned lock. Moved aside first: what another process has put in its place meanwhile goes back. */
async function takeAway(path: string, abandoned: string): Promise<void> {
  const aside = `${path}.${process.pid}`;
  try {
    await rename(path, aside);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw cause;
  }
  if ((await readFile(aside, 'utf8')) === abandoned) await rm(aside);
  else await rename(aside, path);
}

function keepAlive(path: string, own: string): HeldArchive {
  let lost = false;
  const beat = async (): Promise<void> => {
    if ((await readLock(path)) !== own) lost = true;
    else await utimes(path, new Date(), new Date());
  };
  const timer = setInterval(() => void beat().catch(() => undefined), BEAT);
  timer.unref();
  return {
    isLost: () => lost,
    release: async () => {
      clearInterval(timer);
      if ((await readLock(path)) === own) await rm(path, { force: true });
    },
  };
}
