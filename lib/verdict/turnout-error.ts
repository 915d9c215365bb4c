import { SCOPE } from '../claims/draft';
import type { FactIndex } from '../evidence/fact-index';
import type { Fact } from '../model/fact';
import type { Chosen } from '../reading/choose';
import { officesIn } from '../reading/standings';
import { writesOffice } from '../reading/weights';
import type { ErrorExplanation } from './patterns/pattern';

/** Rows by which somebody may have divided: those who voted, and those on the roll. */
const VOTED = /^(?:total_votes|voters)/;
const ROLL = /^(?:dpt_|registered_|voters_registered)/;
const RATE = /^turnout_pct/;

/** Digits of a stored rate that equal another race's beyond chance. */
const RACE_DIGITS = 4;

/**
 * The average rate of another race of the same day, where the race is written right beside the figure: whether the figure
 * or the word is wrong, the two do not go together.
 */
export const isOtherRacesTurnout = ({ draft, reading }: Chosen, slip: ErrorExplanation | null): boolean =>
  draft.measure === 'turnout' &&
  slip?.reason === 'other_part' &&
  slip.row?.measure.endsWith('_average') === true &&
  (draft.precision?.significant ?? 0) >= RACE_DIGITS &&
  (reading?.weights.election ?? 0) >= SCOPE.address &&
  draft.offices.some(
    ({ weight, values }) => weight >= SCOPE.sentence && values.length === 1 && values[0] === reading?.office,
  );

/**
 * Whether a rate of turnout is certainly wrong: a stored rate of KPU's own, every role written, a slip of the pen or
 * another race's rate, and neither a rate of any other election of the place nor any quotient of its totals.
 */
export function isTurnoutError(
  { draft, reading, firm }: Chosen,
  fact: Fact,
  slip: ErrorExplanation | null,
  index: FactIndex,
): boolean {
  if (!reading || !slip || !firm || fact.formula || typeof draft.value !== 'number') return false;
  if (slip.row && slip.reason !== 'other_part') return false;
  if (!draft.precision || draft.precision.decimals < 1) return false;
  // The words of a race nearest to the figure are of the race in which it is right.
  if (slip.row) return !writesOffice(draft, slip.row.office);
  const near = 1.5 * draft.precision.unit;
  const claimed = draft.complement === null ? draft.value : draft.complement - draft.value;
  const close = (rate: number): boolean => Math.abs(rate - claimed) <= near;
  const rows = index.elections.flatMap((election) =>
    ['', ...officesIn(election)].flatMap((office) => index.atPlace(election.id, office, reading.region)),
  );
  if (rows.some((row) => row.id !== fact.id && RATE.test(row.measure) && close(row.value))) return false;
  const own = rows.filter((row) => row.election === reading.election && row.subject === '');
  const bases = own.filter((row) => ROLL.test(row.measure));
  return !own.some(
    (row) => VOTED.test(row.measure) && bases.some((base) => close((100 * row.value) / base.value)),
  );
}
