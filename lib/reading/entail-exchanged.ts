import { groupBy } from '../base/lists';
import { type Draft, SCOPE } from '../claims/draft';
import type { Fact } from '../model/fact';
import { digitsAt } from '../numbers/digits';
import type { Chosen } from './choose';
import { official } from './facts';
import { placeKey, type Reading } from './reading';

/** Figures that an owner, a place, an election or a race has of its own. */
const MEASURES: ReadonlySet<string> = new Set([
  'votes',
  'share',
  'seats',
  'turnout',
  'registered_voters',
  'polling_stations',
]);
/** Fewer digits are exchanged by chance as well. */
const LEAST = 2;
/** Digits from which two figures, each of them the other's, tell by themselves which contests they are of. */
const TELLS = 4;
/** Digits from which names and figures may stand apart where the sentence says that both are in one order. */
const IN_ORDER = 5;
const ORDERED = /\b(?:respectively|berturut-turut|masing-masing)\b/;
const REVERSED = /\b(?:terbalik|dibalik|sebaliknya|kebalikan\w*|revers\w+|vice versa)\b/;
/** Right figures of others at the same place beside which shorter ones tell as well. */
const NEIGHBOURS = 2;
/** Blocks between two lines of one list. */
const REACH = 2;

/**
 * "NasDem 68 kursi, PKB 69 kursi": two figures next to each other, each of which is right of the other's owner, place,
 * election or race. They changed places: no other contest has just these two, so what the words leave open is told as
 * well. `textOf`: a block's text in lower case, in which the drafts' offsets count.
 */
export function entailExchanged(
  all: readonly Chosen[],
  textOf: (block: number) => string,
): readonly Chosen[] {
  const odd = all.filter(isOdd);
  if (odd.length < 2) return all;
  const followers = followersOf(all);
  const isOddOne = new Set(odd);
  const partners = new Map<Chosen, Fact>();
  for (const chosen of odd) {
    const next = followers.get(chosen);
    if (!next || !isOddOne.has(next) || !isExchanged(chosen, next, all, textOf)) continue;
    partners.set(chosen, (next.reading as Right).best.fact);
    partners.set(next, (chosen.reading as Right).best.fact);
  }
  if (partners.size === 0) return all;
  return all.map((chosen) => {
    const exchanged = partners.get(chosen);
    return exchanged ? { ...chosen, exchanged, rival: null, firm: true } : chosen;
  });
}

type Right = Reading & { readonly best: NonNullable<Reading['best']> };

const isEligible = ({
  measure,
  op,
  basis,
  value,
  precision,
  loose,
  recalled,
  change,
  below,
}: Draft): boolean =>
  MEASURES.has(measure) &&
  op === 'eq' &&
  basis === 'official' &&
  typeof value === 'number' &&
  (precision?.significant ?? 0) >= LEAST &&
  !loose &&
  !recalled &&
  !change &&
  !below;

const isOdd = ({ draft, reading }: Chosen): boolean =>
  isEligible(draft) && reading?.best?.comparison === 'outside' && reading.otherRow === null;

/** The next figure of the same kind behind each, in its block or one of the next. */
function followersOf(all: readonly Chosen[]): ReadonlyMap<Chosen, Chosen> {
  const next = new Map<Chosen, Chosen>();
  for (const list of groupBy(all, ({ draft }) => draft.measure).values()) {
    const inOrder = [...list].sort((a, b) => a.draft.block - b.draft.block || a.draft.start - b.draft.start);
    inOrder.forEach((chosen, i) => {
      const other = inOrder
        .slice(i + 1, i + 1 + SAME_PLACE)
        .find(({ draft }) => draft.block > chosen.draft.block || draft.start > chosen.draft.start);
      if (other && other.draft.block - chosen.draft.block <= REACH) next.set(chosen, other);
    });
  }
  return next;
}
/** Readings that may begin with one and the same letter. */
const SAME_PLACE = 4;

