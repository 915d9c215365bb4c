/** What the reader chose. Kept by the background; every context reads it by message. */

export const READING_MODES = ['click', 'listed', 'all'] as const;
/** `click`: only the page on which the button is pressed; `listed`: news sites and the reader's own; `all`: every site. */
export type ReadingMode = (typeof READING_MODES)[number];

export const MARK_STRENGTHS = ['differences', 'basis', 'all', 'badge'] as const;
/** What is painted: only differences; other bases too; agreement too (default); nothing but the badge. */
export type MarkStrength = (typeof MARK_STRENGTHS)[number];

export const LANGUAGE_CHOICES = ['auto', 'id', 'en'] as const;
export type LanguageChoice = (typeof LANGUAGE_CHOICES)[number];

export const TEXT_SIZES = ['100', '125', '150', '200'] as const;
/** Size of the text of the extension's own pages, in percent of the browser's. */
export type TextSize = (typeof TEXT_SIZES)[number];

/** Address of a feed and the fingerprint of its root (`rujukan-root:…`); both empty: the feed built in, if any. */
export interface UpdateSourceSetting {
  readonly url: string;
  readonly root: string;
}

export interface Settings {
  readonly language: LanguageChoice;
  readonly mode: ReadingMode;
  readonly marks: MarkStrength;
  readonly textSize: TextSize;
  /** A mouse that rests on a mark opens its card. */
  readonly hover: boolean;
  /** A printed page bears the marks and, after its end, numbered notes on them. */
  readonly print: boolean;
  /** Hosts the reader added to the bundled news list, without `www.`. */
  readonly ownHosts: readonly string[];
  /** Hosts that are never read, without `www.`. */
  readonly offHosts: readonly string[];
  /** Nothing is read anywhere until this is false again. */
  readonly paused: boolean;
  readonly source: UpdateSourceSetting;
}

export const DEFAULT_SETTINGS: Settings = {
  language: 'auto',
  mode: 'click',
  marks: 'all',
  textSize: '100',
  hover: true,
  print: false,
  ownHosts: [],
  offHosts: [],
  paused: false,
  source: { url: '', root: '' },
};
