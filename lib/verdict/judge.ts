import { type Draft, SCOPE } from '../claims/draft';
import type { FactIndex } from '../evidence/fact-index';
import type { Reason, Verdict } from '../model/claim';
import type { Fact } from '../model/fact';
import type { Chosen } from '../reading/choose';
import { official } from '../reading/facts';
import { liesIn } from '../reading/regions';
import { writesOffice } from '../reading/weights';
import {
  doubtOf,
  equalsOtherShare,
  equalsSibling,
  isAtHome,
  isBeforeDecision,
  isBeforeVote,
  isFirstDecreeRegional,
  isOfTheLand,
  isOtherKind,
  isOtherRace,
  isPlausible,
  isRemote,
  isWrongAtAnyTime,
} from './doubts';
import { heldElsewhere } from './held-elsewhere';
import { openRole, weakestRole } from './open-roles';
import { explainError } from './patterns/explain-error';
import {
  isAnother,
  isAnyElections,
  isMoreThanAll,
  isOfThisEdition,
  isOwnOtherElection,
  isWrongMargin,
  isWrongOwner,
  mayBeSome,
  SUPPORTED,
  tellsOwner,
} from './proof';
import { agrees } from './tolerance';
import { isOtherRacesTurnout, isTurnoutError } from './turnout-error';

export interface Judgement {
  readonly verdict: Verdict;
  readonly reasons: readonly Reason[];
  /** The figure in force, or null. */
  readonly fact: Fact | null;
  /** The row the claim equals when that is another one. */
  readonly matched: Fact | null;
}

const isCertified = (fact: Fact): boolean =>
  fact.status === 'certified' || fact.status === 'derived_from_certified';

const verdict = (
  v: Verdict,
  reasons: readonly Reason[],
  fact: Fact | null,
  matched: Fact | null = null,
): Judgement => ({ verdict: v, reasons, fact, matched });

/** Counts of votes to the last one. */
const VOTE_COUNTS: ReadonlySet<string> = new Set(['votes', 'valid_votes', 'invalid_votes', 'total_votes']);

/** Digits from which one slip of the pen is beyond chance, however near the truth other figures may lie. */
const LONG = 6;

/** How far editions of one large count lie apart, as a part of it; small ones are copied to the last vote. */
const EDITIONS = 5e-4;
const LARGE = 1_000_000;

const isNearMiss = ({ value, precision }: Draft, fact: Fact): boolean =>
  typeof value === 'number' &&
  (precision?.significant ?? 0) >= LONG &&
  precision?.unit === 1 &&
  fact.value >= LARGE &&
  Math.abs(value - fact.value) <= EDITIONS * fact.value;

