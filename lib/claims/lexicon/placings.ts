/** Ranks in votes that stand in front of their owner or farther behind it. Data of `rules/placings`; wording of news reports. */
import { LAST } from './ranks';

const ORDINALS = [
  'pertama|teratas|kesatu|first',
  'kedua|dua|second',
  'ketiga|tiga|third',
  'keempat|empat|fourth',
  'kelima|lima|fifth',
  'keenam|enam|sixth',
] as const;
const any = ORDINALS.join('|');
const last = 'terakhir|buncit|paling buncit|bontot|terbawah|last';
const seat = '(?:urutan|posisi|peringkat|tempat|ranking)';

/** Every writing of a rank; the first group that matched holds its ordinal, none is the second of all. */
export const PLACINGS = new RegExp(
  `\\b(?:${seat}\\s+(?:ke\\s*-?\\s*)?(${any}|${last}|[1-6](?![\\d.,]))|finish?\\s+(?:di\\s+)?(${any}|${last})|(${any}|${last}) place|finished\\s+(?:a\\s+\\w+\\s+)?(${any}|${last})|runner-?up)\\b`,
  'g',
);

/** Stands in every writing of a rank, and in few other sentences. */
export const PLACE_HINT = /urutan|posisi|peringkat|tempat|ranking|finish?\b|finished| place|runner/;

/** The place that a hit of `PLACINGS` tells. */
export function placeOf(hit: RegExpMatchArray): number {
  const word = hit.slice(1).find((group) => group !== undefined);
  if (word === undefined) return 2;
  if (/^\d$/.test(word)) return Number(word);
  const at = ORDINALS.findIndex((words) => words.split('|').includes(word));
  return at < 0 ? LAST : at + 1;
}

/** Between a rank and the owner behind it. */
export const PLACE_AFTER =
  /^\s*[,:]?\s*(?:(?:ada|ditempati|diduduki|dipegang|diisi|diraih|dihuni|oleh|milik|petahana|senator|yaitu|yakni|adalah|ialah|pasangan|paslon|calon|duet|partai|nomor urut \w+,?|capres|cagub|itu|was|went to|is|goes to|came|the|pair|ticket)\s+)*$/;

/** Between an owner and the rank behind it: nobody else takes over in between. */
export const PLACE_BEFORE =
  /^(?!.*(?:\b(?:disusul|diikuti|sedangkan|sementara|adapun|tetapi|namun|melainkan|bukan|dibuntuti|mengalahkan|mengungguli|menyalip|atas|dari pasangan|while|followed|ahead of|beating|whereas|but)\b|;))[^;]*\b(?:di|ke|finis|finish|menempati|menduduki|berada|in|into|at|was|as|dari|jadi|menjadi|hanya|cuma|sebagai|harus puas|yang|the|a)\s*$|^\s*,\s*$/;

/** What the ranks of a sentence are about. */
export const PLACE_TALK = {
  says: /\b(?:suara|votes?|persen|percent|perolehan|pil\w{2,6}|pemilu|election|race|finish?|finished)\b|%/,
  /** Ranks in something else than votes. */
  other:
    /\b(?:caleg|perempuan|dana|sumbangan|belanja|pemilih terbanyak|dpt|partisipasi|turnout|survei|elektabilitas|responden|polls?|indeks|klasemen|liga|nomor urut dalam|kemungkinan|peluang|berpeluang|jika|bila|kalau|if)\b/,
} as const;

/** Right behind a rank: what it is of, where that is no vote. */
export const OTHER_RANKING =
  /^\s*(?:dalam|untuk|soal|urusan|menurut|di|dari|in|by)?\s*(?:segi\s+|sisi\s+|the\s+)?(?:jumlah|perolehan|number of|banyaknya)?\s*(?:kursi|seats?|caleg|calon|perempuan|women|candidates|pemilih|voters|belanja|dana|elektabilitas|survei)\b/;
