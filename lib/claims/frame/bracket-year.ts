import type { Span } from '../../base/span';
import type { Setting } from './setting';

/** "Rinciannya (dalam kurung hasil 2019):": the year of the figures that the list below puts in brackets. */
const LEAD =
  /\b(?:(?:di\s+)?dalam|tanda|angka)\s+(?:tanda\s+)?kurung\b[^.;:)\d]{0,40}\b((?:19|20)\d{2})\b|\b(?:in\s+)?(?:brackets|parentheses)\b[^.;:)\d]{0,40}\b((?:19|20)\d{2})\b|\b((?:19|20)\d{2})\b[^.;:()\d]{0,24}\b(?:dalam\s+kurung|in\s+(?:brackets|parentheses))/;

/** The year of a figure that stands alone in brackets, where the words that open its list say it; else null. */
export function bracketYear({ block, paragraph }: Setting, span: Span): number | null {
  if (block.block.kind !== 'list_item') return null;
  const { lower } = block.text;
  if (!/\(\s*$/.test(lower.slice(Math.max(0, span.start - 3), span.start))) return null;
  if (!/^\s*(?:kursi|suara|persen|%|seats|votes)?\s*\)/.test(lower.slice(span.end, span.end + 10)))
    return null;
  const found = [...paragraph.texts].reverse().flatMap((text) => LEAD.exec(text.text.lower) ?? []);
  const year = found.slice(1, 4).find((group) => group !== undefined);
  return year === undefined ? null : Number(year);
}
