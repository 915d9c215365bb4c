import type { Setting } from './setting';
import { surroundingsOf } from './surroundings';

/** Codes of every place that the sentence names, then of those around it, nearest first. */
export const spokenPlaces = (setting: Setting): readonly string[] => [
  ...setting.local.regions.flatMap((r) => r.codes),
  ...surroundingsOf(setting).regions.flatMap((scope) => scope.values),
];

/** Codes of the places that the sentence names, or else of the nearest one that the text speaks of. */
export function nearestPlaces(setting: Setting): readonly string[] {
  const named = setting.local.regions.flatMap((r) => r.codes);
  return named.length > 0 ? named : (surroundingsOf(setting).regions[0]?.values ?? []);
}
