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
  OF_CANDIDATES.test(lower.slice(Math.max(window.sentenceFrom, q.start - 70), q.start)) ||
  WOMEN.test(texts.at(-1)?.text.lower ?? '');

const WOMEN =
  /\b(?:keterwakilan|kuota|afirmasi|representasi|proporsi)\s+(?:(?:caleg|calon|bacaleg|kandidat)\s+)?perempuan\b|\bwomen(?:'s)? (?:representation|quota)\b/;

/** "236 perempuan dari 570 calon (41,40 persen)": the share of the candidates just counted. */
const OF_CANDIDATES =
  /\d\s+(?:(?:calon|caleg|bacaleg|kandidat)\s+)?(?:perempuan|wanita|laki-laki|women|men)?\s*(?:dari|of|out of)\s+(?:its\s+|total\s+)?\d[\d.,]*\s+(?:calon|caleg|bacaleg|kandidat|nama|candidates|nominees)\b[^\d.;]{0,24}$/;
