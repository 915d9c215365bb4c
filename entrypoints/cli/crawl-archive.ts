import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { type JournalEntry, journalLine, readJournalLine } from '../../lib/sources/crawl-journal';

/** Bodies under their digests (`raw/ab/<sha256>.json`) and the journal of every answer (`journal.jsonl`). */
export interface CrawlArchive {
  /** Last entry of each path. */
  readonly known: ReadonlyMap<string, JournalEntry>;
  /** Is the body of this entry on the disk? */
  readonly has: (entry: JournalEntry) => Promise<boolean>;
  /** Keeps a body, if there is one, and then the entry that names it. */
  readonly keep: (entry: JournalEntry, bytes: Uint8Array | null) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Opens an archive to go on with, or makes one. */
export async function openArchive(folder: string): Promise<CrawlArchive> {
  await mkdir(join(folder, 'raw'), { recursive: true });
  const known = await readKnown(folder);
  const journal = await open(join(folder, 'journal.jsonl'), 'a+');
  await endLastLine(journal);
  return {
    known,
    has: async ({ sha256 }) =>
      sha256 !== null &&
      (await stat(rawFile(folder, sha256)).then(
        () => true,
        () => false,
      )),
    keep: async (entry, bytes) => {
      if (bytes && entry.sha256) await writeBody(rawFile(folder, entry.sha256), bytes);
      await journal.appendFile(`${journalLine(entry)}\n`);
    },
    close: () => journal.close(),
  };
}

/** Entries of an archive's journal by path; none where there is no journal. A line cut off by a kill is no entry. */
export async function readKnown(folder: string): Promise<Map<string, JournalEntry>> {
  const known = new Map<string, JournalEntry>();
  const path = join(folder, 'journal.jsonl');
  if (!(await stat(path).catch(() => null))) return known;
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    const entry = readJournalLine(line);
    if (entry) known.set(entry.path, entry);
  }
  return known;
}

/** A body of an archive, or null where it is not there. */
export const readBody = (folder: string, sha256: string): Promise<Uint8Array | null> =>
  readFile(rawFile(folder, sha256)).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return null;
    throw cause;
  });

const rawFile = (folder: string, digest: string): string =>
  join(folder, 'raw', digest.slice(0, 2), `${digest}.json`);

/** Written beside and renamed, so that a file under a digest is always whole. */
async function writeBody(path: string, bytes: Uint8Array): Promise<void> {
  const part = `${path}.part`;
  try {
    await writeFile(part, bytes);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(part, bytes);
  }
  await rename(part, path);
}

/** A killed process may leave half a line: it is ended, so that the next entry does not join it. */
async function endLastLine(journal: FileHandle): Promise<void> {
  const { size } = await journal.stat();
  if (size === 0) return;
  const { buffer } = await journal.read(new Uint8Array(1), 0, 1, size - 1);
  if (buffer[0] !== 0x0a) await journal.appendFile('\n');
}
