import type { Span } from '../../base/span';
import type { FactIndex } from '../../evidence/fact-index';
import type { Analysis, BlockAnalysis } from '../analyze';
import type { Cue } from '../cues';
import type { Flow, Roles } from './context';

/** What a table's heads say for a cell. */
export interface HeadContext {
  readonly roles: Roles;
  readonly cues: readonly Cue[];
  /** The heads name nobody: the table's owner is told above it. */
  readonly ownerAbove: boolean;
  /** What the cell's figures are to be multiplied by: "(dalam juta)". */
  readonly scale: number;
  /** Caption and heads as one text. */
  readonly text: Analysis;
}

/** A sentence with everything around it that may fill the roles of its claims. */
export interface Setting {
  readonly block: BlockAnalysis;
  readonly sentence: Span;
  /** The sentence in lower case: one string, so that what was asked of it last is told by identity. */
  readonly lower: string;
  readonly local: Roles;
  readonly paragraph: Flow;
  readonly section: Flow;
  readonly head: HeadContext | null;
  readonly cues: readonly Cue[];
  readonly index: FactIndex;
}
