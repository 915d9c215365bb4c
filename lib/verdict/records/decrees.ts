import { groupBy } from '../../base/lists';
import { oncePer } from '../../base/once-per';
import type { FactIndex } from '../../evidence/fact-index';
import type { Decree } from '../../model/election';

/** An act's number without blanks and stops, in capitals. */
export const plainNumber = (number: string): string => number.replace(/[\s.]/g, '').toUpperCase();

interface Registers {
  readonly byDay: ReadonlyMap<string, readonly Decree[]>;
  readonly byNumber: ReadonlyMap<string, readonly Decree[]>;
}

/** The acts of the tables by day and by number; sorted out once. Every list is in table order. */
const registersOf = oncePer(
  ({ decrees }: FactIndex): Registers => ({
    byDay: groupBy(decrees, (decree) => decree.date),
    byNumber: groupBy(decrees, ({ number, year }) => `${plainNumber(number)}/${year}`),
  }),
);

/** Acts issued on an ISO day. */
export const decreesOf = (day: string, index: FactIndex): readonly Decree[] =>
  registersOf(index).byDay.get(day) ?? [];

/** Acts of any kind with this number and year. */
export const decreesNumbered = (number: string, year: string, index: FactIndex): readonly Decree[] =>
  registersOf(index).byNumber.get(`${plainNumber(number)}/${year}`) ?? [];
