import type { FactStatus } from '../model/fact';
import type { DecodedPack } from '../model/tables';
import { dictView, numberView } from './columns';

/** Order in which rows of one address are listed. */
export const STATUS_RANK: Readonly<Record<FactStatus, number>> = {
  certified: 0,
  derived_from_certified: 0,
  superseded: 1,
  unofficial_partial: 2,
  scheduled: 3,
};

export const REGIONS = 65_536;
/** More than there are offices. */
export const OFFICE_CODES = 16;
/** The number that stands for all offices. */
export const ANY_OFFICE = OFFICE_CODES - 1;

/** The stored and derived tables as the columns that look-ups read. */
export function views({ tables }: DecodedPack) {
  const { facts, derived, computed, groups, group_members } = tables;
  return {
    unit: dictView(facts, 'unit'),
    status: dictView(facts, 'status'),
    asOf: dictView(facts, 'as_of'),
    confidence: dictView(facts, 'confidence'),
    decree: dictView(facts, 'decree'),
    source: dictView(facts, 'source'),
    precision: numberView(facts, 'precision'),
    formula: dictView(derived, 'formula'),
    derivedConfidence: dictView(derived, 'confidence'),
    head: numberView(derived, 'head'),
    group: numberView(derived, 'group'),
    computedFormula: dictView(computed, 'formula'),
    computedHead: numberView(computed, 'head'),
    computedGroup: numberView(computed, 'group'),
    starts: numberView(groups, 'start'),
    members: numberView(group_members, 'row'),
  };
}

/** Number of a place: below 2^53 for any pack the decoder lets through. */
export const placeKey = (election: number, office: number, region: number): number =>
  (election * OFFICE_CODES + office) * REGIONS + region;

/** Puts a row before the others of its key. */
export function chain(first: Map<number, number>, next: Int32Array, key: number, row: number): void {
  next[row] = first.get(key) ?? -1;
  first.set(key, row);
}
