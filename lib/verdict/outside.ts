import { type Draft, SCOPE } from '../claims/draft';
import type { FactIndex } from '../evidence/fact-index';
import type { Reason } from '../model/claim';
import type { Fact } from '../model/fact';
import type { Chosen } from '../reading/choose';
import type { Reading } from '../reading/reading';
import { liesIn } from '../reading/regions';
import { isRollGap } from '../reading/roll-gaps';
import {
  doubtOf,
  equalsOtherShare,
  equalsSibling,
  isAtHome,
  isBeforeDecision,
  isBeforeVote,
  isBetweenEditions,
  isFirstDecreeRegional,
  isOfTheLand,
  isOtherKind,
  isPlausible,
  isWrongAtAnyTime,
  mayBeOfThoseAtHome,
} from './doubts';
import { heldElsewhere } from './held-elsewhere';
import { ambiguous, differs, type Judgement, judgement, VOTE_COUNTS } from './judgement';
import { isOfCouncils, isOfPartyBeside } from './of-another';
import { weakestRole } from './open-roles';
import { isNearMiss, isRoundedEdition } from './other-edition';
import { isOfUntoldRound } from './other-round';
import { explainError } from './patterns/explain-error';
import type { ErrorExplanation } from './patterns/pattern';
import {
  isAnother,
  isAnyElections,
  isMoreThanAll,
  isOfThisEdition,
  isOwnOtherElection,
  isWrongMargin,
  isWrongOwner,
  mayBeSome,
  REGIONS_HELD,
  SUPPORTED,
  tellsOwner,
} from './proof';
import { mayHaveStoodBefore } from './stood-before';
import type { Comparison } from './tolerance';
import { isOtherRacesTurnout, isTurnoutError } from './turnout-error';

/** A claim outside the tolerance of the row in force. */
export interface Miss {
  readonly chosen: Chosen;
  readonly draft: Draft;
  readonly reading: Reading;
  readonly fact: Fact;
  readonly comparison: Comparison;
  readonly index: FactIndex;
}

/** With what went wrong, where a pattern tells. */
interface Explained extends Miss {
  readonly slip: ErrorExplanation | null;
  /** The slip itself tells whose figure was meant. */
  readonly telling: boolean;
}

/** Digits from which one slip of the pen is beyond chance, however near the truth other figures may lie. */
const LONG = 6;

/** Digits below which a figure is told in round numbers. */
const ROUND = 5;

/** Rolls and their stations are mended several times before a vote, and not every edition is in the tables. */
const ROLLS: ReadonlySet<string> = new Set(['registered_voters', 'polling_stations']);
/** How far the editions of one roll lie apart, as a part of it. */
const ROLL_EDITIONS = 0.01;

const isOtherDay = ({ value }: Draft, fact: Fact): boolean =>
  typeof value === 'number' && Math.abs(value - fact.value) <= ROLL_EDITIONS * fact.value;

const digitsOf = ({ precision }: Draft): number => precision?.significant ?? 0;

const rowOf = (slip: ErrorExplanation | null): Fact | null => slip?.row ?? null;

/** Whether a claim that misses its row is wrong, or what keeps it from being called so: the first step that tells. */
export function judgeOutside(miss: Miss): Judgement {
  const { chosen, draft, fact, comparison } = miss;
  if (chosen.termsBeside && draft.change && draft.unit === 'seats' && comparison === 'outside')
    return differs('outside_tolerance', fact);
  return judgeRollGap(miss) ?? doubtOfRow(miss) ?? judgeExchanged(miss) ?? judgeExplained(explained(miss));
}

/** Two rolls of the page are right to the last name: a slip of the pen in what lies between them stands against both. */
function judgeRollGap({ chosen, draft, fact, index }: Miss): Judgement | null {
  if (!isRollGap(draft)) return null;
  const slip = explainError(chosen, fact, index);
  return slip && slip.row === null ? differs(slip.reason, fact) : ambiguous('role_unclear', fact);
}

/** Each of two figures is right of the other's owner, place, election or race: no misreading comes to that. */
function judgeExchanged({ chosen: { exchanged }, fact }: Miss): Judgement | null {
  return exchanged && differs(otherRole(fact, exchanged), fact, exchanged);
}

const otherRole = (own: Fact, other: Fact): Reason =>
  own.election !== other.election
    ? 'other_election'
    : own.region !== other.region
      ? 'other_region'
      : own.subject !== other.subject
        ? 'other_subject'
        : 'other_part';

function explained(miss: Miss): Explained {
  const { chosen, draft, fact, index } = miss;
  const slip = draft.measure === 'ratio' ? null : explainError(chosen, fact, index);
  return { ...miss, slip, telling: tellsOwner(chosen, slip) || isWrongMargin(chosen, fact, slip) };
}

const judgeExplained = (found: Explained): Judgement =>
  judgeByMeasure(found) ??
  doubtOfTime(found) ??
  doubtOfThing(found) ??
  doubtOfOwner(found) ??
  doubtOfEdition(found) ??
  doubtOfPlace(found) ??
  doubtOfElection(found) ??
  judgeFirm(found);

