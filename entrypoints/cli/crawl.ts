import { type Fault, fault } from '../../lib/base/fault';
import { err, ok, type Result } from '../../lib/base/result';
import { openArchive, readBody } from './crawl-archive';
import { type AskOptions, createAsker, parseBody } from './crawl-ask';
import { type HeldArchive, holdArchive } from './crawl-lock';

export interface CrawlOptions extends AskOptions {
  /** Folder of the archive. */
  readonly folder: string;
  /** Ask again for what an earlier run has, by conditional request; otherwise it is left alone. */
  readonly refresh: boolean;
  /** Can a body of this path lead to others? Only such bodies are read again when a crawl goes on. */
  readonly leads: (path: string) => boolean;
  /** Paths that a body leads to. */
  readonly follow: (path: string, body: unknown) => readonly string[];
}

export interface CrawlTally {
  requests: number;
  /** Of all bodies that came, sound or not. */
  bytes: number;
  stored: number;
  unchanged: number;
  absent: number;
  refused: number;
  /** Known from the journal, not asked for. */
  kept: number;
}

/**
 * Fetches `start` and what it leads to, one request at a time. Each body is archived under its digest before the journal
 * names it, so a process killed at any moment loses at most the answer it was waiting for, and the next run goes on there.
 * Fault: `INPUT_BUSY` while another process crawls into the folder.
 */
export async function crawl(
  start: readonly string[],
  options: CrawlOptions,
): Promise<Result<CrawlTally, Fault>> {
  const held = await holdArchive(options.folder);
  if (!held.ok) return held;
  try {
    return await crawlInto(start, options, held.value);
  } finally {
    await held.value.release();
  }
}

async function crawlInto(
  start: readonly string[],
  { folder, refresh, leads, follow, ...ask }: CrawlOptions,
  held: HeldArchive,
): Promise<Result<CrawlTally, Fault>> {
  const archive = await openArchive(folder);
  const asker = createAsker(ask);
  const tally: CrawlTally = {
    requests: 0,
    bytes: 0,
    stored: 0,
    unchanged: 0,
    absent: 0,
    refused: 0,
    kept: 0,
  };
  const seen = new Set(start);
  try {
    // A set keeps its order and may grow while it is walked: it is the queue.
    for (const path of seen) {
      if (held.isLost()) return err(fault('INPUT_BUSY', folder));
      const before = archive.known.get(path) ?? null;
      const here = before !== null && (await archive.has(before));
      let bytes: Uint8Array | null = null;
      if (!refresh && (here || before?.outcome === 'absent')) tally.kept += 1;
      else {
        const answer = await asker.ask(path, here ? before : null);
        await archive.keep(answer.entry, answer.bytes);
        tally[answer.entry.outcome] += 1;
        bytes = answer.bytes;
      }
      if (!leads(path)) continue;
      if (here && !bytes) bytes = await readBody(folder, before.sha256 as string);
      if (bytes) for (const next of follow(path, parseBody(bytes))) seen.add(next);
    }
  } finally {
    await archive.close();
  }
  return ok(Object.assign(tally, asker.spent));
}
