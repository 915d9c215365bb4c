import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { toHex } from '../../lib/base/bytes';
import { type JournalEntry, journalLine, readJournal } from '../../lib/sources/crawl-journal';
import { meaningOf, type Pace, waitAfter } from '../../lib/sources/crawl-pace';
import { sha256 } from './node-ports';
import { readIfThere, writeWhole } from './pack-folder';

export interface CrawlOptions {
  /** Address below which all paths lie. */
  readonly base: string;
  /** Folder of the archive: `journal.jsonl`, `raw/<sha256>.json` and `latest/<path>`. */
  readonly folder: string;
  readonly pace: Pace;
  /** Says who asks and where to complain. */
  readonly userAgent: string;
  /** Milliseconds that one answer may take as a whole, and the bytes it may have. */
  readonly patience: number;
  readonly limit: number;
  /** Ask again for what an earlier run has, by conditional request; otherwise it is left alone. */
  readonly refresh: boolean;
  /** Is the body what its address promises? An error page with status 200 is not. */
  readonly sound: (path: string, body: unknown) => boolean;
  /** Paths that a body leads to. */
  readonly follow: (path: string, body: unknown) => readonly string[];
}

export interface CrawlTally {
  requests: number;
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
 */
export async function crawl(start: readonly string[], options: CrawlOptions): Promise<CrawlTally> {
  const { folder, refresh, follow } = options;
  await mkdir(join(folder, 'raw'), { recursive: true });
  const journalPath = join(folder, 'journal.jsonl');
  await endLastLine(journalPath);
  const known = readJournal(await textIfThere(journalPath));
  const tally: CrawlTally = { requests: 0, stored: 0, unchanged: 0, absent: 0, refused: 0, kept: 0 };
  const seen = new Set(start);
  const queue = [...start];
  const asker = createAsker(options, tally);
  for (let at = 0; at < queue.length; at++) {
    const path = queue[at] as string;
    const before = known.get(path);
    let bytes = before?.sha256 ? await readIfThere(rawFile(folder, before.sha256)) : null;
    if (!refresh && (bytes || before?.outcome === 'absent')) tally.kept += 1;
    else {
      const answer = await asker(path, bytes && before ? before : null);
      if (answer.bytes) {
        bytes = answer.bytes;
        await writeWhole(rawFile(folder, answer.entry.sha256 as string), bytes);
        const latest = join(folder, 'latest', path);
        await mkdir(dirname(latest), { recursive: true });
        await writeWhole(latest, bytes);
      }
      await appendFile(journalPath, `${journalLine(answer.entry)}\n`);
      tally[answer.entry.outcome] += 1;
    }
    if (!bytes) continue;
    for (const next of follow(path, parse(bytes)))
      if (!seen.has(next)) {
        seen.add(next);
        queue.push(next);
      }
  }
  return tally;
}

const rawFile = (folder: string, digest: string): string => join(folder, 'raw', `${digest}.json`);

interface Asked {
  readonly entry: JournalEntry;
  readonly bytes: Uint8Array | null;
}

/** Asks for one path after another, never faster than the pace, and again where the server was unwell. */
function createAsker(options: CrawlOptions, tally: CrawlTally) {
  const { pace, sound } = options;
  let next = 0;
  return async (path: string, before: JournalEntry | null): Promise<Asked> => {
    const entry = (outcome: JournalEntry['outcome'], more: Partial<JournalEntry> = {}): JournalEntry => ({
      path,
      outcome,
      at: Date.now(),
      sha256: before?.sha256 ?? null,
      etag: before?.etag ?? null,
      modified: before?.modified ?? null,
      ...more,
    });
    for (let failed = 1; ; failed++) {
      await sleep(Math.max(0, next - Date.now()));
      next = Date.now() + pace.interval;
      tally.requests += 1;
      const got = await ask(path, before, options);
      const meaning = got ? meaningOf(got.status) : 'again';
      if (got?.bytes && meaning === 'take' && sound(path, parse(got.bytes))) {
        const digest = toHex(await sha256(got.bytes));
        if (digest === before?.sha256) return { entry: entry('unchanged'), bytes: null };
        const { etag, modified } = got;
        return { entry: entry('stored', { sha256: digest, etag, modified }), bytes: got.bytes };
      }
      if (meaning === 'unchanged' || meaning === 'absent' || meaning === 'refused')
        return { entry: entry(meaning), bytes: null };
      if (failed >= pace.tries) return { entry: entry('refused'), bytes: null };
      await sleep(waitAfter(failed, got?.retryAfter ?? null, Math.random(), pace));
    }
  };
}

interface Got {
  readonly status: number;
  readonly bytes: Uint8Array | null;
  readonly etag: string | null;
  readonly modified: string | null;
  readonly retryAfter: string | null;
}

/** One request; null where the line broke, dripped beyond all patience or brought more than it may. */
async function ask(path: string, before: JournalEntry | null, options: CrawlOptions): Promise<Got | null> {
  const headers: Record<string, string> = { 'user-agent': options.userAgent, accept: 'application/json' };
  if (before?.etag) headers['if-none-match'] = before.etag;
  if (before?.modified) headers['if-modified-since'] = before.modified;
  try {
    const response = await fetch(new URL(path, options.base), {
      headers,
      redirect: 'error',
      signal: AbortSignal.timeout(options.patience),
    });
    const header = (name: string): string | null => response.headers.get(name);
    const parts: Uint8Array[] = [];
    let size = 0;
    for await (const part of response.body ?? []) {
      size += part.length;
      if (size > options.limit) return null;
      parts.push(part);
    }
    return {
      status: response.status,
      bytes: new Uint8Array(Buffer.concat(parts)),
      etag: header('etag'),
      modified: header('last-modified'),
      retryAfter: header('retry-after'),
    };
  } catch {
    return null;
  }
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return undefined;
  }
}

const textIfThere = (path: string): Promise<string> =>
  readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return '';
    throw cause;
  });

/** A killed process may leave half a line: it is ended, so that the next entry does not join it. */
async function endLastLine(path: string): Promise<void> {
  const text = await textIfThere(path);
  if (text !== '' && !text.endsWith('\n')) await appendFile(path, '\n');
}
