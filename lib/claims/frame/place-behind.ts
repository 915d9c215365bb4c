import type { Span } from '../../base/span';
import type { RegionMention } from '../roles';

/** What may stand between a figure and the place it is said of, where neither a preposition nor a comma does. */
const UP_TO_PLACE = /^\s*(?:(?:suara|votes?|pemilih|warga|voters)\s+)?(?:\(\s*|untuk\s+|for\s+)?$/;

/** "85,92% Sumatera Barat, 85,59% Aceh": a place right behind a figure, which may be its own and not the one in front. */
export const placeBehind = (
  regions: readonly RegionMention[],
  own: RegionMention | null,
  span: Span,
  lower: string,
): RegionMention | null =>
  regions.find(
    (r) => r.start >= span.end && r.start !== own?.start && UP_TO_PLACE.test(lower.slice(span.end, r.start)),
  ) ?? null;
