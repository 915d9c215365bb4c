import { createEngine } from '../../lib/engine';
import { loadIndexFromTables } from '../helpers/index-from-tables';
import { type PatternRates, patternRates, TRIED_DIGITS } from './patterns/rates';

const USAGE = `npm run eval:patterns -- [--sample N] [--draws N] [--seed WORD] [--json]
  How often does each pattern of error explain a figure drawn by chance? Of figures of 3, 4, 5 and more digits, in percent:
  anywhere (any figure of that length) and near (within a fifth of the true one).`;

/** Prints the chance-hit table of the error patterns. `args` as in `USAGE`; resolves to the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const option = (name: string): string | undefined => args[args.indexOf(name) + 1 || args.length];
  if (args.includes('--help')) {
    console.error(USAGE);
    return 2;
  }
  const index = await loadIndexFromTables();
  const rates = patternRates(createEngine(index), index, {
    sample: Number(option('--sample') ?? 500),
    draws: Number(option('--draws') ?? 40),
    seed: option('--seed') ?? 'patterns',
  });
  console.log(args.includes('--json') ? JSON.stringify(rates) : table(rates));
  return 0;
}

function table(rates: PatternRates): string {
  const head = `${'percent explained by chance'.padEnd(32)}${TRIED_DIGITS.map((n) => `${n} any`.padStart(8) + 'near'.padStart(7)).join('')}${'stated'.padStart(9)}`;
  const rows = rates.patterns.map(
    ({ name, stated, byDigits }) =>
      `${name.padEnd(32)}${byDigits.map(({ any, near }) => any.toFixed(2).padStart(8) + near.toFixed(2).padStart(7)).join('')}${stated.toFixed(2).padStart(9)}`,
  );
  return [`${rates.figures} figures, ${rates.drawn} drawn`, head, ...rows, ''].join('\n');
}
