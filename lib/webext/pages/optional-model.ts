import type { FaultCode } from '../../base/fault';
import type { OptionalKind } from '../../model/optional';
import type { OptionalEntry } from '../../model/optional-status';
import type { Background } from './background';
import { type Live, liveCell } from './live';

export interface OptionalModel {
  readonly entries: Live<readonly OptionalEntry[]>;
  /** Why the background could not do what was asked; null once something succeeds again. */
  readonly fault: Live<FaultCode | null>;
  /** Fetches a pack, or mends one that is here. How it goes is in its entry. */
  add(kind: OptionalKind): Promise<void>;
  remove(kind: OptionalKind): Promise<void>;
}

/** Optional packs, followed: what is on offer may change with each look at the feed. */
export function createOptionalModel({ ask, onEvent }: Background): OptionalModel {
  const entries = liveCell<readonly OptionalEntry[]>([]);
  const fault = liveCell<FaultCode | null>(null);
  const take = (answer: Awaited<ReturnType<typeof ask<'listOptional'>>>): void => {
    if (answer.ok) entries.set(answer.value);
    fault.set(answer.ok ? null : answer.error.code);
  };
  const load = async (): Promise<void> => take(await ask('listOptional', null));
  onEvent((event) => {
    if (event.event === 'optionalChanged') entries.set(event.entries);
    if (event.event === 'settingsChanged') void load();
    if (event.event === 'dataChanged' && event.report.update.kind !== 'running') void load();
  });
  void load();
  return {
    entries,
    fault,
    add: async (kind) => take(await ask('installOptional', { kind })),
    remove: async (kind) => take(await ask('removeOptional', { kind })),
  };
}