function isExchanged(
  a: Chosen,
  b: Chosen,
  all: readonly Chosen[],
  textOf: (block: number) => string,
): boolean {
  const [first, second] = [a.reading as Right, b.reading as Right];
  if (a.draft.value === b.draft.value || a.draft.unit !== b.draft.unit) return false;
  if (!isOf(a.draft, second.best.fact) || !isOf(b.draft, first.best.fact)) return false;
  return (
    areWritten(a, b, textOf) &&
    (isTelling(a, b) || ([a, b].every((one) => isOfPlace(one, all)) && !areRightElsewhere(a, b)))
  );
}

/** Whether the figure, as it is written, is the row's. */
const isOf = (draft: Draft, fact: Fact): boolean => {
  const { precision, value } = draft;
  if (!precision || typeof value !== 'number') return false;
  const truth = official(draft, fact);
  return (
    Math.abs(truth - value) <= Math.max(1, precision.unit) &&
    digitsAt(truth, precision) === digitsAt(value, precision)
  );
};

/** Every role in which the two are apart stands right beside its figure. */
function areWritten(a: Chosen, b: Chosen, textOf: (block: number) => string): boolean {
  const [first, second] = [a.reading as Reading, b.reading as Reading];
  const both = (test: (one: Chosen) => boolean): boolean => test(a) && test(b);
  const otherOwner = first.choice?.id !== second.choice?.id;
  const otherPlace = first.region !== second.region;
  const otherElection = first.election !== second.election;
  const otherRace = first.office !== second.office;
  if (otherOwner && !both(isBeside) && !(both(isLongAndClean) && areInOrder(a, b, textOf))) return false;
  if (otherPlace && !both(({ draft: { regions }, reading }) => isJust(regions, reading?.region)))
    return false;
  if (otherElection && !both(({ reading }) => (reading?.weights.election ?? 0) >= SCOPE.sentence))
    return false;
  if (otherRace && !both(({ reading }) => (reading?.weights.office ?? 0) >= SCOPE.sentence)) return false;
  return otherOwner || otherPlace || otherElection || otherRace;
}

const isJust = (regions: Draft['regions'], region: string | undefined): boolean =>
  regions[0]?.weight === SCOPE.clause && regions[0].values.length === 1 && regions[0].values[0] === region;

const isBeside = ({ draft }: Chosen): boolean =>
  draft.subject?.clean === true && draft.plain && (draft.chain || draft.subject.tight);

const isLongAndClean = ({ draft }: Chosen): boolean =>
  draft.subject?.clean === true && (draft.precision?.significant ?? 0) >= IN_ORDER;

const areInOrder = ({ draft }: Chosen, b: Chosen, textOf: (block: number) => string): boolean =>
  draft.block === b.draft.block &&
  draft.sentence.start === b.draft.sentence.start &&
  ORDERED.test(sentenceOf(draft, textOf)) &&
  !REVERSED.test(sentenceOf(draft, textOf));

const sentenceOf = ({ block, sentence }: Draft, textOf: (block: number) => string): string =>
  textOf(block).slice(sentence.start, sentence.end);

const isTelling = (a: Chosen, b: Chosen): boolean =>
  [a, b].every(({ draft }) => (draft.precision?.significant ?? 0) >= TELLS);

/** At another election, or in another house, both are right: that one may be meant. */
const areRightElsewhere = (a: Chosen, b: Chosen): boolean =>
  a.readings.some(
    (one) =>
      isOwn(a, one) && b.readings.some((other) => isOwn(b, other) && placeKey(one) === placeKey(other)),
  );

const isOwn = ({ draft, reading }: Chosen, other: Reading): boolean =>
  other.choice?.id === reading?.choice?.id && other.best !== null && isOf(draft, other.best.fact);

/** Short figures: every role is written, or others beside them are right for the same place. */
function isOfPlace({ draft, reading, firm }: Chosen, all: readonly Chosen[]): boolean {
  if (firm) return true;
  if (!reading) return false;
  const here = placeKey(reading);
  const owners = new Set(
    all
      .filter(
        (other) =>
          other.draft.measure === draft.measure &&
          Math.abs(other.draft.block - draft.block) <= REACH &&
          (other.draft.precision?.significant ?? 0) >= LEAST &&
          other.reading?.best?.comparison === 'equal' &&
          placeKey(other.reading) === here,
      )
      .map((other) => other.reading?.choice?.id),
  );
  return owners.size >= NEIGHBOURS;
}
