import type { FactIndex } from '../../evidence/fact-index';
import type { Measure } from '../../model/claim';
import type { Office } from '../../model/election';
import type { UnitNoun } from '../../numbers/quantity';
import type { Analysis } from '../analyze';
import type { CueKey } from '../lexicon/cues';

/** What kind of figure a number is, from its unit and the words around it. */
export interface MeasureGuess {
  readonly measure: Measure;
  readonly tableMeasures: readonly string[];
  readonly ownership: 'required' | 'none';
  /** The number is this whole minus the figure, see `Draft.complement`. */
  readonly complement?: number;
  /** Nothing says outright that the figure is this one: it may be confirmed, never denied. */
  readonly loose?: boolean;
  /** Value in place of the one written: *tidak satu provinsi pun* is none. */
  readonly value?: number;
  /** The roll abroad or at home: the region the measure itself names. */
  readonly region?: string;
  /** The race whose rows answer before those of the election as a whole: cities that vote choose mayors. */
  readonly office?: Office;
  /** By how much something changed since the election before. */
  readonly change?: boolean;
  /** Years by which the text may call the election besides its own: a budget is of the year before. */
  readonly years?: readonly number[];
  /** The words leave nothing else for the number to be: a count that is wrong by more than a slip of the pen. */
  readonly sure?: boolean;
}

/** Does a cue with one of these keys stand in the part of the text that the asker speaks of? */
export type Has = (...keys: CueKey[]) => boolean;

export interface Window {
  /** Where the number's own clause begins and ends. */
  readonly from: number;
  readonly to: number;
  /** Where the sentence begins. */
  readonly sentenceFrom: number;
  /** End of the owning name, if it stands before the number in this sentence. */
  readonly subjectEnd: number | null;
}

/** What the page has been about before this sentence. */
export interface Talk {
  /** The number is a cell below a year, with everything else in the row's head and the table's surroundings. */
  readonly yearColumn: boolean;
  /** What the column's head says that its bare numbers count; null elsewhere. */
  readonly columnNoun: UnitNoun | null;
  readonly about: ReadonlySet<CueKey>;
  readonly rolls: readonly CueKey[];
  /** What the line above a list says that its figures count; empty outside lists. */
  readonly lead: readonly CueKey[];
  /** Title, headings and the last blocks, nearest last. */
  readonly texts: readonly Analysis[];
  readonly index: FactIndex;
}
