/** How a checker rated a claim. */
export const HOAX_RATINGS = ['salah', 'konteks_keliru', 'konten_palsu', 'menyesatkan'] as const;
export type HoaxRating = (typeof HOAX_RATINGS)[number];

/** A claim about elections that a named checker, newsroom or authority has debunked (`assets/data/hoaxes`). */
export interface Hoax {
  readonly id: string;
  /** The claim in one sentence. */
  readonly claim: { readonly id: string; readonly en: string };
  /** Wordings in which it goes round, in Indonesian. */
  readonly variants: readonly string[];
  readonly rating: HoaxRating;
  /** What was found, in one sentence; where it is not yet translated, `en` is the Indonesian one. Empty where unknown. */
  readonly finding: { readonly id: string; readonly en: string };
  /** Where it was debunked; a web address. */
  readonly url: string;
  readonly publisher: string;
  /** The publisher is a fact-checker; only then may the claim be called a hoax. */
  readonly byChecker: boolean;
  /** ISO date or part of one, or empty. */
  readonly date: string;
}

/** A passage of a page that tells a debunked claim. */
export interface HoaxPassage {
  readonly hoax: Hoax;
  readonly passage: string;
  /** Where it stands: number of the passage among those looked at, and place in it (UTF-16). */
  readonly at: number;
  readonly start: number;
  readonly end: number;
  /** `discusses`: the page reports on the claim or debunks it. */
  readonly stance: 'asserts' | 'discusses';
  /** Likeness, 0 to 1. */
  readonly score: number;
}
