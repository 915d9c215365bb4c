import { checkOne, type Request } from '../../entrypoints/cli/check-one';
import type { Engine } from '../../lib/engine';
import type { Claim } from '../../lib/model/claim';

export interface Answered {
  /** The text that the claims' offsets count in: the passage itself, or the page as read. */
  readonly text: string;
  readonly claims: readonly Claim[];
}

/** Reads and judges a text or a page exactly as the command line does; throws where that reports an error. */
export function ask(engine: Engine, request: Request): Answered {
  const answer = checkOne(engine, request, 'id');
  if (!answer.ok) throw new Error(`not readable: ${answer.error.code}`);
  return answer.value;
}

/** Where the nth `quote` of the text stands; white space is compared loosely. Null if it is not there. */
export function place(text: string, quote: string, occurrence: number): readonly [number, number] | null {
  const pattern = quote
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s+');
  const found = [...text.matchAll(new RegExp(pattern, 'g'))][occurrence];
  return found ? [found.index, found.index + found[0].length] : null;
}
