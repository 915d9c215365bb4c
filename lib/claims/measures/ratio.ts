import type { NumberQuantity } from '../../numbers/quantity';
import { type Draft, SCOPE, type SubjectRole } from '../draft';
import type { Setting } from '../frame/setting';
import {
  CAME_OUT,
  COMPARED,
  GREW,
  LOSING,
  OF_A_GROUP,
  OF_SEATS,
  OF_VOTERS_WHO,
  OF_VOTES,
  RIVAL,
  SAME_AGAIN,
  STAYED_AWAY,
} from '../lexicon/ratio-words';
import { asRole } from '../owners/bind-subject';
import { rivalsOf } from '../owners/rivals';
import type { MeasureGuess } from './guess';

/** A multiple or fraction as a claim: what it is of, and whose. */
export interface RatioGuess {
  readonly guess: MeasureGuess;
  readonly subject: SubjectRole | null;
  /** Whose figure the owner's is a multiple of. */
  readonly other: SubjectRole | null;
}

/** How far behind a multiple the one compared with may be named, in UTF-16 units. */
const REACH = 70;
/** "Seratus kali" is a figure of speech. */
const MOST = 20;

const ratio = (
  table: string | readonly string[],
  ownership: 'required' | 'none',
  more: Partial<MeasureGuess> = {},
): MeasureGuess => ({
  measure: 'ratio',
  tableMeasures: typeof table === 'string' ? [table] : table,
  ownership,
  ...more,
});

/** A number that may say how many times, or which part of, something. */
export const isRatio = (q: NumberQuantity): boolean =>
  q.range === null && (q.ratio || q.noun === 'times') && q.value > 0 && q.value <= MOST;

/**
 * What a ratio compares: one owner's figure with another's ("tiga kali suara B"), with the same owner's before ("naik
 * dua kali lipat"), a part of all votes or seats ("separuh suara sah"), or of the roll ("tiga perempat pemilih datang").
 * Null where the words around it tell none of these.
 */
export function ratioOf(
  setting: Setting,
  q: NumberQuantity,
  subject: SubjectRole | null,
  previous: Draft | null,
): RatioGuess | null {
  const found = q.value > 1 ? multipleOf(setting, q, subject) : partOf(setting, q, subject, previous);
  const { start, end } = setting.sentence;
  return found && OF_A_GROUP.test(setting.block.text.lower.slice(start, end))
    ? { ...found, guess: { ...found.guess, loose: true } }
    : found;
}

function multipleOf(setting: Setting, q: NumberQuantity, subject: SubjectRole | null): RatioGuess | null {
  const { block, sentence, local, index } = setting;
  const { lower } = block.text;
  if (!subject) return null;
  const before = lower.slice(sentence.start, q.start);
  const rest = lower.slice(q.end, sentence.end);
  if (LOSING.test(before)) return null;
  const rival = RIVAL.exec(rest);
  if (rival) {
    const { tickets, sole } = rivalsOf(subject.tickets, index);
    if (tickets.length === 0 || !sole) return null;
    const other: SubjectRole = { ...subject, tickets, parties: [], ballot: null, clean: true, tight: true };
    return { guess: ratio('votes', 'required'), subject, other };
  }
  const next = local.subjects.find((s) => s.start >= q.end);
  const between = next && next.start - q.end <= REACH ? lower.slice(q.end, next.start) : null;
  if (next && between !== null && COMPARED.test(between)) {
    const table = tableOf(setting, subject, between + lower.slice(next.end, next.end + 30), before);
    // "Pengikutnya dua kali lipat B": without a word of votes it may be anything that two sides have.
    const loose = !COUNTED.test(before + between);
    return {
      guess: ratio(table, 'required', { loose }),
      subject,
      other: asRole(next, SCOPE.clause, true, true),
    };
  }
  if (GREW.test(before) && (q.ratio || /^\s*lipat\b/.test(rest)))
    return { guess: ratio(['votes', 'seats'], 'required', { change: true }), subject, other: null };
  return null;
}

const COUNTED = /\b(?:suara(?:nya)?|votes?|kursi(?:nya)?|seats?|perolehan|raihan|coblosan|tally)\b/;

/** Seats where the words say so, or a party's lone multiple beside seats; else votes. */
function tableOf({ paragraph }: Setting, subject: SubjectRole, words: string, before: string): string {
  if (/\b(?:kursi|seats?)\b/.test(words)) return 'seats';
  if (/\b(?:suara|votes?|coblosan)\b/.test(words)) return 'votes';
  const said = /\b(?:kursi|seats?|suara|votes?)\b(?!.*\b(?:kursi|seats?|suara|votes?)\b)/.exec(before)?.[0];
  if (said) return /^(?:kursi|seat)/.test(said) ? 'seats' : 'votes';
  return subject.parties.length > 0 && paragraph.talk.has('seats') ? 'seats' : 'votes';
}

function partOf(
  setting: Setting,
  q: NumberQuantity,
  subject: SubjectRole | null,
  previous: Draft | null,
): RatioGuess | null {
  const { block, sentence, local } = setting;
  const { lower } = block.text;
  const before = lower.slice(sentence.start, q.start);
  const rest = lower.slice(q.end, sentence.end);
  const chosen = OF_VOTERS_WHO.exec(rest);
  if (chosen) {
    const at = q.end + chosen[0].length;
    const owner = local.subjects.find((s) => s.start === at);
    if (owner)
      return {
        guess: ratio('share', 'required'),
        subject: asRole(owner, SCOPE.clause, true, true),
        other: null,
      };
    return SAME_AGAIN.test(lower.slice(at, at + 40)) && subject
      ? { guess: ratio('share', 'required'), subject: { ...subject, tight: false }, other: null }
      : null;
  }
  if (STAYED_AWAY.voters.test(rest) || STAYED_AWAY.before.test(before))
    return { guess: ratio('turnout_pct', 'none', { complement: 1 }), subject: null, other: null };
  if (CAME_OUT.voters.test(rest) || CAME_OUT.before.test(before))
    return { guess: ratio('turnout_pct', 'none'), subject: null, other: null };
  if (subject && OF_VOTES.test(rest) && !LOSING.test(before))
    return { guess: ratio('share', 'required'), subject, other: null };
  if (subject && subject.parties.length > 0 && OF_SEATS.test(rest))
    return { guess: ratio('seat_share', 'required'), subject, other: null };
  return apposed(setting, q, previous, rest);
}

const APPOSED: Readonly<Record<string, string>> = {
  votes: 'share',
  share: 'share',
  seats: 'seat_share',
  seat_share: 'seat_share',
};

/** "70.507 dari 271.139 suara sah, lebih dari seperempat": the part that the figure before it makes. */
function apposed(
  { block }: Setting,
  q: NumberQuantity,
  previous: Draft | null,
  rest: string,
): RatioGuess | null {
  const table = previous?.ownership === 'required' ? APPOSED[previous.measure] : undefined;
  if (!previous?.subject || table === undefined || previous.basis !== 'official') return null;
  const joint = block.text.lower.slice(previous.end, q.start);
  if (
    !/^(?: dari [\d.,]+(?: (?:suara(?: sah)?|kursi))?)?\s*(?:,|\(|—|–|-|alias|atau)\s*(?:[a-z]+ ){0,2}$/.test(
      joint,
    )
  )
    return null;
  if (!/^\s*(?:[.,;)]|$)/.test(rest)) return null;
  return { guess: ratio(table, 'required'), subject: previous.subject, other: null };
}
