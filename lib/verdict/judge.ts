import { type Draft, SCOPE } from '../claims/draft';
import type { FactIndex } from '../evidence/fact-index';
import type { Reason } from '../model/claim';
import type { Fact } from '../model/fact';
import type { Chosen } from '../reading/choose';
import { official } from '../reading/facts';
import type { Reading } from '../reading/reading';
import { writesOffice } from '../reading/weights';
import { isOtherRace, isRemote } from './doubts';
import { ambiguous, differs, type Judgement, judgement, VOTE_COUNTS } from './judgement';
import { openRole } from './open-roles';
import { judgeOutside } from './outside';
import { agrees, type Comparison } from './tolerance';

/** The table "Verdict: the first that applies" of the verdict rules, case by case. */
export function judge(chosen: Chosen, index: FactIndex): Judgement {
  const { draft, reading, rival } = chosen;
  const inForce = reading && rowInForce(reading);
  // 1, 2: another basis, whatever the value.
  if (draft.basis !== 'official' && !isFinal(draft, reading)) {
    const shown = isRemote(draft, reading, inForce) ? null : inForce;
    return judgement('different_basis', [draft.basis], shown);
  }
  if (!reading) return judgement('no_data', ['not_in_index'], null);
  if (draft.below) return judgement('no_data', ['below_index_level'], null);
  const { best, otherRow } = reading;
  const agreed = best !== null && agrees(best.comparison);
  // 3: readings compete.
  if (rival && !agreed) return judgement('ambiguous', ['reading_open', openRole(reading, rival)], inForce);
  // 4: agreement.
  if (agreed) return judgeAgreed(draft, reading, best.fact, best.comparison, index);
  // 5, 6: equality with a row that is not in force.
  const replaced = otherRow && judgeOtherRow(chosen, otherRow, inForce);
  if (replaced) return replaced;
  // 7: nothing certified.
  if (!inForce || !best) return judgement('no_data', ['no_certified_fact'], inForce);
  if (isRemote(draft, reading, best.fact)) return judgement('no_data', ['not_in_index'], null);
  // 8: outside tolerance.
  return (
    judgeUntold(draft, best.fact, best.comparison) ??
    judgeOutside({ chosen, draft, reading, fact: best.fact, comparison: best.comparison, index })
  );
}

const isCertified = (fact: Fact): boolean =>
  fact.status === 'certified' || fact.status === 'derived_from_certified';

const rowInForce = ({ best, facts }: Reading): Fact | null =>
  best?.fact ?? facts.find((row) => isCertified(row) && row.confidence !== 'weak') ?? null;

/**
 * Whether a figure of another basis is the certified one after all. A count that equals it to the vote is, however the page
 * speaks of it; other long figures that equal it are where the basis was only carried over from an earlier paragraph.
 */
function isFinal({ basis, basisWeight, measure, precision }: Draft, reading: Reading | null): boolean {
  if (reading?.best?.comparison !== 'equal') return false;
  const digits = precision?.significant ?? 0;
  if (basis === 'interim' && measure === 'turnout' && digits >= 4) return true;
  if (digits < 5) return false;
  return basisWeight < SCOPE.paragraph || (basis === 'interim' && VOTE_COUNTS.has(measure));
}

function judgeAgreed(
  draft: Draft,
  reading: Reading,
  fact: Fact,
  comparison: Comparison,
  index: FactIndex,
): Judgement {
  if (draft.measure === 'share' && crossesThreshold(draft, fact, index))
    return ambiguous('threshold_crossed', fact);
  if (isOtherRace(draft, reading)) return ambiguous('office_unclear', fact);
  if (isScaledTwice(draft)) return ambiguous('unit_slip', fact);
  const [row] = reading.facts as readonly [Fact];
  const first = row.office !== fact.office && writesOffice(draft, fact.office) ? fact : row;
  const other = fact !== first && fact.value !== first.value ? fact : null;
  const reason = isOfPublished(draft, comparison) ? 'equal' : reasonOf(comparison);
  return judgement(
    reason === 'equal' ? 'matches' : 'matches_rounded',
    other ? [reason, 'family_member'] : [reason],
    first,
    other,
  );
}

/** Points are taken from shares as they are published, so their last digit may fall short by one: no rounding of the page's. */
const isOfPublished = ({ measure, unit, precision }: Draft, comparison: Comparison): boolean =>
  measure === 'difference' && unit === 'points' && comparison === 'cut' && (precision?.decimals ?? 0) >= 2;

/** From here on a figure is written to its last digit, and "ribu" behind it makes it a thousand times too large. */
const MILLIONS = 1_000_000;

/** "40.971.906 ribu suara": what the digits say is right, what the words say is not. */
const isScaledTwice = ({ quantity }: Draft): boolean =>
  quantity?.kind === 'number' &&
  quantity.slip &&
  quantity.value >= MILLIONS &&
  quantity.alternatives.some((other) => other >= 1000 * quantity.value);

const reasonOf = (comparison: Comparison): Reason =>
  comparison === 'equal' || comparison === 'rounded' || comparison === 'cut' ? comparison : 'hedge_holds';

/** A rounding that lifts a share onto a legal threshold it did not reach (3,87 as "4 persen"). */
function crossesThreshold(draft: Draft, fact: Fact, index: FactIndex): boolean {
  if (typeof draft.value !== 'number' || draft.op !== 'eq' || fact.office !== 'dpr') return false;
  const claimed = draft.value;
  if (official(draft, fact) >= claimed) return false;
  return index.rules.some(
    (rule) =>
      rule.election === fact.election &&
      rule.unit === 'percent' &&
      Number(rule.value) === claimed &&
      /ambang/.test(rule.id),
  );
}

function judgeOtherRow({ draft, stated }: Chosen, row: Fact, inForce: Fact | null): Judgement | null {
  if (row.status === 'superseded') return judgement('different_basis', ['superseded'], inForce, row);
  if (row.status === 'scheduled') return judgement('different_basis', ['scheduled'], inForce, row);
  if (row.status !== 'unofficial_partial') return null;
  // A figure of four digits that equals the row of just this place proves the reading by itself.
  const proven =
    draft.decided &&
    !stated &&
    inForce?.confidence === 'high' &&
    draft.op === 'eq' &&
    (draft.precision?.significant ?? 0) >= 4;
  return proven
    ? differs('provisional_as_final', inForce, row)
    : judgement('different_basis', ['interim'], inForce, row);
}

/** Too coarsely told, by the page or by KPU, to be right or wrong. */
function judgeUntold(draft: Draft, fact: Fact, comparison: Comparison): Judgement | null {
  if (comparison === 'coarser') return ambiguous('official_coarser', fact);
  if (comparison === 'hedge_loose') return ambiguous('hedge_loose', fact);
  if (comparison === 'between') return ambiguous('between_tolerances', fact);
  // "9.070" before a noun that counts whole things has one reading; without one it may be a decimal.
  const decimal = draft.unit === 'percent' || draft.unit === 'points' || draft.unit === null;
  const short = draft.precision !== null && draft.precision.significant < 4;
  return decimal && draft.alternatives.length > 0 && short ? ambiguous('short_number', fact) : null;
}