/** The table "Verdict: the first that applies" of the verdict rules, case by case. */
export function judge(chosen: Chosen, index: FactIndex): Judgement {
  const { draft, reading } = chosen;
  const inForce = reading
    ? (reading.best?.fact ?? reading.facts.find((f) => isCertified(f) && f.confidence !== 'weak') ?? null)
    : null;
  const exactElsewhere =
    reading?.best && reading.best.comparison === 'equal' && (draft.precision?.significant ?? 0) >= 5;
  // 1, 2: another basis, whatever the value. A basis only carried over from an earlier paragraph yields to an exact long figure.
  // A count that equals the certified figure to the vote is the final one, however the page speaks of it.
  const final =
    (exactElsewhere && draft.basis === 'interim' && VOTE_COUNTS.has(draft.measure)) ||
    (draft.basis === 'interim' &&
      draft.measure === 'turnout' &&
      reading?.best?.comparison === 'equal' &&
      (draft.precision?.significant ?? 0) >= 4);
  if (draft.basis !== 'official' && !final && !(exactElsewhere && draft.basisWeight < 6))
    return verdict(
      'different_basis',
      [draft.basis],
      isRemote(draft, reading, inForce) ? null : inForce,
      null,
    );
  if (!reading) return verdict('no_data', ['not_in_index'], null);
  if (draft.below) return verdict('no_data', ['below_index_level'], null);
  const comparison = reading.best?.comparison ?? null;
  const fact = reading.best?.fact ?? null;

  // 3: readings compete.
  if (chosen.rival && !(comparison && agrees(comparison)))
    return verdict('ambiguous', ['reading_open', openRole(reading, chosen.rival)], inForce);

  // 4: agreement.
  if (fact && comparison && agrees(comparison)) {
    const [row] = reading.facts as readonly [Fact];
    const first = row.office !== fact.office && writesOffice(draft, fact.office) ? fact : row;
    const other = fact !== first && fact.value !== first.value ? fact : null;
    if (draft.measure === 'share' && crossesThreshold(draft, fact, index))
      return verdict('ambiguous', ['threshold_crossed'], fact);
    if (isOtherRace(draft, reading)) return verdict('ambiguous', ['office_unclear'], fact);
    const reason: Reason =
      comparison === 'equal'
        ? 'equal'
        : comparison === 'rounded'
          ? 'rounded'
          : comparison === 'cut'
            ? 'cut'
            : 'hedge_holds';
    return verdict(
      comparison === 'equal' ? 'matches' : 'matches_rounded',
      other ? [reason, 'family_member'] : [reason],
      first,
      other,
    );
  }

  // 5, 6: equality with a row that is not in force.
  const row = reading.otherRow;
  if (row) {
    if (row.status === 'superseded') return verdict('different_basis', ['superseded'], inForce, row);
    if (row.status === 'scheduled') return verdict('different_basis', ['scheduled'], inForce, row);
    if (row.status === 'unofficial_partial') {
      // A figure of four digits that equals the row of just this place proves the reading by itself.
      if (
        draft.decided &&
        !chosen.stated &&
        inForce?.confidence === 'high' &&
        draft.op === 'eq' &&
        (draft.precision?.significant ?? 0) >= 4
      )
        return verdict('differs', ['provisional_as_final'], inForce, row);
      return verdict('different_basis', ['interim'], inForce, row);
    }
  }

  // 7: nothing certified.
  if (!inForce || !fact || !comparison) return verdict('no_data', ['no_certified_fact'], inForce);

  if (isRemote(draft, reading, fact)) return verdict('no_data', ['not_in_index'], null);

  if (comparison === 'coarser') return verdict('ambiguous', ['official_coarser'], fact);
  if (comparison === 'hedge_loose') return verdict('ambiguous', ['hedge_loose'], fact);
  if (comparison === 'between') return verdict('ambiguous', ['between_tolerances'], fact);
  // "9.070" before a noun that counts whole things has one reading; without one it may be a decimal.
  const decimal = draft.unit === 'percent' || draft.unit === 'points' || draft.unit === null;
  if (decimal && draft.alternatives.length > 0 && draft.precision && draft.precision.significant < 4)
    return verdict('ambiguous', ['short_number'], fact);

  // 8: outside tolerance.
  if (chosen.termsBeside && draft.change && draft.unit === 'seats' && comparison === 'outside')
    return verdict('differs', ['outside_tolerance'], fact);
  if (draft.loose) return verdict('ambiguous', ['role_unclear'], fact);
  if (fact.confidence !== 'high')
    return verdict('ambiguous', [fact.confidence === 'weak' ? 'weak_source' : 'single_source'], fact);
  if (draft.measure === 'sum') return verdict('ambiguous', ['role_unclear'], fact);
  if (draft.measure === 'ratio' && fact.measure.startsWith('turnout'))
    return verdict('ambiguous', ['turnout_shown_only'], fact);
  if (isFirstDecreeRegional(draft, reading)) return verdict('ambiguous', ['first_decree_regional'], fact);
  if (isBeforeVote(draft, reading, index)) return verdict('ambiguous', ['before_decision'], fact);
  const slip = draft.measure === 'ratio' ? null : explainError(chosen, fact, index);
  if (isAtHome(draft, reading, fact, slip === null, index))
    return verdict('ambiguous', ['role_unclear'], fact);
  const hedged: Reason = comparison === 'hedge_violated' ? 'hedge_violated' : 'outside_tolerance';
  const longSlip = slip !== null && slip.row === null && (draft.precision?.significant ?? 0) >= LONG;
  if (
    draft.measure === 'difference' &&
    !(draft.unit === 'votes' && (longSlip || isWrongMargin(chosen, fact, slip)))
  )
    return verdict('ambiguous', ['share_or_points'], fact);
  if (isOwnOtherElection(chosen, slip, index))
    return verdict('differs', ['other_election'], fact, slip?.row ?? null);
  if (isMoreThanAll(chosen, fact, index)) return verdict('differs', [slip?.reason ?? hedged], fact);
  if (isOtherRacesTurnout(chosen, slip)) return verdict('differs', ['other_part'], fact, slip?.row ?? null);
  if (draft.measure === 'turnout' && !isTurnoutError(chosen, fact, slip, index))
    return verdict('ambiguous', ['turnout_shown_only'], fact);
  if (
    draft.measure === 'voters' &&
    slip?.reason !== 'other_part' &&
    !(longSlip && fact.measure === 'total_votes')
  )
    return verdict('ambiguous', ['roll_voters_only'], fact);
  const dated = (chosen.support >= SUPPORTED && !isOfTheLand(fact)) || isWrongAtAnyTime(draft, fact);
  if (!slip && !dated && isBeforeDecision(draft, reading))
    return verdict('ambiguous', ['before_decision'], fact);
  if (mayBeSome(draft, fact, slip)) return verdict('ambiguous', ['role_unclear'], fact);
  if (chosen.stated && isAnother(draft, fact, slip))
    return verdict('ambiguous', ['role_unclear'], fact, slip?.row ?? null);
  const clean = draft.subject?.clean !== false;
  if (equalsOtherShare(draft, reading, index)) return verdict('ambiguous', ['role_unclear'], fact);
  if (equalsSibling(draft, reading, index)) return verdict('ambiguous', ['role_unclear'], fact);
  if (slip?.reason === 'other_subject' && !isWrongOwner(chosen, slip.row, index))
    return verdict('ambiguous', ['subject_unclear'], fact, slip.row);
  // The whole roll beside words of a part of it: the part was more likely misread than miswritten.
  if (slip?.reason === 'other_part' && slip.row?.measure.endsWith('_total'))
    return verdict('ambiguous', ['role_unclear'], fact, slip.row);
  // A figure of the provisional roll given for the final one: case 6 again, found under another measure.
  if (slip?.reason === 'other_stage')
    return draft.decided && chosen.reading && chosen.reading.weights.election >= SCOPE.address
      ? verdict('differs', ['provisional_as_final'], fact, slip.row)
      : verdict('different_basis', ['interim'], fact, slip.row);
  // Words around the figure may make it something else than the owner's: only a slip of the pen stands against them.
  const telling = tellsOwner(chosen, slip) || isWrongMargin(chosen, fact, slip);
  if (!draft.plain && !draft.settled && !telling)
    return verdict('ambiguous', ['role_unclear'], fact, slip?.row ?? null);
  // A few votes off by no slip of the pen: more likely of another edition of the count than miswritten.
  if (!slip && VOTE_COUNTS.has(draft.measure) && isNearMiss(draft, fact) && !isOfThisEdition(chosen))
    return verdict('ambiguous', ['between_tolerances'], fact);
  const other = slip ? null : heldElsewhere(draft, reading, index);
  if (other) return verdict('ambiguous', ['role_unclear'], fact, other);
  const doubt = draft.settled ? null : doubtOf(chosen, slip !== null, index);
  if (doubt) return verdict('ambiguous', [doubt], fact);
  // Another order of magnitude is another thing, not a wrong figure of this one.
  if (!slip && !isPlausible(draft, fact)) return verdict('ambiguous', ['role_unclear'], fact);
  // A figure that is right elsewhere is an error here only if the page says "here" in so many words.
  const spoken = draft.regions.some((scope) => scope.values.includes(slip?.row?.region ?? ''));
  const inside = slip?.row ? nested(slip.row.region, reading.region, index, draft.national) : false;
  if (
    slip?.reason === 'other_region' &&
    ((inside && !wholeOf(chosen)) || reading.weights.region < (spoken ? SCOPE.sentence : SCOPE.title))
  )
    return verdict('ambiguous', ['region_unclear'], fact, slip.row);
  // The roll of another election on a page whose other figures are all of this one is an error; alone it may be meant.
  const settledPage = chosen.firm && chosen.support >= SUPPORTED && reading.choice === null;
  const listed = draft.chain && chosen.told;
  if (
    slip?.reason === 'other_election' &&
    reading.weights.election < SCOPE.sentence &&
    !settledPage &&
    !listed
  )
    return verdict('ambiguous', ['election_unclear'], fact, slip.row);
  if (draft.ownership === 'none' && !draft.settled && isOtherKind(draft, reading, index))
    return verdict('ambiguous', ['election_unclear'], fact, slip?.row ?? null);
  if (chosen.firm && (clean || (telling && chosen.support >= SUPPORTED)))
    return verdict('differs', slip ? [slip.reason] : [hedged], fact, slip?.row ?? null);
  // Six digits that are one slip from the row, or equal another row of the same place, prove the reading by themselves.
  const proven = slip !== null && (draft.precision?.significant ?? 0) >= 6 && draft.precision?.unit === 1;
  if (proven && clean && reading.weights.election >= SCOPE.prior && reading.weights.region >= SCOPE.prior)
    return verdict('differs', [slip.reason], fact, slip.row);
  const penSlip = slip !== null && slip.row === null && (clean || (draft.precision?.significant ?? 0) >= 6);
  if (
    penSlip &&
    reading.weights.region >= SCOPE.address &&
    (reading.weights.election >= SCOPE.address || isAnyElections(draft, slip))
  )
    return verdict('differs', [slip.reason], fact, null);
  return verdict('ambiguous', [weakestRole(chosen)], fact);
}

/** A place inside the one read, or around it: more likely it was meant than miswritten. */
const nested = (row: string, region: string, index: FactIndex, national: boolean): boolean =>
  (liesIn(row, region, index) && !(national && region === '0')) || liesIn(region, row, index);

/** A list of names and figures that the clause gives for the whole place, most of them right for it. */
const wholeOf = ({ draft, reading, firm, support }: Chosen): boolean =>
  draft.chain &&
  firm &&
  support >= SUPPORTED &&
  (reading?.weights.region ?? 0) >= SCOPE.clause &&
  (draft.precision?.significant ?? 0) >= 5;

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
