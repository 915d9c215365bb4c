import type { NumberQuantity } from '../../numbers/quantity';
import type { Analysis } from '../analyze';
import type { Draft } from '../draft';
import {
  busier,
  cameBehind,
  cameOut,
  ofElection,
  ofMean,
  ofNation,
  ofPart,
  ofRoll,
  raceBefore,
  somewhere,
} from '../lexicon/percent-words';
import type { Has, MeasureGuess, Window } from './guess';

const TABLE_MEASURES = ['turnout_pct', 'turnout'] as const;

/** Turnout as the words before `q` place it: of the race named there, and of a part of the voters only loosely. */
function turnout(lower: string, q: NumberQuantity, window: Window, abstained: boolean): MeasureGuess {
  const before = lower.slice(window.sentenceFrom, q.start);
  const race = raceBefore(before);
  const around = lower.slice(Math.max(window.sentenceFrom, q.start - 90), window.to);
  const part = ofPart.test(around) || (ofMean.test(around) && !(race && !somewhere.test(before)));
  return {
    measure: 'turnout',
    tableMeasures: TABLE_MEASURES,
    ownership: 'none',
    ...(abstained ? { complement: 100 } : {}),
    ...(race ? { office: race } : {}),
    ...(part ? { loose: true } : {}),
  };
}

/**
 * A percentage of the voters who came, or with `complement` of those who stayed away, as the words right around it say.
 * Null where nothing near says so.
 */
export function statedTurnout(
  analysis: Analysis,
  q: NumberQuantity,
  window: Window,
  hasSubject: boolean,
  ownAfterSubject: Has,
  hasWide: Has,
): MeasureGuess | null {
  const { lower } = analysis.text;
  const before = lower.slice(Math.max(window.sentenceFrom, q.start - 44), q.start);
  const behind = lower.slice(q.end, q.end + 110);
  const came = cameBehind.exec(behind);
  if (came) return turnout(lower, q, window, came.groups?.not !== undefined);
  if (ownAfterSubject('turnout') || cameOut.test(before)) return turnout(lower, q, window, false);
  if (ofRoll.test(behind) && hasWide('voted', 'turnout')) return turnout(lower, q, window, false);
  if (ownAfterSubject('abstain')) return turnout(lower, q, window, true);
  if (!hasSubject && ownAfterSubject('voted') && !hasWide('male', 'female'))
    return { ...turnout(lower, q, window, false), loose: true };
  return null;
}

/** "… sedangkan pilkada 2024 mencapai 71 persen" in a sentence or on a page that speaks of turnout. */
export const turnoutOfElection = (
  analysis: Analysis,
  q: NumberQuantity,
  window: Window,
  hasWide: Has,
  spokenOf: boolean,
): MeasureGuess | null => {
  const { lower } = analysis.text;
  const before = lower.slice(window.sentenceFrom, q.start);
  // On a page about turnout: what is said to be the nation's is only confirmed.
  if (spokenOf && ofNation.test(before)) return { ...turnout(lower, q, window, false), loose: true };
  if (spokenOf && busier.test(before)) return turnout(lower, q, window, false);
  return hasWide('turnout') || (spokenOf && ofElection.test(before))
    ? turnout(lower, q, window, false)
    : null;
};

/** Between a number of voters and the share of the roll that they are. */
const apposed =
  /^\s*(?:orang|jiwa|pemilih|voters|people|warga|registered voters)?[\s,]*(?:\(|atau|setara|yakni|yaitu|alias|or|=|–|-)\s*(?:dengan\s+|sekitar\s+|hanya\s+|cuma\s+|sebesar\s+|about\s+|just\s+|roughly\s+)*$/;
/** "N pemilih datang ke TPS, …": their share behind a comma. */
const cameThen =
  /^\s*(?:orang|jiwa|pemilih|warga|voters|people)?\s*(?:yang\s+)?(?:datang|hadir|mencoblos|menggunakan hak(?:nya| pilih(?:nya)?)?)(?: ke (?:tps|bilik(?: suara)?))?\s*,\s*(?:atau\s+|setara\s+)*$/;
/** What opens a sentence that puts the number of voters before it as a share. */
const restates =
  /^\W*(?:itu|ini|artinya|berarti|jadi|that is|that's|this is|which is)\s+(?:artinya\s+|berarti\s+|sama dengan\s+|setara(?: dengan)?\s+|cuma\s+|hanya\s+|sekitar\s+|just\s+|only\s+|about\s+)*$/;

/** Those who voted, or "A dari B pemilih" of whom they are a part, as the last figures before `q`. */
const votersLast = (drafts: readonly Draft[]): Draft | null => {
  const last = drafts.at(-1);
  if (last?.measure === 'voters') return last;
  const part = drafts.at(-2);
  return last?.measure === 'registered_voters' && part?.measure === 'voters' && last.start - part.end < 60
    ? last
    : null;
};

/** "1.252.973 dari 2.229.244 pemilih (56,2 persen)": a share of the roll beside the number of those who voted. */
export function turnoutOfVoters(
  analysis: Analysis,
  sentenceFrom: number,
  drafts: readonly Draft[],
  before: readonly Draft[],
  q: NumberQuantity,
): MeasureGuess | null {
  if (q.noun !== 'percent') return null;
  const { lower } = analysis.text;
  const voters = votersLast(drafts);
  const gap = voters === null ? '' : lower.slice(voters.end, q.start);
  const beside = voters !== null && (apposed.test(gap) || cameThen.test(gap));
  const restated =
    drafts.length === 0 && votersLast(before) !== null && restates.test(lower.slice(sentenceFrom, q.start));
  if (!beside && !restated) return null;
  // The number beside it may be of those on the roll alone, or of a part of the voters.
  return { measure: 'turnout', tableMeasures: TABLE_MEASURES, ownership: 'none', loose: true };
}
