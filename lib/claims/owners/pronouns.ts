import { lastAsked } from '../../base/last-asked';
import type { Setting } from '../frame/setting';
import type { NumberSite } from './number-site';
import type { SubjectMention } from './subject-mentions';

/** Whom a pronoun or a description can stand for. */
export interface Pronoun {
  /** A person or a pair, a party, or either. */
  readonly of: 'ticket' | 'party' | 'any';
}

const PERSON = '(?:him|her|he|she|ia|dia|nya)';
const PAIR =
  '(?:(?:the|this|that) (?:pair|ticket|duo|couple|two|candidates?)|(?:pasangan|paslon|duet|kandidat|calon|capres|cagub)(?: calon)? (?:itu|ini|tersebut)|keduanya|beliau)';
const PARTY = '(?:(?:the|this|that) party|partai (?:itu|ini|tersebut))';
const MANY = '(?:they|them|mereka)';
const ANY = `(${PERSON}|${PAIR})|(${PARTY})|(${MANY})`;

const HALTS =
  '(?:(?:but|and|yet|then|also|so|only|while|namun|tetapi|tapi|lalu|kemudian|sementara|sedangkan|bahkan|adapun|hanya|dan)\\s*,?\\s+)*';

/**
 * "Nationwide he finished with", "Di Aceh, pasangan itu hanya meraih": who gets the figures, behind a place or a time. What
 * stands between is short and has no verb of its own.
 */
const behindPlace = new RegExp(
  `(?:^|[,;])\\W*${HALTS}(?:nationwide|nationally|overall|elsewhere|there|secara (?:nasional|keseluruhan|total)|kali ini|this time|sebaliknya|(?:di|pada|untuk|se|in|at|on|across|from|throughout)[\\s-](?:(?!yang\\b|dan\\b|and\\b|who\\b|which\\b)[^\\s,.;]+[\\s]+){0,5}?(?:[^\\s,.;]+))\\s*,?\\s+(?:${ANY})\\b`,
);
/** "Aceh gave him", "the count handed the pair", "Bali memberi mereka", "menyumbangnya": who is given the figures. */
const given = new RegExp(
  `\\b(?:(?:gave|gives|giving|handed|delivered|brought|earned|awarded|won|offered|granted|memberi(?:kan)?|menyumbang(?:kan)?|menyerahkan|menghadiahi|menghadiahkan|menyodori|mendatangkan)(?:\\s+|(?=nya))(?:kepada\\s+|untuk\\s+)?)(?:${ANY})\\b`,
);
/** "Suara yang dikumpulkan N", "perolehan suaranya N": of whom the sentence before spoke. */
const gained =
  /\b(?:suara|perolehan)\s+(?:yang\s+)?(?:dikumpulkan|dikantongi|diraih|diperoleh|didapat(?:kan)?|diraup)\s*(?:hanya\s+|sebanyak\s+|mencapai\s+|adalah\s+|cuma\s+|:\s*)*$|\b(?:suaranya|perolehannya|perolehan suaranya|raihannya)\s*(?:di\s+[^\s,.;]+(?:\s+[^\s,.;]+){0,2}\s+)?(?:hanya\s+|sebanyak\s+|mencapai\s+|adalah\s+|cuma\s+|tercatat\s+|:\s*)*$/;
/** "N orang yang memilih mereka", "N votes for him": whom the figure in front is said of. */
const behindFigure = new RegExp(
  `^\\s*(?:orang|pemilih|warga|suara|people|voters?|votes?|persen|percent|%)?\\s*(?:yang\\s+|who\\s+)?(?:memilih|mencoblos|mendukung|untuk|bagi|voted for|chose|backed|picked|for)\\s+(?:${ANY})\\b`,
);

const kindOf = (found: RegExpExecArray): Pronoun => ({
  of: found[1] ? 'ticket' : found[2] ? 'party' : 'any',
});

const opening = lastAsked((text: string) => behindPlace.exec(text) ?? given.exec(text));

/** A pronoun stands behind a place or a verb of giving: the sentence goes on about the name before. */
export const speaksOfHim = (text: string): boolean => opening(text) !== null;

/** The pronoun that owns the number, in front of it or right behind; null where none does. */
export function pronounOf({ block, sentence }: Setting, site: NumberSite): Pronoun | null {
  const { lower } = block.text;
  const before = lower.slice(sentence.start, site.start);
  const found = opening(before) ?? behindFigure.exec(lower.slice(site.end, site.end + 60));
  if (found) return kindOf(found);
  return gained.test(before) ? { of: 'any' } : null;
}

/** Words that make the name behind them somebody who is only spoken of beside the one that the sentence is about. */
const beside =
  /\b(?:facing|against|over|versus|vs\.?|with|behind|ahead of|beat|beats|defeated|defeating|for|melawan|menghadapi|mengalahkan|mengungguli|dengan|untuk|di bawah|di atas|disusul|dibanding(?:kan)?)\s+(?:(?:the|incumbent|petahana|pasangan|paslon|capres|calon|rival|presiden|president)\s+)*$/;

/**
 * Names that the next sentence's pronoun may stand for: those this one is about, else those before where it is about a
 * pronoun itself, else whoever is named in it.
 */
export function topicsAfter(
  subjects: readonly SubjectMention[],
  before: readonly SubjectMention[],
  lower: string,
  pronominal: boolean,
): readonly SubjectMention[] {
  if (subjects.length === 0) return before;
  const topics = subjects.filter((s) => !beside.test(lower.slice(Math.max(0, s.start - 48), s.start)));
  if (topics.length > 0) return topics.length === subjects.length ? subjects : topics;
  return pronominal && before.length > 0 ? before : subjects;
}

/** Those of the names that the pronoun can stand for. */
export const meantBy = (pronoun: Pronoun, subjects: readonly SubjectMention[]): readonly SubjectMention[] =>
  pronoun.of === 'any' ? subjects : subjects.filter((s) => s.parties.length > 0 === (pronoun.of === 'party'));
