import { push } from '../base/lists';
/** Why a figure in circulation differs from the stored one (`conflicts.csv`). */
export const CONFLICT_KINDS = [
  'digit_wrong',
  'digits_swapped',
  'digit_dropped',
  'digit_added',
  'earlier_stage',
  'provisional_count',
  'other_quantity',
  'computed',
  'open',
  'other_figure',
] as const;
export type ConflictKind = (typeof CONFLICT_KINDS)[number];

/** A figure that circulates for a fact beside the stored one. */
export interface FigureConflict {
  /** The row it is taken for; `variant` is in that row's unit. */
  readonly factId: string;
  readonly variant: number;
  readonly unit: string;
  readonly kind: ConflictKind;
  /** Where or as what it was seen; empty for the press in general. In the notes' English. */
  readonly seenAs: string;
  /** Why the stored figure is kept. In the notes' English. */
  readonly reason: string;
  /** Source of the stored figure. */
  readonly source: string;
}

/**
 * The rows of `conflicts.csv` by fact, in table order. A row without a fact, a number or a known kind is left out:
 * a list that is shown beside official figures holds only what is understood.
 */
export function conflictsByFact(
  rows: readonly Readonly<Record<string, string>>[],
): ReadonlyMap<string, readonly FigureConflict[]> {
  const out = new Map<string, FigureConflict[]>();
  for (const row of rows) {
    const kind = CONFLICT_KINDS.find((k) => k === row.kind);
    const factId = row.fact_id ?? '';
    const written = row.variant ?? '';
    if (!kind || factId === '' || !/^\d+(?:\.\d+)?$/.test(written)) continue;
    const conflict: FigureConflict = {
      factId,
      variant: Number(written),
      unit: row.unit ?? '',
      kind,
      seenAs: row.seen_as ?? '',
      reason: row.reason ?? '',
      source: row.source_id ?? '',
    };
    push(out, factId, conflict);
  }
  return out;
}
