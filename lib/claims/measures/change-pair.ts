import type { Span } from '../../base/span';
import type { Scope } from '../draft';

/** Which end of a change written with an arrow a figure is: "PDIP 109 → 128". */
type Side = 'from' | 'to';

const leads = /^\s*(?:kursi|suara|persen|%|seats?|votes?)?\s*(?:→|➜|➡\ufe0f?|->|=>|>>)\s*(?:\d|nol\b)/;
const led = /\d\s*(?:kursi|suara|persen|%|seats?|votes?)?\s*(?:→|➜|➡\ufe0f?|->|=>|>>)\s*$/;

/** How far from a figure its arrow may stand, in UTF-16 units. */
const REACH = 20;
/** The last character of every arrow: few figures have one near. */
const anyArrow = /[→➜➡>]/;

/** The side of an arrow that the figure stands on, or null without one. */
export function sideOfChange(lower: string, span: Span): Side | null {
  if (!anyArrow.test(lower.slice(Math.max(0, span.start - REACH), span.end + REACH))) return null;
  if (leads.test(lower.slice(span.end, span.end + REACH))) return 'from';
  return led.test(lower.slice(Math.max(0, span.start - REACH), span.start)) ? 'to' : null;
}

/**
 * The year of a figure beside an arrow: of the two years that the nearest words name ("2014 ke 2019") the earlier for
 * the figure that is left, the later for the one that is reached. Null where no two years stand together.
 */
export function yearOfSide(side: Side, years: readonly Scope<number>[]): number | null {
  const pair = years.map((scope) => [...new Set(scope.values)]).find((values) => values.length === 2);
  if (!pair) return null;
  return side === 'from' ? Math.min(...pair) : Math.max(...pair);
}
