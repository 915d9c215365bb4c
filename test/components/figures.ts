import type { ShownFigure } from '../../lib/model/shown-figure';
import { CLAIM } from './claims';

/** A figure as pages of places show it, with what a test wants otherwise. */
export const figure = (change: Partial<ShownFigure>): ShownFigure => ({
  factId: change.display ?? 'f',
  measure: 'votes',
  label: 'Perolehan suara',
  display: '10 suara',
  value: 10,
  unit: 'votes',
  status: 'certified',
  asOf: '2024-03-20',
  formula: null,
  source: CLAIM.official!.source,
  ...change,
});