/** What the row, the measure or the day of the page leaves open, whatever the figure. */
function doubtOfRow({ draft, reading, fact, index }: Miss): Judgement | null {
  if (draft.loose) return ambiguous('role_unclear', fact);
  if (fact.confidence !== 'high')
    return ambiguous(fact.confidence === 'weak' ? 'weak_source' : 'single_source', fact);
  if (draft.measure === 'sum') return ambiguous('role_unclear', fact);
  if (draft.measure === 'ratio' && fact.measure.startsWith('turnout'))
    return ambiguous('turnout_shown_only', fact);
  if (isFirstDecreeRegional(draft, reading)) return ambiguous('first_decree_regional', fact);
  return isBeforeVote(draft, reading, index) ? ambiguous('before_decision', fact) : null;
}

/** Margins, changes, counts, rates and voters each have their own way to be wrong. */
function judgeByMeasure({
  chosen,
  draft,
  reading,
  fact,
  comparison,
  slip,
  index,
}: Explained): Judgement | null {
  if (isAtHome(draft, reading, fact, slip === null, index)) return ambiguous('role_unclear', fact);
  const longSlip = slip !== null && slip.row === null && digitsOf(draft) >= LONG;
  if (draft.measure === 'difference') {
    const margin = draft.unit === 'votes' && isWrongMargin(chosen, fact, slip);
    if (!margin && !(draft.unit === 'votes' && longSlip)) return ambiguous('share_or_points', fact);
    // Both figures stand on the page to the last vote: two digits of their margin changed places, whoever it is said of.
    if (margin && slip?.reason === 'digits_swapped') return differs('digits_swapped', fact);
  }
  if (isOwnOtherElection(chosen, slip, index)) return differs('other_election', fact, rowOf(slip));
  if (isMoreThanAll(chosen, fact, index)) return differs(slip?.reason ?? hedged(comparison), fact);
  if (isOtherRacesTurnout(chosen, slip)) return differs('other_part', fact, rowOf(slip));
  if (draft.measure === 'turnout' && !isTurnoutError(chosen, fact, slip, index))
    return ambiguous('turnout_shown_only', fact);
  const ofRoll =
    slip?.reason === 'other_part' || (longSlip && fact.measure === 'total_votes' && !isNearMiss(draft, fact));
  return draft.measure === 'voters' && !ofRoll ? ambiguous('roll_voters_only', fact) : null;
}

const hedged = (comparison: Comparison): Reason =>
  comparison === 'hedge_violated' ? 'hedge_violated' : 'outside_tolerance';

/** A page older than the decision, unless its figures or the size of the miss date it. */
function doubtOfTime({ chosen, draft, reading, fact, slip }: Explained): Judgement | null {
  const dated = (chosen.support >= SUPPORTED && !isOfTheLand(fact)) || isWrongAtAnyTime(draft, fact);
  return !slip && !dated && (isBeforeDecision(draft, reading) || isBeforeRoll(draft, fact))
    ? ambiguous('before_decision', fact)
    : null;
}

/** Stations of a page that is older than the final roll are those of a draft of it. */
const isBeforeRoll = ({ measure, published }: Draft, { asOf }: Fact): boolean =>
  measure === 'polling_stations' && published !== '' && asOf.length >= 10 && published.slice(0, 10) < asOf;

/** The figure may be one of something else: some of the places, another total, the other kind of share. */
function doubtOfThing({ chosen, draft, reading, fact, slip, index }: Explained): Judgement | null {
  if (chosen.besideOther) return ambiguous('role_unclear', fact);
  if (isOfCouncils(draft, fact)) return ambiguous('office_unclear', fact);
  if (!slip && isOfPartyBeside(draft, reading, fact, index)) return ambiguous('subject_unclear', fact);
  if (mayBeSome(draft, fact, slip)) return ambiguous('role_unclear', fact);
  if (isOfAnyYear(draft, fact, slip)) return ambiguous('election_unclear', fact);
  if (!slip && mayBeOfThoseAtHome(reading, fact, index)) return ambiguous('role_unclear', fact);
  if (chosen.stated && isAnother(draft, fact, slip)) return ambiguous('role_unclear', fact, rowOf(slip));
  const other = equalsOtherShare(draft, reading, index) || equalsSibling(draft, reading, index);
  return other ? ambiguous('role_unclear', fact) : null;
}

/** "34 provinsi" on a page without a day and a year: how many there are grew, and the page may be older than the table. */
const isOfAnyYear = (draft: Draft, fact: Fact, slip: ErrorExplanation | null): boolean =>
  !slip &&
  REGIONS_HELD.has(fact.measure) &&
  draft.published === '' &&
  (draft.years[0]?.weight ?? 0) < SCOPE.sentence;

