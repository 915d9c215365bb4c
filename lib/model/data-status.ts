import type { FaultCode } from '../base/fault';

export type UpdateStep = 'fetching' | 'verifying' | 'storing' | 'switching';

/** Where the update of the data stands. `part` is 0 to 1, or null where it cannot be told. */
export type UpdateState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly step: UpdateStep; readonly part: number | null }
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
}
