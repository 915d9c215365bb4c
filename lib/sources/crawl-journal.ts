import * as v from 'valibot';

/** One answer, written to the journal before the next request begins: what resuming and conditional requests need. */
export interface JournalEntry {
  /** Path below the server's root. */
  readonly path: string;
  readonly outcome: 'stored' | 'unchanged' | 'absent' | 'refused';
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** SHA-256 of the archived body, in hexadecimal; null where none was kept. */
  readonly sha256: string | null;
  readonly etag: string | null;
  readonly modified: string | null;
}

const entry = v.object({
  path: v.string(),
  outcome: v.picklist(['stored', 'unchanged', 'absent', 'refused']),
  at: v.number(),
  sha256: v.nullable(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
  etag: v.nullable(v.string()),
  modified: v.nullable(v.string()),
});

/** One line of the journal, without its line feed. */
export const journalLine = (e: JournalEntry): string => JSON.stringify(e);

/** Reads one line of a journal; null for one that is cut off, as a killed process leaves its last. */
export function readJournalLine(line: string): JournalEntry | null {
  const parsed = v.safeParse(entry, parseLine(line));
  return parsed.success ? parsed.output : null;
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
