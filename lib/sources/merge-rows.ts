import { cell, type Row } from '../pack/rows';
import type { ImportedRows } from './count-rows';

/**
 * Rows of many bodies as one table. A figure stands both in its area's body and in that of the area above; where the two
 * agree one row is kept, the later one. Where they differ (bodies fetched at different times, or a slip) the later row is
 * kept and the pair is recorded as a difference `two_bodies`. Ids stay unique.
 */
export function mergeRows(parts: readonly ImportedRows[]): ImportedRows {
  const facts = new Map<string, Row>();
  const differences: Row[] = parts.flatMap((part) => part.differences);
  for (const row of parts.flatMap((part) => part.facts)) {
    const id = cell(row, 'fact_id');
    const known = facts.get(id);
    const later = !known || cell(row, 'as_of') >= cell(known, 'as_of') ? row : known;
    if (known && cell(known, 'value') !== cell(row, 'value')) differences.push(difference(known, row, later));
    facts.set(id, later);
  }
  return {
    facts: [...facts.values()].sort((a, b) => (cell(a, 'fact_id') < cell(b, 'fact_id') ? -1 : 1)),
    differences,
    unknown: [...new Set(parts.flatMap((part) => part.unknown))],
  };
}

function difference(a: Row, b: Row, later: Row): Row {
  const earlier = later === a ? b : a;
  const [stated, other] = [cell(later, 'value'), cell(earlier, 'value')];
  return {
    election_id: cell(later, 'election_id'),
    office: cell(later, 'office'),
    region_code: cell(later, 'region_code'),
    subject_id: cell(later, 'subject_id'),
    check: 'two_bodies',
    stated,
    summed: other,
    difference: String(Number(other) - Number(stated)),
    missing: '0',
    as_of: cell(later, 'as_of'),
  };
}
