import type { ShownFigure } from '../../lib/model/shown-figure';
import { sourceKey } from './figure-citation';

/** A figure whose source, day and making are those of all: then it is said once. Null where they are not. */
export function sharedSource(figures: readonly (ShownFigure | null)[]): ShownFigure | null {
  const known = figures.filter((f): f is ShownFigure => f !== null);
  const [first] = known;
  return first && known.length > 1 && known.every((f) => sourceKey(f) === sourceKey(first)) ? first : null;
}
