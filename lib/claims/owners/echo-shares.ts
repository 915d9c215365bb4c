import type { NumberQuantity } from '../../numbers/quantity';
import { type Draft, SCOPE } from '../draft';
import type { Setting } from '../frame/setting';
import type { MeasureGuess } from '../measures/guess';
import { draftOf } from '../roles-draft';

/** The share of an owner. */
export const SHARE: MeasureGuess = {
  measure: 'share',
  tableMeasures: ['share', 'share_pct'],
  ownership: 'required',
};

/** Words that turn the votes just told into shares: "Dalam persen: 36,87; 31,07", "Itu setara 50,24 lawan 49,76 persen". */
const opens =
  /^\W*(?:(?:kalau|jika|bila)\s+)?(?:(?:di(?:hitung|jadikan|konversi)\w*|dalam|secara|itu|artinya|or|in|that is|hitungan)\s+)*(?:setara\s+|sama dengan\s+|equal to\s+)?(?:ke\s+)?(?:persen(?:tase|nya|tasenya)?|prosentase(?:nya)?|percentages?|per cent|percent terms)?\W*$/;
/** Between two shares of one list. */
export const BETWEEN =
  /^\s*(?:%|persen|per ?cent)?\s*(?:,|;|:|\/|-|dan|and|, dan|, and|lawan|melawan|banding|berbanding|vs\.?|versus|to|against)\s*$/;

/** A number that may be a share of votes. */
export const isShare = (q: NumberQuantity): boolean =>
  (q.noun === 'percent' || q.noun === null) && !q.ratio && !q.spelled && q.value > 0 && q.value <= 100;

/**
 * Shares of a sentence that names nobody, right behind votes of as many owners: they follow in the order of the votes.
 * Certain only where the shares also rank as the votes do, and the votes stand in one sentence or in their proportion.
 */
export function echoShares(
  setting: Setting,
  numbers: readonly NumberQuantity[],
  told: readonly Draft[],
): readonly Draft[] {
  const { block, sentence, local } = setting;
  const { lower } = block.text;
  const [first] = numbers;
  if (local.subjects.length > 0 || local.years.length > 0 || local.regions.length > 0) return [];
  if (!first || numbers.length < 2 || !numbers.every(isShare)) return [];
  const lead = lower.slice(sentence.start, first.start);
  const percents = numbers.some((q) => q.noun === 'percent' || q.precision.decimals > 0);
  if (!percents && !/p(?:er|ro)sen|per ?cent/.test(lead)) return [];
  if (!opens.test(lead.replace(/^\W*\d{1,2}\W{1,4}(?=\S|$)/, ''))) return [];
  const joined = numbers.every((q, i) => {
    const next = numbers[i + 1];
    return !next || BETWEEN.test(lower.slice(q.figure.end, next.start));
  });
  const votes = told.filter(({ measure }) => measure === 'votes').slice(-numbers.length);
  const owners = new Set(votes.map((draft) => ownerOf(draft)));
  if (!joined || votes.length !== numbers.length || owners.size !== votes.length) return [];
  const ranked = numbers.every((q, i) =>
    numbers.every(
      (other, j) =>
        q.value > other.value === votesOf(votes[i]) > votesOf(votes[j]) || q.value === other.value,
    ),
  );
  const sure =
    ranked && (votes.every((draft) => draft.sentence === votes[0]?.sentence) || proportional(numbers, votes));
  return numbers.map((q, i): Draft => {
    const vote = votes[i] as Draft;
    const subject = vote.subject
      ? { ...vote.subject, weight: SCOPE.paragraph, clean: vote.subject.clean && sure, tight: false }
      : null;
    const { years, offices, regions, round } = vote;
    const draft = draftOf(setting, q, SHARE, subject, { from: sentence.start, to: sentence.end });
    return { ...draft, years, offices, regions, round, unit: 'percent', voteTalk: true, plain: sure };
  });
}

/** Shares and votes stand in one proportion, so far as the decimals written go. */
const proportional = (shares: readonly NumberQuantity[], votes: readonly Draft[]): boolean => {
  const [first] = shares;
  const base = votesOf(votes[0]);
  if (!first || base === 0) return false;
  return shares.every((q, i) => {
    const slack = 10 ** -Math.min(q.precision.decimals, first.precision.decimals);
    return Math.abs((votesOf(votes[i]) / base) * first.value - q.value) <= slack * 2;
  });
};

const votesOf = (draft: Draft | undefined): number => (typeof draft?.value === 'number' ? draft.value : 0);
/** Who owns a draft, as one word. */
export const ownerOf = ({ subject }: Draft): string =>
  [subject?.ballot ?? '', ...(subject?.tickets ?? []), ...(subject?.parties ?? [])].join('|');

/** Votes and shares of a sentence that shares of the next may follow in their order, behind those told before. */
export const toldVotes = (told: readonly Draft[], drafts: readonly Draft[]): readonly Draft[] =>
  [
    ...told,
    ...drafts.filter(
      (d) =>
        (d.measure === 'votes' || d.measure === 'share') && d.ownership === 'required' && d.subject !== null,
    ),
  ].slice(-TOLD);
/** Votes and shares looked back at. */
const TOLD = 16;
