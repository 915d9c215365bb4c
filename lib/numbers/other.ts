import type { OtherQuantity } from './quantity';
import type { Source } from './scan';

/** What a reader found, and where the scan goes on. */
export interface Read<Q> {
  readonly quantity: Q;
  readonly end: number;
}

/** Builds an `other` quantity over `[from, end)` of the scanned text. */
export function other(
  src: Source,
  what: OtherQuantity['what'],
  from: number,
  end: number,
  value: number | null,
  figureFrom = from,
): Read<OtherQuantity> {
  const start = src.start(from);
  const stop = src.end(end);
  return {
    end,
    quantity: {
      kind: 'other',
      start,
      end: stop,
      figure: { start: src.start(figureFrom), end: stop },
      text: src.original.slice(start, stop),
      what,
      value,
    },
  };
}
