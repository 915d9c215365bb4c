import { fold } from '../../lib/base/fold';
import type { RegionChoice } from '../../lib/model/own-reading';

/** Regions whose name, or whose province's name, has a word that begins with each word typed. All where nothing is typed. */
export function matchRegions(regions: readonly RegionChoice[], typed: string): readonly RegionChoice[] {
  const words = fold(typed).split(' ').filter(Boolean);
  if (words.length === 0) return regions;
  return regions.filter(({ name, parent }) => {
    const hay = ` ${fold(`${name} ${parent ?? ''}`)}`;
    return words.every((word) => hay.includes(` ${word}`));
  });
}

export interface RegionGroup {
  readonly label: string | null;
  readonly regions: readonly RegionChoice[];
}

/** Nation and provinces first, then regencies and cities under their province. */
export function groupRegions(regions: readonly RegionChoice[]): readonly RegionGroup[] {
  const groups = new Map<string | null, RegionChoice[]>();
  for (const region of regions) {
    const group = groups.get(region.parent);
    if (group) group.push(region);
    else groups.set(region.parent, [region]);
  }
  return [...groups]
    .map(([label, list]) => ({ label, regions: list }))
    .sort((a, b) => (a.label ?? '').localeCompare(b.label ?? '', 'id'));
}
