import type { Span } from '../base/span';
import type { NumberQuantity } from '../numbers/quantity';
import type { Analysis } from './analyze';
import type { MeasureGuess } from './measure-guess';
import type { SubjectMention } from './roles';

const adds =
  /\b(?:gabungan|digabung(?:kan)?|bila dijumlah(?:kan)?|jika dijumlah(?:kan)?|dijumlahkan|koalisi|kedua partai|ketiga partai|keempat partai|(?:dua|tiga|empat|lima|enam|tujuh|delapan) partai (?:itu|tersebut|ini)|bersama-sama|akumulasi|total (?:suara|kursi)|combined|together|coalition|alliance|between them)\b/;
const listJoint = /^[\s,]*(?:dan|serta|and|maupun|plus|ditambah|&|\+|,)?\s*(?:partai\s+)?$/;

/** What several owners named in a row hold together: "gabungan suara A dan B N suara"; null where nothing adds them up. */
export function sumOf(
  analysis: Analysis,
  sentence: Span,
  q: NumberQuantity,
  subjects: readonly SubjectMention[],
): { guess: MeasureGuess; terms: readonly SubjectMention[] } | null {
  if (q.unit !== 'votes' && q.unit !== 'seats' && q.unit !== 'percent') return null;
  const { lower } = analysis.text;
  const before = lower.slice(sentence.start, q.start);
  if (!adds.test(before) || /\d{4,}\s*(?:suara|kursi)|\d\s*(?:persen|kursi)/.test(before)) return null;
  const names = subjects.filter((s) => s.end <= q.start && s.ballot === null);
  const kind = (s: SubjectMention): boolean => s.parties.length > 0;
  const terms: SubjectMention[] = [];
  for (const name of [...names].reverse()) {
    const next = terms[0];
    if (next && (kind(next) !== kind(name) || !listJoint.test(lower.slice(name.end, next.start)))) break;
    terms.unshift(name);
  }
  if (terms.length < 2) return null;
  const table = q.unit === 'percent' ? 'share' : q.unit;
  return { guess: { measure: 'sum', tableMeasures: [table], ownership: 'required' }, terms };
}
