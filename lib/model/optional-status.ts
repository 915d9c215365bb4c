import type { UpdateState } from './data-status';
import type { OptionalKind } from './optional';

/** What is told of an optional pack before anything of it is fetched. */
export interface OptionalFacts {
  readonly version: string;
  readonly areas: number;
  /** Bytes of all its files. */
  readonly bytes: number;
}

/** An optional pack that the feed offers, or that is on this machine, as the reader sees it. */
export interface OptionalEntry {
  readonly kind: OptionalKind;
  /** As the feed's signed word has it; null where it offers none. */
  readonly offered: OptionalFacts | null;
  readonly installed: (OptionalFacts & { readonly trusted: boolean }) | null;
  /** What is on offer is newer than what is installed. */
  readonly newer: boolean;
  /** How adding it goes, or went; `failed` also where a look-up met broken bytes. */
  readonly state: UpdateState;
}
