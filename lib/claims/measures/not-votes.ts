import type { NumberQuantity } from '../../numbers/quantity';
import type { Analysis } from '../analyze';
import type { Window } from './guess';

const MEMBERS =
  /^\s*(?:orang\s+)?anggota\s+(?!(?:dprd?|dpd|mpr|dewan(?! (?:pengawas|etik|pers|kehormatan|komisaris|pendidikan))|parlemen|legislatif|fraksi|senayan|terpilih|baru|lama|perempuan|laki-laki|yang|dari|di|untuk|periode|hasil|pada|dan|itu|ini|tersebut|partai)\b)[a-z]/;

/** "Tujuh anggota Kompolnas", "12 anggota KPPS": members of something that nobody votes into. */
export const membersOfOther = (lower: string, q: NumberQuantity): boolean =>
  MEMBERS.test(lower.slice(q.figure.end, q.figure.end + 40));

/** Percent of women among a party's candidates, said in the sentence or in the one before. */
export const womenOnLists = (
  lower: string,
  q: NumberQuantity,
  window: Window,
  texts: readonly Analysis[],
): boolean =>
  WOMEN.test(lower.slice(Math.max(0, window.sentenceFrom - 240), q.end + 40)) ||
  WOMEN.test(texts.at(-1)?.text.lower ?? '');

const WOMEN =
  /\b(?:keterwakilan|kuota|afirmasi|representasi|proporsi)\s+(?:(?:caleg|calon|bacaleg|kandidat)\s+)?perempuan\b|\bwomen(?:'s)? (?:representation|quota)\b/;

/** People on lists and in bodies, who are counted there and cast no votes. */
const PEOPLE =
  '(?:bakal\\s+)?(?:calon|caleg|bacaleg|balon|kandidat|pendaftar|perempuan|wanita|laki-laki|lelaki|pria|anggota|kader|pengurus|legislator|aleg|saksi|relawan|responden|nama|candidates?|nominees?|hopefuls|contenders|wom[ae]n|m[ae]n|females?|males?|members?|lawmakers|legislators|cadres|witnesses|respondents|names)';
/** And places and cases: a whole that casts no votes. */
const GROUP = `(?:${PEOPLE}|kecamatan|distrik|desa|kelurahan|kabupaten|kota|provinsi|dapil|daerah|perkara|gugatan|permohonan|berkas|districts|villages|regencies|cities|provinces|regions|cases|petitions)`;
const NUMBER = '[\\d.,]*\\d';
const WORDS = '(?:\\s+[a-z/()-]+){0,4}?';
const OF =
  '(?:dari|dr|of|out of|among|di antara)(?:\\s+(?:total|seluruh|sebanyak|sejumlah|semua|the|its|their|all|a|some))*';
/** How a share follows the figure it restates: in brackets, or behind "atau", "or". */
const RESTATED =
  '(?:\\s*[,;–—-]?\\s*\\(|\\s*,?\\s*(?:atau|alias|setara(?: dengan)?|yakni|yaitu|or|equal to|equivalent to|i\\.e\\.|=))\\s*(?:(?:sekitar|kira-kira|hampir|hanya|cuma|setara|sebesar|around|about|only|just|nearly|roughly|some)\\s+)*$';
/** "236 dari 570 calon (", "192 women of 580 candidates, or": the whole behind its part, a group among its words. */
const OF_COUNTED = new RegExp(`${NUMBER}${WORDS}\\s+${OF}\\s+${NUMBER}${WORDS}${RESTATED}`);
/** "Dari 570 calon, 236 (", "of its 580 candidates 192 are women, or": the whole first. */
const COUNTED_OF = new RegExp(
  `(?:^|[\\s(])${OF}\\s+${NUMBER}${WORDS}\\s*,?${WORDS}\\s+${NUMBER}${WORDS}${RESTATED}`,
);
/** "236 perempuan (": the part alone, counted in people or places. */
const COUNTED = new RegExp(`${NUMBER}\\s+(?:\\S+\\s+)?${GROUP}(?:\\s+[a-z]+)?${RESTATED}`);
/** "40 persen perempuan", "33 percent of its 580 candidates": whom the share is of stands right behind it. */
const OF_PEOPLE = new RegExp(
  `^\\s*(?:persen|percent|per cent|%)?\\s*(?:${OF}\\s+(?:${NUMBER}\\s+)?)?${PEOPLE}\\b`,
);
const GROUP_SAID = new RegExp(`\\b${GROUP}\\b`);
const OF_VOTES = /\b(?:suara|votes?|ballots?|kursi|seats?|pemilih|voters?)\b/;

/**
 * "236 perempuan dari 570 calon (41,40 persen)", "192 of its 580 candidates, or 33.1 percent": a share whose own part and
 * whole are told beside it and count people or places. It is of that whole, whoever's candidates they are.
 */
export function shareOfGroup(lower: string, q: NumberQuantity, { sentenceFrom }: Window): boolean {
  const before = lower.slice(Math.max(sentenceFrom, q.start - 120), q.start);
  if (COUNTED.test(before)) return true;
  const pair = OF_COUNTED.exec(before) ?? COUNTED_OF.exec(before);
  if (pair && !OF_VOTES.test(pair[0]) && GROUP_SAID.test(lower.slice(sentenceFrom, q.end + 40))) return true;
  return OF_PEOPLE.test(lower.slice(q.figure.end, q.end + 50));
}