/** Another owner's figure, another part's or stage's, or words that may make it something else than the owner's. */
function doubtOfOwner({ chosen, draft, fact, slip, telling, index }: Explained): Judgement | null {
  if (slip?.reason === 'other_subject' && !isWrongOwner(chosen, slip.row, index))
    return ambiguous('subject_unclear', fact, slip.row);
  // The whole roll beside words of a part of it: the part was more likely misread than miswritten.
  // So was half of it, where its men or women are told in round figures: "women outnumber men, A to B".
  const part = slip?.reason === 'other_part' ? (slip.row?.measure ?? '') : '';
  if (part.endsWith('_total') || (/_(?:fe)?male$/.test(part) && digitsOf(draft) < ROUND))
    return ambiguous('role_unclear', fact, rowOf(slip));
  // A figure of the provisional roll given for the final one, found under another measure.
  if (slip?.reason === 'other_stage')
    return draft.decided && (chosen.reading?.weights.election ?? 0) >= SCOPE.address
      ? differs('provisional_as_final', fact, slip.row)
      : judgement('different_basis', ['interim'], fact, slip.row);
  // Words around the figure may make it something else than the owner's: only a slip of the pen stands against them.
  return !draft.plain && !draft.settled && !telling ? ambiguous('role_unclear', fact, rowOf(slip)) : null;
}

/** Another edition, something else that has just this figure, or nothing that is near enough to be the same gone wrong. */
function doubtOfEdition({ chosen, draft, reading, fact, slip, index }: Explained): Judgement | null {
  if (chosen.otherEdition || isRoundedEdition(draft, fact, slip))
    return ambiguous('between_tolerances', fact);
  // A few votes off by no slip of the pen: more likely of another edition of the count than miswritten.
  if (!slip && VOTE_COUNTS.has(draft.measure) && isNearMiss(draft, fact) && !isOfThisEdition(chosen))
    return ambiguous('between_tolerances', fact);
  if (!slip && ROLLS.has(draft.measure) && isOtherDay(draft, fact))
    return ambiguous('between_tolerances', fact);
  if (!slip && isBetweenEditions(draft, reading)) return ambiguous('between_tolerances', fact);
  const other = slip ? null : heldElsewhere(draft, reading, index);
  if (other) return ambiguous('role_unclear', fact, other);
  const doubt = draft.settled ? null : doubtOf(chosen, slip !== null, index);
  if (doubt) return ambiguous(doubt, fact);
  // Another order of magnitude is another thing, not a wrong figure of this one.
  return !slip && !isPlausible(draft, fact) ? ambiguous('role_unclear', fact) : null;
}

/** A figure that is right elsewhere is an error here only if the page says "here" in so many words. */
function doubtOfPlace({ chosen, draft, reading, fact, slip, index }: Explained): Judgement | null {
  if (slip?.reason !== 'other_region') return null;
  const there = slip.row?.region ?? '';
  // Another place that stands as near, in which the figure is right.
  if (draft.openPlaces.includes(there)) return ambiguous('region_unclear', fact, slip.row);
  const inside = slip.row !== null && nested(there, reading.region, index, draft.national);
  const spoken = draft.regions.some((scope) => scope.values.includes(there));
  return (inside && !wholeOf(chosen)) || reading.weights.region < (spoken ? SCOPE.sentence : SCOPE.title)
    ? ambiguous('region_unclear', fact, slip.row)
    : null;
}

/** The roll of another election on a page whose other figures are all of this one is an error; alone it may be meant. */
function doubtOfElection({ chosen, draft, reading, fact, slip, index }: Explained): Judgement | null {
  const settledPage = chosen.firm && chosen.support >= SUPPORTED && reading.choice === null;
  const told = settledPage || (draft.chain && chosen.told);
  if (slip?.reason === 'other_election' && reading.weights.election < SCOPE.sentence && !told)
    return ambiguous('election_unclear', fact, slip.row);
  if (!slip && mayHaveStoodBefore(chosen, index)) return ambiguous('election_unclear', fact);
  if (!slip && isOfUntoldRound(draft, reading, index)) return ambiguous('election_unclear', fact);
  return draft.ownership === 'none' && !draft.settled && isOtherKind(draft, reading, index)
    ? ambiguous('election_unclear', fact, rowOf(slip))
    : null;
}

/** Wrong where every role is firm, or where the slip proves the reading by itself. */
function judgeFirm({ chosen, draft, reading, fact, comparison, slip, telling }: Explained): Judgement {
  const clean = draft.subject?.clean !== false;
  const { election, region } = reading.weights;
  if (chosen.firm && (clean || (telling && chosen.support >= SUPPORTED)))
    return differs(slip?.reason ?? hedged(comparison), fact, rowOf(slip));
  if (slip) {
    const long = digitsOf(draft) >= LONG;
    // Six digits that are one slip from the row, or equal another row of the same place, prove the reading by themselves.
    const proven = long && draft.precision?.unit === 1 && clean;
    if (proven && election >= SCOPE.prior && region >= SCOPE.prior)
      return differs(slip.reason, fact, slip.row);
    const ofPen = slip.row === null && (clean || long);
    if (ofPen && region >= SCOPE.address && (election >= SCOPE.address || isAnyElections(draft, slip)))
      return differs(slip.reason, fact);
  }
  return ambiguous(weakestRole(chosen), fact);
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
