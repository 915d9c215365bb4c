import { lastAsked } from '../../base/last-asked';
import type { Span } from '../../base/span';
import type { Setting } from './setting';

/** A term of office ago. */
const termAgo =
  /\b(?:lima tahun (?:yang )?(?:lalu|silam|sebelumnya)|periode (?:yang )?(?:lalu|sebelumnya|silam)|five years (?:ago|earlier|before))\b/g;
/** Opens a clause with a time before: "; sebelumnya PDIP …", ", pada pemilu lalu PDIP …", "; last time it had …". */
const before =
  /[;.,:(]\s+(?:(?:padahal|namun|tapi|tetapi|dan|sedangkan|sementara|while|but|and|whereas)\s+)?(?:(?:pada|di|dalam|in|at)\s+(?:the\s+)?)?(?:(?:pemilu|pileg|pilpres|pilkada|pilgub|pilbup|pilwalkot|pemilihan)\s+(?:sebelumnya|terdahulu|(?:yang )?(?:lalu|silam))|sebelumnya|semula|tadinya|mulanya|dulu(?:nya)?|dahulu|(?:\d+|[a-z]+)\s+(?:tahun|dekade|periode)\s+(?:yang )?(?:lalu|silam|sebelumnya)|previous (?:elections?|time|term|vote)|last (?:time|election)|previously|formerly|(?:\d+|[a-z]+) years (?:ago|earlier))\b/g;
/** Turns back to now, or to another time that is written. */
const toOtherTime =
  /\b(?:kini|sekarang|saat ini|kali ini|tahun ini|sedangkan|sementara|menjadi|sejak|dari|now|this time|since|(?:19|20)\d\d)\b|[;.]\s/;
const mayTell = lastAsked((sentence: string) =>
  /tahun|dekade|periode|sebelum|semula|tadinya|mulanya|dulu|dahulu|lalu|silam|years|previous|last|formerly/.test(
    sentence,
  ),
);

/**
 * "Lima tahun lalu PDIP punya N", "hasil Pemilu 2024: A M kursi; sebelumnya B punya N": what stands behind these words is of
 * an election before, up to what turns to now. The looser words tell so only behind a year in the same sentence.
 */
export function isOfBefore(span: Span, { block, sentence, lower, local }: Setting): boolean {
  if (!mayTell(lower)) return false;
  const text = block.text.lower.slice(sentence.start, span.start);
  const last = (words: RegExp): RegExpExecArray | undefined => [...text.matchAll(words)].at(-1);
  const holds = (hit: RegExpExecArray | undefined): hit is RegExpExecArray =>
    hit !== undefined && !toOtherTime.test(text.slice(hit.index + hit[0].length));
  if (holds(last(termAgo))) return true;
  const told = last(before);
  return holds(told) && local.years.some(({ end }) => end <= sentence.start + told.index);
}

/**
 * "Pada 2019 NasDem 59 kursi; lima tahun kemudian PKB 68": what stands behind these words is of no year that was named
 * before them.
 */
export const turnsToLater = lastAsked((between: string) => yearsOn.test(between) || toNow.test(between));

const MONTH = '(?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember)';
const yearsOn =
  /\b(?:(?:setahun|(?:\d+|[a-z]+) tahun) (?:kemudian|berselang|berikutnya|setelahnya|sesudahnya|setelah itu|sesudah itu)|(?:\d+|[a-z]+) (?:dekade|periode|dasawarsa) (?:kemudian|berikutnya)|(?:pemilu|pileg|pilpres|pilkada|pilgub|pemilihan|periode) (?:berikutnya|selanjutnya|setelahnya|sesudahnya|sesudah itu|setelah itu|terakhir|terkini)|(?:\d+|[a-z]+) years? (?:later|on|after)|(?:the )?(?:next|following|latest|subsequent|most recent) (?:election|vote|time|term))\b/;
/** Turns to now: a clause of its own. */
const toNow = new RegExp(
  String.raw`[,;.]\s*(?:(?:dan|tetapi|tapi|sedangkan|sementara|yang|but|while|and|which)\s+)?(?:(?:it|they|he|the party|partai itu|ia|dia|pada|di|in)\s+)?(?:today|nowadays|now|currently|this time|kini|sekarang|saat ini|kali ini|hari ini|belakangan|tahun ini|this (?:year|february|november)|${MONTH} (?:lalu|ini|kemarin)|(?:pemilu|pileg|pilpres|pilkada|pemilihan|periode) (?:kali )?ini)\b`,
);

/** The figure is told of some years after the last year that the sentence writes before it: it may be confirmed, never denied. */
export function isOfLater(span: Span, { block, local }: Setting): boolean {
  const year = local.years.filter(({ end }) => end <= span.start).at(-1);
  return year !== undefined && yearsOn.test(block.text.lower.slice(year.end, span.start));
}

const fromBefore =
  /^\s*(?:suara\s*|kursi\s*|persen\s*|%\s*)?,?\s*(?:(?:naik|turun|meningkat|menurun|merosot|anjlok)\s+)?dari\s+(?:yang\s+)?(?:sebelumnya|semula)\b/;

/** "Hanya 22,14 persen dari sebelumnya 33,35 persen": what stands in front of the words is newer than what was told before it. */
export const isStepOn = (span: Span, { block }: Setting): boolean =>
  fromBefore.test(block.text.lower.slice(span.end, span.end + 48));
