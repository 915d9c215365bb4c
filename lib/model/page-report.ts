import type { FaultCode } from '../base/fault';
import type { Claim, Verdict } from './claim';

/** How many claims of each verdict a page holds. */
export type Tally = Readonly<Record<Verdict, number>>;

/** What is known of the page in a tab. */
export type PageState =
  | { readonly kind: 'loading' }
  /** The browser lets no extension into this page (stores, PDF viewer, its own pages). */
  | { readonly kind: 'unscriptable' }
  /** Not read: click-only mode, or the permission does not cover this site. */
  | { readonly kind: 'unread' }
  | { readonly kind: 'scanning' }
  | { readonly kind: 'read'; readonly tally: Tally }
  | { readonly kind: 'off' }
  | { readonly kind: 'paused' }
  | { readonly kind: 'failed'; readonly code: FaultCode };

/** A claim of a page as the page's reader holds it. */
export interface ListedClaim {
  /** Stable while the page is open. */
  readonly id: string;
  readonly claim: Claim;
  /** Its text has left the page since. */
  readonly lost?: boolean;
  /** It has a mark in the page under the reader's settings. */
  readonly marked?: boolean;
}

/** A frame inside a document, large enough to hold text. */
export interface ChildFrame {
  /** Its place among `window.frames`, or -1 where it has none (frames in shadow roots). */
  readonly index: number;
  /** Claims of the document that stand before it. */
  readonly before: number;
}

/** Where the document of one reader stands among those of its tab. */
export interface FrameFacts {
  /** Places from the top document down to this one, each as `ChildFrame.index`; empty for the top. */
  readonly path: readonly number[];
  readonly children: readonly ChildFrame[];
  /** The claim shown last and when, in milliseconds since 1970. */
  readonly shown: { readonly id: string; readonly at: number } | null;
}

/** Where the claim of the open card stands among those that steps lead through. */
export interface ClaimStep {
  /** Counted from 1; null where it is none of them, such as one without a mark that was chosen from the list. */
  readonly at: number | null;
  readonly of: number;
}

/** What the reader of one document tells. */
export interface FrameReport {
  readonly state: PageState;
  readonly claims: readonly ListedClaim[];
  readonly dataVersion: string;
  readonly frame: FrameFacts;
}

/** Everything the popup and the panel show of one tab. */
export interface TabReport {
  readonly tabId: number | null;
  /** Host of the page without `www.`, or null where there is none (browser pages). */
  readonly host: string | null;
  readonly state: PageState;
  /** In page order; empty unless the page was read. */
  readonly claims: readonly ListedClaim[];
  /** Version of the data that judged them, or empty. */
  readonly dataVersion: string;
  /** Frames of the page into which the browser let no reader; none where it is missing. */
  readonly unreadFrames?: number;
}
