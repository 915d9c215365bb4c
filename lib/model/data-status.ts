import type { FaultCode } from '../base/fault';

export type UpdateStep = 'fetching' | 'verifying' | 'switching';

/** Where a run stands. `bytes` is null where it cannot be told how much there is to fetch. */
export interface UpdateProgress {
  readonly step: UpdateStep;
  readonly bytes: { readonly done: number; readonly total: number } | null;
}

/** Where the update of the data stands. */
export type UpdateState =
  | { readonly kind: 'idle' }
  | ({ readonly kind: 'running' } & UpdateProgress)
  | { readonly kind: 'updated'; readonly version: string }
  | { readonly kind: 'current' }
  | { readonly kind: 'failed'; readonly code: FaultCode };

/** The data in use and how its update goes. */
export interface DataReport {
  /** Null while no trusted data is loaded. */
  readonly data: {
    readonly version: string;
    readonly sequence: number;
    /** ISO instant of the newest figure inside. */
    readonly newest: string;
    /** The data that came with the extension. */
    readonly bundled: boolean;
  } | null;
  readonly update: UpdateState;
  /** Why stored data could not be used, where that is so; reading goes on with the bundled data. */
  readonly fault: FaultCode | null;
  /** False in private windows and the like: bundled data only, nothing kept. */
  readonly storeAvailable: boolean;
  /** ISO instant of the last successful look for newer data, or null. */
  readonly lastLook: string | null;
  /** ISO instant until which the feed vouches for being up to date; null without a feed, or before the first look. */
  readonly freshUntil: string | null;
  /** Addresses that the feed's signed terms name beside its own; asked only as far as the reader permits. */
  readonly mirrors: readonly string[];
}
