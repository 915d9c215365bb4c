/** A page or text as the engine reads it: blocks in reading order with what stands around each. */

export type BlockKind =
  | 'heading'
  | 'paragraph'
  | 'list_item'
  | 'cell'
  | 'caption'
  /** Related articles, "baca juga", pull boxes: figures of other days and places. */
  | 'aside'
  | 'comment'
  | 'quote';

/** Where a table cell stands. Heads are the texts of the header cells that govern it, outermost first. */
export interface CellPlace {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly rowHead: string;
  readonly columnHead: string;
  readonly caption: string;
}

export interface Block {
  /** Stable within one page visit. */
  readonly id: string;
  readonly kind: BlockKind;
  /** Text as the reader sees it; claim offsets count in it. */
  readonly text: string;
  /** 1 to 6 for headings. */
  readonly level?: number;
  readonly cell?: CellPlace;
  /** Offset of `text` in the whole document's text, where there is one (command line). */
  readonly start?: number;
}

export interface PageDocument {
  readonly blocks: readonly Block[];
  readonly title?: string;
  readonly url?: string;
  /** ISO date or date-time of publication. */
  readonly published?: string;
  /** BCP 47 language of the page as declared; the engine reads both languages anyway. */
  readonly lang?: string;
}
