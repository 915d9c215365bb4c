import type { FactIndex } from '../../evidence/fact-index';
import type { NumberQuantity } from '../../numbers/quantity';
import { type Draft, SCOPE } from '../draft';
import type { Setting } from '../frame/setting';
import { isSameOwner } from '../owners/owner-ids';
import type { RegionMention } from '../roles';

/** Between two figures of a run: the first one's unit, then a mark or word of a list. */
const figureJoint =
  /^\s*(?:(?:kursi|suara|persen|seats?|votes?|percent|per cent)\b|%)?\s*(?:,|\/|&|,?\s*(?:dan|serta|lalu|and)\b)\s*$/;

/** Between two places of a list, each with the words of its level. */
const placeJoint =
  /^\s*(?:,|\/|&|,?\s*(?:dan|serta|and)\b)\s*(?:(?:di|in|dprd|kota|kabupaten|kab\.?|provinsi|prov\.?)\s+)*$/;

/** Figures in a row: their drafts, null for one whose words tell nothing. */
interface Run {
  readonly first: Draft;
  readonly figures: (Draft | null)[];
}

const isOwned = ({ ownership, subject, measure }: Draft): boolean =>
  ownership === 'required' && subject !== null && measure !== 'difference' && measure !== 'ratio';

/** Behind the last figure of a run that nothing else tells what it counts: the run is over, and the figure counts nothing else. */
const closes = /^\s*(?:[,;.)\n—–-]|$|(?:dan|serta|and|&)\s+\d)/;

/** Both are figures of one kind and one owner. */
const isAlike = (one: Draft, next: Draft): boolean =>
  one.measure === next.measure && isSameOwner(one.subject, next.subject);

/** Figures that follow one another with nothing but marks or words of a list between them: of one kind and one owner, or bare. */
function runsOf(lower: string, drafts: readonly Draft[], numbers: readonly NumberQuantity[]): Run[] {
  const draftOf = new Map(drafts.map((draft) => [draft.start, draft]));
  const runs: (Run | null)[] = [];
  for (const [i, q] of numbers.entries()) {
    const draft = draftOf.get(q.start);
    const before = numbers[i - 1];
    const run = runs.at(-1);
    const goesOn =
      run != null &&
      before !== undefined &&
      figureJoint.test(lower.slice(before.end, q.start)) &&
      (draft ? isAlike(run.first, draft) : q.unit === null && closes.test(lower.slice(q.end)));
    if (goesOn) run.figures.push(draft ?? null);
    else if (draft && isOwned(draft)) runs.push({ first: draft, figures: [draft] });
    else runs.push(null);
  }
  return runs.filter((run) => run !== null && run.figures.length > 1) as Run[];
}

/** The places of the one list in front of `start`, where it holds as many places of one level as wanted; else null. */
function placesInFront(
  regions: readonly RegionMention[],
  lower: string,
  start: number,
  wanted: number,
  index: FactIndex,
): readonly RegionMention[] | null {
  const places = regions.filter((r) => r.end <= start);
  if (places.length !== wanted || places.some((p) => p.codes.length !== 1)) return null;
  const levels = new Set(places.map((p) => index.region(p.codes[0] as string)?.level));
  const listed = places.every((p, i) => i === 0 || placeJoint.test(lower.slice(places[i - 1]?.end, p.start)));
  return levels.size === 1 && listed ? places : null;
}

/**
 * "DPRD Kota Bandung dan Kota Bogor: Gerindra 7 dan 6": figures of one kind and one owner are of as many places, in their
 * order. Where no such list stands in front of them, they are of places or years told elsewhere: each may be confirmed,
 * none denied.
 */
export function placeRuns(
  { block, local, index }: Setting,
  drafts: readonly Draft[],
  numbers: readonly NumberQuantity[],
): Draft[] {
  const { lower } = block.text;
  const changed = new Map<Draft, Draft>();
  const isOneTime = new Set(local.years.map((y) => y.year)).size < 2;
  for (const { first, figures } of runsOf(lower, drafts, numbers)) {
    const places = isOneTime ? placesInFront(local.regions, lower, first.start, figures.length, index) : null;
    for (const [i, draft] of figures.entries())
      if (draft)
        changed.set(draft, places ? placedAt(draft, places[i] as RegionMention) : { ...draft, loose: true });
  }
  return drafts.map((draft) => changed.get(draft) ?? draft);
}

const placedAt = (draft: Draft, { codes }: RegionMention): Draft => ({
  ...draft,
  regions: [
    { weight: SCOPE.clause, values: codes },
    ...draft.regions.filter(({ weight }) => weight !== SCOPE.clause),
  ],
  openPlaces: [],
});
