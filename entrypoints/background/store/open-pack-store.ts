import type { Fault } from '../../../lib/base/fault';
import { openDexiePackStore } from './dexie-pack-store';
import { createMemoryPackStore } from './memory-pack-store';
import { PackDatabase } from './pack-database';
import type { PackStore } from './pack-store';

export interface OpenedStore {
  readonly store: PackStore;
  /** Why the durable store could not be had, if so. */
  readonly fault: Fault | null;
}

/**
 * The durable store, or one in memory with the fault that says why. A database that does not open is thrown away and
 * made anew once: all of it can be fetched again, and the embedded data serves meanwhile.
 */
export async function openPackStore(
  database: () => PackDatabase = () => new PackDatabase(),
): Promise<OpenedStore> {
  const first = await openDexiePackStore(database());
  if (first.ok) return { store: first.value, fault: null };
  const removed = await remove(database());
  const again = removed ? await openDexiePackStore(database()) : first;
  return again.ok
    ? { store: again.value, fault: null }
    : { store: createMemoryPackStore(), fault: again.error };
}

const remove = (database: PackDatabase): Promise<boolean> =>
  Promise.resolve(database.delete()).then(
    () => true,
    () => false,
  );
