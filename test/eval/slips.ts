import { createEngine } from '../../lib/engine';
import { loadIndexFromTables } from '../helpers/index-from-tables';
import { ask, place } from './document';
import { PARTS, type Part, type Passage, readPassages } from './passages';

const USAGE = `npm run eval:slips -- [--part dev|fresh] [--every N] [--list WORD]
  --every  one right figure of N gets a slip (default 3)
  --list   the slips that were not caught, where verdict, reason or measure holds the word`;

/** Places of the digits in a quote. */
const digitsOf = (quote: string): readonly number[] =>
  [...quote].flatMap((letter, at) => (letter >= '0' && letter <= '9' ? [at] : []));

const replaced = (quote: string, at: number, letter: string): string =>
  quote.slice(0, at) + letter + quote.slice(at + 1);

/** The quote with two neighbouring digits swapped behind the first, or with one digit changed; null without digits. */
export function withSlip(quote: string, swap: boolean): string | null {
  const at = digitsOf(quote);
  const changed = at[at.length > 2 ? 1 : at.length - 1];
  if (changed === undefined) return null;
  for (let i = 1; swap && i < at.length - 1; i++) {
    const [a, b] = [at[i] as number, at[i + 1] as number];
    if (quote[a] !== quote[b]) return replaced(replaced(quote, a, quote[b] as string), b, quote[a] as string);
  }
  return replaced(quote, changed, String((Number(quote[changed]) + 4) % 10));
}

/**
 * `npm run eval:slips`: writes a slip of the pen into figures that the engine reads rightly, one at a time, and counts how
 * many of them it calls different; of the others, why not. HTML passages are left out.
 */
export async function main(args: readonly string[]): Promise<number> {
  const after = (name: string): string | undefined => args[args.indexOf(name) + 1 || args.length];
  if (args.includes('--help')) {
    console.error(USAGE);
    return 0;
  }
  const engine = createEngine(await loadIndexFromTables());
  const parts = PARTS.filter((part): part is Part => part !== 'test' && (after('--part') ?? part) === part);
  const every = Number(after('--every') ?? 3);
  const caught = new Map<string, { hits: number; of: number }>();
  const silent = new Map<string, number>();
  let nth = 0;
  for (const passage of parts.flatMap((part) => readPassages(part))) {
    const before = ask(engine, passage);
    for (const label of passage.claims) {
      nth++;
      const span = place(before.text, label.quote, label.occurrence);
      const wrong = withSlip(label.quote, nth % 2 === 0);
      if (nth % every !== 0 || !span || wrong === null || passage.text === undefined) continue;
      const was = before.claims.find((claim) => claim.start < span[1] && claim.end > span[0]);
      if (was?.verdict !== 'matches' || !label.verdicts.includes('matches')) continue;
      const text = before.text.slice(0, span[0]) + wrong + before.text.slice(span[1]);
      const now = ask(engine, { ...passage, text } as Passage).claims.find(
        (claim) => claim.start < span[1] && claim.end > span[0],
      );
      const hit = now?.verdict === 'differs';
      for (const key of ['all', label.measure]) {
        const { hits, of } = caught.get(key) ?? { hits: 0, of: 0 };
        caught.set(key, { hits: hits + (hit ? 1 : 0), of: of + 1 });
      }
      if (hit) continue;
      const why = now ? `${now.verdict} ${now.reasons.join(' ')} ${now.measure}` : `nothing ${label.measure}`;
      silent.set(why, (silent.get(why) ?? 0) + 1);
      const word = after('--list');
      if (word !== undefined && why.includes(word)) {
        const [from, to] = [
          text.slice(Math.max(0, span[0] - 120), span[0]),
          text.slice(span[1], span[1] + 60),
        ];
        console.log(
          `${passage.id} ${why}\n  …${from}⟦${wrong}⟧${to}…  (${label.quote})`.replace(/\n{2,}/g, '\n'),
        );
      }
    }
  }
  for (const [measure, { hits, of }] of caught)
    console.log(`${measure.padEnd(20)} ${hits} of ${of} caught, ${((100 * hits) / of).toFixed(1)} %`);
  console.log('not caught:');
  for (const [why, count] of [...silent].sort((a, b) => b[1] - a[1]))
    console.log(`${String(count).padStart(5)} ${why}`);
  return 0;
}
