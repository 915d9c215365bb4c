import { type Case, cases } from '../faults/matrix';
import { REQUESTS, TOUCHES } from '../faults/moments';

/** Moments of cases that run at the same time; each has a server and a disk of its own. */
const AT_ONCE = 8;

/** `npm run test:faults`: plays every fault at every moment, prints the matrix and counts what was survived. */
export async function main(): Promise<number> {
  const all = cases();
  const ends = new Map<Case, string | null>();
  const queue = [...all];
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift())
      ends.set(next, await next.run().catch((cause: unknown) => `threw ${String(cause)}`));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  print(all, ends);
  const wrong = all.filter((c) => ends.get(c) !== null);
  for (const c of wrong) console.log(`NOT SURVIVED ${c.fault} × ${c.moment}: ${ends.get(c)}`);
  console.log(`${all.length - wrong.length} of ${all.length} survived`);
  return wrong.length === 0 ? 0 : 1;
}

function print(all: readonly Case[], ends: ReadonlyMap<Case, string | null>): void {
  const moments = [...REQUESTS, ...TOUCHES];
  const faults = [...new Set(all.map((c) => c.fault))];
  const wide = Math.max(...faults.map((name) => name.length));
  moments.forEach((moment, i) => {
    console.log(`${' '.repeat(wide + 1)}${'| '.repeat(i)}${moment}`);
  });
  for (const fault of faults) {
    const marks = moments.map((moment) => {
      const found = all.find((c) => c.fault === fault && c.moment === moment);
      return found ? (ends.get(found) === null ? '+' : 'X') : '.';
    });
    console.log(`${fault.padEnd(wide)} ${marks.join(' ')}`);
  }
  console.log('+ survived   X not   . does not apply');
}
