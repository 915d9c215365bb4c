import type { Request } from '../../../entrypoints/cli/check-one';
import type { Claim } from '../../../lib/model/claim';
import type { Answered } from '../document';
import type { ShapeHalf } from './shapes';

/** One statement of the tables in one sentence, true or with an error, and what the engine made of it. */
export interface Trial {
  /** The row: a fact, event, rule, act, ticket or contest. */
  readonly id: string;
  readonly measure: string;
  readonly office: string;
  readonly level: string;
  readonly election: string;
  readonly shape: string;
  readonly half: ShapeHalf;
  /** Null in a true sentence. */
  readonly seeded: { readonly kind: string } | null;
  readonly request: Request;
  /** What was tried, as the sentence writes it. */
  readonly number: string;
  readonly claim: Claim | null;
  /** True statements beside the one tried that were marked as wrong. */
  readonly wronged: readonly Claim[];
}

/** The claim that stands at a place of the text, and what was called wrong beside it. */
export function heard(answer: Answered, spot: number): Pick<Trial, 'claim' | 'wronged'> {
  const claim = answer.claims.find((one) => one.start <= spot && spot < one.end) ?? null;
  return { claim, wronged: answer.claims.filter((one) => one.verdict === 'differs' && one !== claim) };
}

/** Where the number stands, if it stands there once. */
export function only(text: string, number: string): number | null {
  let found: number | null = null;
  for (let at = text.indexOf(number); at >= 0; at = text.indexOf(number, at + 1)) {
    const inside =
      /[\d.,]/.test(text.charAt(at - 1)) ||
      /^[.,]?\d/.test(text.slice(at + number.length, at + number.length + 2));
    if (inside) continue;
    if (found !== null) return null;
    found = at;
  }
  return found;
}
