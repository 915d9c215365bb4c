import { groupBy } from '../../base/lists';
import type { FactIndex } from '../../evidence/fact-index';
import type { Decree } from '../../model/election';

/** An act's number without blanks and stops, in capitals. */
export const plainNumber = (number: string): string => number.replace(/[\s.]/g, '').toUpperCase();

interface Registers {
  readonly byDay: ReadonlyMap<string, readonly Decree[]>;
  readonly byNumber: ReadonlyMap<string, readonly Decree[]>;
}
const known = new WeakMap<FactIndex, Registers>();

/** The acts of the tables by day and by number; sorted out once. Every list is in table order. */
function registersOf(index: FactIndex): Registers {
  let registers = known.get(index);
  if (!registers) {
    registers = {
      byDay: groupBy(index.decrees, (decree) => decree.date),
      byNumber: groupBy(index.decrees, ({ number, year }) => `${plainNumber(number)}/${year}`),
    };
    known.set(index, registers);
  }
  return registers;
}

/** Acts issued on an ISO day. */
export const decreesOf = (day: string, index: FactIndex): readonly Decree[] =>
  registersOf(index).byDay.get(day) ?? [];

/** Acts of any kind with this number and year. */
export const decreesNumbered = (number: string, year: string, index: FactIndex): readonly Decree[] =>
  registersOf(index).byNumber.get(`${plainNumber(number)}/${year}`) ?? [];
