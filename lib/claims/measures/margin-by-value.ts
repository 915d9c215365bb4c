import type { Contest } from '../../model/election';
import type { Fact } from '../../model/fact';
import type { NumberQuantity } from '../../numbers/quantity';
import { lastEnding } from '../analyze';
import type { SubjectRole } from '../draft';
import type { Setting } from '../frame/setting';
import { spokenContests } from '../frame/spoken-contests';
import { spokenPlaces } from '../frame/spoken-places';
import { GAINS_AHEAD, MARGIN_AHEAD, MARGIN_BEHIND, MARGIN_NOUN } from '../lexicon/margin-words';
import { ownerOf } from '../value-claims';
import type { MeasureGuess } from './guess';

/** A margin that the rows themselves tell: whose lead it is, over whom, and where. */
export interface FoundMargin {
  readonly guess: MeasureGuess;
  readonly subject: SubjectRole;
  readonly other: SubjectRole;
}

/** Digits from which a margin finds its contest among all that the page names, among the nearest, and in its own sentence. */
const FAR_DIGITS = 5;
const NEAR_DIGITS = 4;
const OWN_DIGITS = 3;

/**
 * A number among words that set two sides apart, which is just how far two tickets of one contest lie apart: "Jaraknya
 * 1.414.226", "defeated B by 54,922 votes". The nearest names' contests are tried first. It can only be confirmed; null
 * where no pair fits, and where nothing around the number speaks of a margin.
 */
export function marginByValue(setting: Setting, q: NumberQuantity): FoundMargin | null {
  const inShares = isPoints(setting, q);
  if (q.ratio || q.range || (!inShares && !mayBeVotes(q)) || !saysMargin(setting, q)) return null;
  const { named, near, far } = spokenContests(setting);
  const digits = digitsIn(q, inShares);
  const tried =
    digits >= FAR_DIGITS
      ? [named, near, far]
      : digits >= NEAR_DIGITS || q.precision.scaled
        ? [named, near]
        : digits >= OWN_DIGITS
          ? [named]
          : [];
  for (const contests of tried) {
    const found = pairsIn(setting, q, contests, inShares);
    const [only] = found;
    if (only) return found.length === 1 || same(found) ? only : null;
  }
  return null;
}

const same = (found: readonly FoundMargin[]): boolean =>
  found.every(
    ({ guess, subject }) =>
      guess.region === found[0]?.guess.region && subject.tickets[0] === found[0]?.subject.tickets[0],
  );

/** How much the number tells: digits written, those that rounding left over, and a difference of shares by its decimals. */
function digitsIn({ value, precision }: NumberQuantity, inShares: boolean): number {
  if (inShares) return precision.decimals >= 2 ? FAR_DIGITS : NEAR_DIGITS;
  return precision.scaled || precision.unit > 1 ? precision.significant : String(value).length;
}

const mayBeVotes = (q: NumberQuantity): boolean =>
  (q.noun === 'votes' || q.noun === null || (q.noun === 'people' && q.precision.significant >= FAR_DIGITS)) &&
  q.value >= 100 &&
  Number.isInteger(q.value);

const isPoints = ({ block, sentence }: Setting, q: NumberQuantity): boolean =>
  q.noun === 'points' ||
  q.noun === 'percent' ||
  (q.noun === null &&
    q.precision.decimals > 0 &&
    q.value < 100 &&
    /\b(?:persen|persentase|percent)\b[^\d]{0,12}$/.test(
      block.text.lower.slice(Math.max(sentence.start, q.start - 30), q.start),
    ));

/** "Persisnya 1.389.204 suara": what the sentence before gave roughly. */
const exactly =
  /^\W*(?:(?:angka |jumlah )?(?:persisnya|tepatnya|pastinya)|to be exact|exactly|precisely)(?:\s+(?:adalah|yakni|yaitu|ialah|was|is))?\W*$/;

const ofMargin = /\b(?:selisih|jarak|beda|marjin|margin|keunggulan|lead|gap|difference)(?:nya)?\b/;

function saysMargin({ block, sentence }: Setting, q: NumberQuantity): boolean {
  const { lower } = block.text;
  const before = lower.slice(Math.max(sentence.start, q.start - 110), q.start);
  if (MARGIN_BEHIND.test(lower.slice(q.figure.end, q.figure.end + 40))) return true;
  if (GAINS_AHEAD.test(before)) return false;
  if (exactly.test(lower.slice(sentence.start, q.start))) {
    const told = lastEnding(block.sentences, sentence.start);
    if (told) return ofMargin.test(lower.slice(told.start, told.end));
  }
  return MARGIN_AHEAD.test(before) || MARGIN_NOUN.test(before);
}

function pairsIn(
  setting: Setting,
  q: NumberQuantity,
  contests: readonly Contest[],
  inShares: boolean,
): FoundMargin[] {
  const spoken = spokenPlaces(setting);
  return contests.flatMap((contest) =>
    [...new Set([...spoken, contest.region])].flatMap((region) => {
      const rows = rowsOf(setting, contest, region, inShares ? 'share' : 'votes');
      return rows.flatMap((more, i) =>
        rows
          .slice(i + 1)
          .filter((less) => isApart(q, more.value, less.value, inShares))
          .map((less) => marginOf(setting, more, less, region, inShares)),
      );
    }),
  );
}

/** Rows of the tickets of a contest at a place, most first. */
const rowsOf = ({ index }: Setting, contest: Contest, region: string, measure: string): readonly Fact[] =>
  index
    .choices(contest.id)
    .flatMap((choice) => {
      const { election, office } = contest;
      const row = index.certified({ election, office, region, subject: choice.id, measure });
      return row ? [row] : [];
    })
    .sort((a, b) => b.value - a.value);

/** Shares are published to two decimals, and taken from one another so. */
const published = (share: number): number => Math.round(share * 100) / 100;

/** Is the number, as it was rounded, the distance? */
function isApart(q: NumberQuantity, more: number, less: number, inShares: boolean): boolean {
  const { unit, scaled, significant, decimals } = q.precision;
  const distance = more - less;
  if (inShares)
    return (
      Math.abs(distance - q.value) < (q.op === 'eq' ? 0.5001 : 1) / 10 ** decimals ||
      (decimals === 2 && Math.abs(published(more) - published(less) - q.value) < 1e-6)
    );
  if (distance === q.value) return true;
  const rounded = scaled || unit > 1;
  return rounded && significant >= 2 && Math.abs(distance - q.value) < (q.op === 'eq' ? unit / 2 : unit);
}

const marginOf = (
  { index }: Setting,
  more: Fact,
  less: Fact,
  region: string,
  inShares: boolean,
): FoundMargin => ({
  guess: {
    measure: 'difference',
    tableMeasures: [inShares ? 'share' : 'votes'],
    ownership: 'required',
    region,
    loose: true,
  },
  subject: ownerOf(more, index),
  other: ownerOf(less, index),
});
