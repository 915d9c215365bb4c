import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { JournalEntry } from '../../lib/sources/crawl-journal';
import { meaningOf, type Pace, waitAfter } from '../../lib/sources/crawl-pace';

export interface AskOptions {
  /** Address below which all paths lie. */
  readonly base: string;
  readonly pace: Pace;
  /** Says who asks and where to complain. */
  readonly userAgent: string;
  /** Milliseconds that one answer may take as a whole, and the bytes it may have. */
  readonly patience: number;
  readonly limit: number;
  /** Is the body what its address promises? An error page with status 200 is not. */
  readonly sound: (path: string, body: unknown) => boolean;
}

/** An answer as the journal has it; `bytes` where a new body came, with what it says. */
export interface Asked {
  readonly entry: JournalEntry;
  readonly bytes: Uint8Array | null;
}

export interface Asker {
  /** Asks for a path; conditionally where `before` is what an earlier answer said. */
  readonly ask: (path: string, before: JournalEntry | null) => Promise<Asked>;
  /** Requests made so far, and bytes of bodies that came. */
  readonly spent: { requests: number; bytes: number };
}

/** Asks for one path after another, never faster than the pace, and again where the server was unwell. */
export function createAsker(options: AskOptions): Asker {
  const { pace, sound } = options;
  const spent = { requests: 0, bytes: 0 };
  let next = 0;
  const ask = async (path: string, before: JournalEntry | null): Promise<Asked> => {
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
      const wait = next - Date.now();
      if (wait > 0) await sleep(wait);
      next = Date.now() + pace.interval;
      spent.requests += 1;
      const got = await request(path, before, options);
      spent.bytes += got?.bytes.length ?? 0;
      const meaning = got ? meaningOf(got.status) : 'again';
      if (got && meaning === 'take' && sound(path, parseBody(got.bytes))) {
        const digest = createHash('sha256').update(got.bytes).digest('hex');
        if (digest === before?.sha256) return { entry: entry('unchanged'), bytes: null };
        const { etag, modified } = got;
        return { entry: entry('stored', { sha256: digest, etag, modified }), bytes: got.bytes };
      }
      if (meaning === 'unchanged' || meaning === 'absent' || meaning === 'refused')
        return { entry: entry(meaning), bytes: null };
      if (failed >= pace.tries) return { entry: entry('refused'), bytes: null };
      const wish = { retryAfter: got?.retryAfter ?? null, now: Date.now(), chance: Math.random() };
      await sleep(waitAfter(failed, wish, pace));
    }
  };
  return { ask, spent };
}

/** A body as JSON; undefined for half a body or an error page. */
export function parseBody(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8'));
  } catch {
    return undefined;
  }
}

interface Got {
  readonly status: number;
  readonly bytes: Uint8Array;
  readonly etag: string | null;
  readonly modified: string | null;
  readonly retryAfter: string | null;
}

/** One request; null where the line broke, dripped beyond all patience or brought more than it may. */
async function request(path: string, before: JournalEntry | null, options: AskOptions): Promise<Got | null> {
  const headers: Record<string, string> = { 'user-agent': options.userAgent, accept: 'application/json' };
  if (before?.etag) headers['if-none-match'] = before.etag;
  if (before?.modified) headers['if-modified-since'] = before.modified;
  const controller = new AbortController();
  let body: ReadableStreamDefaultReader<Uint8Array> | undefined;
  let timer: NodeJS.Timeout | undefined;
  // The timer holds what it stops. Signals alone do not do: those that fetch makes of another, and that of
  // `AbortSignal.timeout`, may be collected as garbage while an answer drips, and then never come.
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => {
      controller.abort();
      void body?.cancel().catch(() => undefined);
      resolve(null);
    }, options.patience);
  });
  const received = async (): Promise<Got | null> => {
    const response = await fetch(new URL(path, options.base), {
      headers,
      redirect: 'error',
      signal: controller.signal,
    });
    const header = (name: string): string | null => response.headers.get(name);
    body = response.body?.getReader();
    const bytes = body ? await readWhole(body, options.limit) : new Uint8Array(0);
    return (
      bytes && {
        status: response.status,
        bytes,
        etag: header('etag'),
        modified: header('last-modified'),
        retryAfter: header('retry-after'),
      }
    );
  };
  try {
    return await Promise.race([received(), late]);
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}

/** A body of at most so many bytes, or null for a longer one. Rejects where the line breaks. */
async function readWhole(
  body: ReadableStreamDefaultReader<Uint8Array>,
  limit: number,
): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await body.read();
    if (done) return new Uint8Array(Buffer.concat(parts));
    size += value.length;
    if (size > limit) {
      await body.cancel().catch(() => undefined);
      return null;
    }
    parts.push(value);
  }
}
