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
}
