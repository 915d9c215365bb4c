/** Nouns and marks behind the last group of a count that a blank tore apart. */
const COUNTED = '(?:suara|votes?|pemilih|voters|orang|jiwa|people|atau|or|setara)\\b|\\(';
/** "10.984| 639 suara": the number before the mark is grouped already. */
const grouped = /(?:^|[^\d.,])[1-9]\d{0,2}(?:([.,]) ?\d{3})+$/;
const lastGroup = new RegExp(`^([.,]) (?:\\d{3}\\s*(?:${COUNTED})|0\\d{2}(?!\\d|[.,]\\d))`);
const moreGroups = /^([.,]) \d{3}\1 \d{3}(?!\d|[.,]\d)/;
/** "Gerindra : 14| 760. 371": a number that opens a line is a list's own. */
const opened = /[a-z)][^\S\n]*[:=(]?[^\S\n]*[1-9]\d{0,2}$/;
/** No count of votes or voters has more digits. */
const MOST_DIGITS = 9;
/** Words and marks that a share stands behind. */
const beforeShare =
  /(?:\b(?:atau|or|dengan|sebesar|sebanyak|mencapai|yakni|yaitu|setara|meraih|memperoleh|mendapat(?:kan)?|with)|[(:=])\s*\d{1,2}$/;
const tornShare = /^, \d{2}\s?(?:%|persen\b|per ?cent\b)/;
/** How far back a number may begin, in UTF-16 units. */
const REACH = 36;

/**
 * Whether a blank slipped in behind the mark at `p`, so that one number looks like two: "10.984. 639 suara",
 * "14. 760. 371", "atau 14, 75 %". `s` is lower case. Sentences do not end there and figures go on.
 */
export function isTornAt(s: string, p: number): boolean {
  const mark = s[p];
  if ((mark !== '.' && mark !== ',') || s[p + 1] !== ' ' || !/\d/.test(s[p + 2] ?? '')) return false;
  const before = s.slice(Math.max(0, p - REACH), p);
  const after = s.slice(p, p + REACH);
  if (mark === ',' && tornShare.test(after)) return beforeShare.test(before);
  const number = grouped.exec(before);
  if (number) {
    if (number[1] !== mark || !(lastGroup.test(after) || moreGroups.test(after))) return false;
    return number[0].replace(/\D/g, '').length + 3 <= MOST_DIGITS;
  }
  return moreGroups.test(after) && opened.test(before);
}
