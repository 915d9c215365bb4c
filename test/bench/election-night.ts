import { EVERY, HOURS, nightEditions } from './night-editions';
import { publishFullTree } from './night-publish';
import { HEAD, playReaders } from './night-readers';

const READERS = 10_000_000;
/** Part of the requests that a network of caches answers by itself. */
const HIT_RATIOS = [0.99, 0.999];
/** Caches that ask the origin, and seconds for which they keep what changes. */
const CACHES = 300;
const KEPT = 60;

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/**
 * `npm run bench:night`: a night of counting. Editions every five minutes with counts of every kabupaten and kota, built as
 * they would be published; readers who look as the extension does; and the pack of all stations built and published.
 * `readers` or `publish` runs that half alone.
 */
export async function main([half]: readonly string[]): Promise<number> {
  if (half !== 'publish') await readers();
  if (half !== 'readers') publishFullTree();
  return 0;
}

async function readers(): Promise<void> {
  const night = await nightEditions();
  const { editions, metadata } = night;
  const changed = editions.slice(1).map((edition, i) => {
    const have = new Set(editions[i]?.shards.map((ref) => ref.sha256));
    const fetched = edition.shards.filter((ref) => !have.has(ref.sha256));
    return { files: fetched.length, bytes: fetched.reduce((sum, ref) => sum + ref.bytes, 0) };
  });
  const bytes = changed.map((step) => step.bytes).sort((a, b) => a - b);
  console.log(
    `${editions.length} editions in ${HOURS} hours, one every ${EVERY} s; from one to the next ` +
      `${kB(bytes[0] as number)} to ${kB(bytes.at(-1) as number)} of shards in up to ` +
      `${Math.max(...changed.map((step) => step.files))} files, ${kB(editions.at(-1)?.manifest as number)} of manifest`,
  );
  console.log(
    `metadata of an edition: timestamp ${metadata.timestamp}, snapshot ${metadata.snapshot}, ` +
      `targets ${metadata.targets} bytes`,
  );
  const polls = playReaders(night);
  console.log(
    `bytes of a reader by hour, with ${HEAD} bytes of head an answer: ${polls.bytes.map(kB).join(', ')}; ` +
      `${(100 * polls.found).toFixed(0)} % of the looks find a new edition`,
  );
  const { average, most } = polls.requests;
  console.log(
    `${READERS / 1e6} million readers: ${Math.round(average * READERS)} requests a second on average, ` +
      `${Math.round(most * READERS)} in the busiest ${10} s`,
  );
  for (const ratio of HIT_RATIOS)
    console.log(
      `  origin at a hit ratio of ${100 * ratio} %: ${Math.round(average * READERS * (1 - ratio))} requests a second ` +
        `on average, ${Math.round(most * READERS * (1 - ratio))} at most`,
    );
  const files = changed.reduce((sum, step) => sum + step.files + 3, 0) / changed.length;
  console.log(
    `  origin behind ${CACHES} caches that keep timestamp and next root for ${KEPT} s: ` +
      `${((CACHES * 2) / KEPT + (CACHES * files) / EVERY).toFixed(0)} requests a second, however many readers there are`,
  );
}
