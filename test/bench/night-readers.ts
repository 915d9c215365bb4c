import { nextLook } from '../../lib/trust/schedule';
import { EVERY, HOURS, type Night } from './night-editions';

/** Bytes of an answer's head, as a server with few headers sends it. */
export const HEAD = 400;
const READERS = 20_000;
const SLICE = 10;

/** What readers asked for in one night, per reader. */
export interface Polls {
  /** Bytes of an hour, heads with them, averaged over the readers: for each hour of the night. */
  readonly bytes: readonly number[];
  /** Requests a second of one reader: on average, and in the busiest ten seconds. */
  readonly requests: { readonly average: number; readonly most: number };
  /** Of the requests, those for the timestamp and the next root; all others are named by digest or version. */
  readonly changing: number;
  /** Looks that found a new edition, in parts of all. */
  readonly found: number;
}

/** Plays readers who look at the feed's interval, each with chance in it, as the extension plans its looks. */
export function playReaders({ editions, metadata }: Night): Polls {
  const end = HOURS * 3600;
  const live = { every: EVERY, until: Number.MAX_SAFE_INTEGER };
  const bytes = new Float64Array(HOURS);
  const requests = new Float64Array(end / SLICE);
  let [changing, looks, found, seed] = [0, 0, 0, 7];
  const chance = (): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 0x1_0000_0000;
  };
  for (let reader = 0; reader < READERS; reader++) {
    let known = -1;
    // In the midst of an interval: readers have been looking for a while when the count begins.
    let time = (chance() * nextLook(0, chance(), { failures: 0, live })) / 1000;
    while (time < end) {
      const newest = Math.floor(time / EVERY) - 1;
      // The next root, which is not there, and the timestamp: 304 without a body, or a new one.
      let [asked, sent] = [2, 0];
      looks += 1;
      changing += 2;
      const edition = editions[newest];
      if (edition && newest > known) {
        found += 1;
        const have = new Set(editions[known]?.shards.map((ref) => ref.sha256));
        // A reader of the embedded pack has what is settled.
        const goesOn = edition.shards.filter(({ name, sha256 }) => /-i\d$/.test(name) && !have.has(sha256));
        asked += 3 + goesOn.length;
        sent += metadata.timestamp + metadata.snapshot + metadata.targets + edition.manifest;
        for (const ref of goesOn) sent += ref.bytes;
        known = newest;
      }
      const hour = Math.floor(time / 3600);
      bytes[hour] = (bytes[hour] as number) + sent + asked * HEAD;
      const slice = Math.floor(time / SLICE);
      requests[slice] = (requests[slice] as number) + asked;
      time = nextLook(time * 1000, chance(), { failures: 0, live }) / 1000;
    }
  }
  const all = requests.reduce((sum, n) => sum + n, 0);
  return {
    bytes: [...bytes].map((sum) => sum / READERS),
    requests: { average: all / READERS / end, most: Math.max(...requests) / READERS / SLICE },
    changing: changing / all,
    found: found / looks,
  };
}
