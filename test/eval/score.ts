import { type Claim, VERDICTS, type Verdict } from '../../lib/model/claim';
import { isShown, type Judged, type Pair } from './match';

export interface Tally {
  readonly labels: number;
  readonly found: number;
  readonly right: number;
}

/** A mark without a label, or on a label that accepts no such verdict. */
export interface FalseMark {
  readonly judged: Judged;
  readonly claim: Claim;
  readonly pair: Pair | null;
}

export interface Score extends Tally {
  readonly passages: number;
  /** Labels a reader would want shown, and those shown with an accepted verdict. */
  readonly showable: number;
  readonly shownRight: number;
  readonly differs: number;
  readonly trueDiffers: number;
  readonly falseDiffers: readonly FalseMark[];
  readonly falseMatches: readonly FalseMark[];
  readonly errors: number;
  readonly caught: number;
  readonly missedErrors: readonly Pair[];
  readonly cleanPassages: number;
  readonly cleanMarks: readonly FalseMark[];
  readonly cleanDiffers: number;
  /** Claims shown on labelled passages that answer no label (winner, rank and ballot numbers set aside). */
  readonly unlabelled: readonly FalseMark[];
  readonly measureRight: number;
  readonly subjectRight: number;
  readonly basisRight: number;
  readonly byMeasure: Readonly<Record<string, Tally>>;
  readonly byBasis: Readonly<Record<string, Tally>>;
  readonly byError: Readonly<Record<string, Tally>>;
  /** Rows: the verdict wanted; columns: the verdict given. Silence counts as `no_data`. */
  readonly confusion: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly macroF1: number;
  readonly pairs: readonly Pair[];
  readonly slowestMs: number;
}

/** Words for winners and ranks and bare ballot numbers are labelled only here and there. */
const SPARSELY_LABELLED: ReadonlySet<string> = new Set(['winner', 'rank', 'ballot_number']);
const MATCHES: ReadonlySet<string> = new Set(['matches', 'matches_rounded']);

/** Counts everything the evaluation reports, for one half. */
export function score(all: readonly Judged[]): Score {
  const pairs = all.flatMap((judged) => judged.pairs);
  const marks = all.flatMap((judged): FalseMark[] => [
    ...judged.pairs.flatMap((pair) => (pair.claim ? [{ judged, claim: pair.claim, pair }] : [])),
    ...judged.extra.map((claim) => ({ judged, claim, pair: null })),
  ]);
  const differs = marks.filter((mark) => mark.claim.verdict === 'differs');
  const wrong = (mark: FalseMark): boolean => mark.pair === null || !mark.pair.right;
  const errors = pairs.filter((pair) => pair.label.error !== undefined);
  const caught = (pair: Pair): boolean => pair.claim?.verdict === 'differs';
  const clean = all.filter((judged) => judged.passage.claims.length === 0);
  const cleanMarks = marks.filter(
    (mark) => mark.judged.passage.claims.length === 0 && isShown(mark.claim.verdict),
  );
  const showable = pairs.filter((pair) => pair.label.verdicts.some(isShown));
  const found = pairs.filter((pair) => pair.claim !== null);
  const confusion = confuse(pairs);
  return {
    passages: all.length,
    ...tally(pairs),
    showable: showable.length,
    shownRight: showable.filter((pair) => pair.claim && isShown(pair.claim.verdict) && pair.right).length,
    differs: differs.length,
    trueDiffers: differs.filter((mark) => !wrong(mark)).length,
    falseDiffers: differs.filter(wrong),
    falseMatches: marks.filter(
      (mark) => mark.pair !== null && wrong(mark) && MATCHES.has(mark.claim.verdict),
    ),
    errors: errors.length,
    caught: errors.filter(caught).length,
    missedErrors: errors.filter((pair) => !caught(pair)),
    cleanPassages: clean.length,
    cleanMarks,
    cleanDiffers: cleanMarks.filter((mark) => mark.claim.verdict === 'differs').length,
    unlabelled: marks.filter(
      (mark) =>
        mark.pair === null &&
        mark.judged.passage.claims.length > 0 &&
        isShown(mark.claim.verdict) &&
        !SPARSELY_LABELLED.has(mark.claim.measure),
    ),
    measureRight: found.filter((pair) => pair.claim?.measure === pair.label.measure).length,
    subjectRight: found.filter((pair) => (pair.claim?.subject?.id ?? null) === pair.label.subject).length,
    basisRight: found.filter((pair) => pair.claim?.basis === pair.label.basis).length,
    byMeasure: split(pairs, (pair) => pair.label.measure),
    byBasis: split(pairs, (pair) => pair.label.basis),
    byError: split(errors, (pair) => pair.label.error ?? ''),
    confusion,
    macroF1: macroF1(confusion),
    pairs,
    slowestMs: Math.max(0, ...all.map((judged) => judged.ms)),
  };
}

function tally(pairs: readonly Pair[]): Tally {
  return {
    labels: pairs.length,
    found: pairs.filter((pair) => pair.claim !== null).length,
    right: pairs.filter((pair) => pair.right).length,
  };
}

function split(pairs: readonly Pair[], key: (pair: Pair) => string): Record<string, Tally> {
  const groups = new Map<string, Pair[]>();
  for (const pair of pairs) groups.set(key(pair), [...(groups.get(key(pair)) ?? []), pair]);
  const sorted = [...groups].sort((a, b) => b[1].length - a[1].length);
  return Object.fromEntries(sorted.map(([name, list]) => [name, tally(list)]));
}

function confuse(pairs: readonly Pair[]): Record<string, Record<string, number>> {
  const table: Record<string, Record<string, number>> = {};
  for (const row of VERDICTS) table[row] = Object.fromEntries(VERDICTS.map((column) => [column, 0]));
  for (const pair of pairs) {
    const given: Verdict = pair.claim?.verdict ?? 'no_data';
    const wanted = pair.right ? given : (pair.label.verdicts[0] ?? 'no_data');
    const row = table[wanted] as Record<string, number>;
    row[given] = (row[given] ?? 0) + 1;
  }
  return table;
}

/** Mean F1 over the verdicts that are wanted at least once. */
function macroF1(table: Readonly<Record<string, Readonly<Record<string, number>>>>): number {
  const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
  const scores = VERDICTS.flatMap((verdict) => {
    const hit = table[verdict]?.[verdict] ?? 0;
    const wanted = sum(Object.values(table[verdict] ?? {}));
    const given = sum(VERDICTS.map((row) => table[row]?.[verdict] ?? 0));
    return wanted === 0 ? [] : [(2 * hit) / (wanted + given)];
  });
  return scores.length === 0 ? 0 : sum(scores) / scores.length;
}
