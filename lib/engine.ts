import type { FactIndex } from './evidence/fact-index';
import type { Claim, HoaxMatch } from './model/claim';
import type { PageDocument } from './model/document';

/** A claim with the block it stands in; offsets count in that block's text. */
export interface BlockClaim extends Claim {
  readonly blockId: string;
}

export interface BlockHoax extends HoaxMatch {
  readonly blockId: string;
}

export interface CheckResult {
  readonly claims: readonly BlockClaim[];
  readonly hoaxes: readonly BlockHoax[];
}

export interface CheckOptions {
  /** Language of `official.display`. Default `id`. */
  readonly displayLanguage?: 'id' | 'en';
}

/** Reads and judges documents against one index. Pure, synchronous, deterministic; one instance per index. */
export interface Engine {
  check(document: PageDocument, options?: CheckOptions): CheckResult;
}

/** Builds the engine's tables (gazetteer and look-ups) from the index once. */
export function createEngine(_index: FactIndex): Engine {
  return { check: () => ({ claims: [], hoaxes: [] }) };
}
