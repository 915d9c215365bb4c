import { overlaps, type Span } from '../../base/span';
import type { Setting } from '../frame/setting';
import type { CueKey } from '../lexicon/cues';
import {
  OTHER_RANKING,
  PLACE_AFTER,
  PLACE_BEFORE,
  PLACE_HINT,
  PLACE_TALK,
  PLACINGS,
  placeOf,
} from '../lexicon/placings';
import type { SubjectMention } from '../owners/subject-mentions';

/** A rank somewhere in a sentence, and the name it is said of. */
export interface Placing {
  readonly mention: SubjectMention;
  readonly span: Span;
  readonly place: number;
}

/** Talk in which a rank is one of a vote. */
const OF_RACES: readonly CueKey[] = ['votes', 'governor', 'regent', 'mayor', 'president', 'legislature'];

/** How far before a rank its owner may stand, in UTF-16 units. */
const REACH = 130;

/**
 * "Di tempat kedua A-B dengan …", "A-B yang meraih 404.579 suara harus puas di peringkat kelima": ranks that stand in
 * front of their owner or behind other words about it. `taken`: what is a claim already.
 */
export function placingsOf(
  { block, sentence, local, paragraph }: Setting,
  taken: readonly Span[],
): Placing[] {
  const text = block.text.lower.slice(sentence.start, sentence.end);
  if (!PLACE_HINT.test(text) || PLACE_TALK.other.test(text)) return [];
  if (!PLACE_TALK.says.test(text) && !OF_RACES.some((key) => paragraph.talk.has(key))) return [];
  const names = local.subjects.filter((s) => s.tickets.length > 0 || s.parties.length > 0);
  const found: Placing[] = [];
  for (const hit of text.matchAll(PLACINGS)) {
    const start = sentence.start + hit.index;
    const span = { start, end: start + hit[0].length };
    if (OTHER_RANKING.test(block.text.lower.slice(span.end, span.end + 40))) continue;
    if ([...taken, ...found.map((one) => one.span)].some((other) => overlaps(other, span))) continue;
    const mention = ownerOf(block.text.lower, names, span);
    if (mention) found.push({ mention, span, place: placeOf(hit) });
  }
  return found;
}

function ownerOf(lower: string, names: readonly SubjectMention[], span: Span): SubjectMention | null {
  const next = names.find((name) => name.start >= span.end);
  if (next && PLACE_AFTER.test(lower.slice(span.end, next.start))) return next;
  const before = names.filter((name) => name.end <= span.start).at(-1);
  if (!before || span.start - before.end > REACH) return null;
  return PLACE_BEFORE.test(lower.slice(before.end, span.start)) ? before : null;
}
