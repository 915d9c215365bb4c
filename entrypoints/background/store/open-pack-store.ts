import type { Fault } from '../../../lib/base/fault';
import { ok, type Result } from '../../../lib/base/result';
import { createDexieOptionalStore } from './dexie-optional-store';
import { openDexiePackStore } from './dexie-pack-store';
import { createMemoryOptionalStore } from './memory-optional-store';
import { createMemoryPackStore } from './memory-pack-store';
import type { OptionalStore } from './optional-store';
import { PackDatabase } from './pack-database';
import type { PackStore } from './pack-store';

export interface OpenedStore {
  readonly store: PackStore;
  /** Optional packs, in the same place. */
  readonly optional: OptionalStore;
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
  const first = await open(database());
  if (first.ok) return { ...first.value, fault: null };
  const removed = await remove(database());
  const again = removed ? await open(database()) : first;
  return again.ok
    ? { ...again.value, fault: null }
    : { store: createMemoryPackStore(), optional: createMemoryOptionalStore(), fault: again.error };
}

async function open(database: PackDatabase): Promise<Result<Omit<OpenedStore, 'fault'>, Fault>> {
  const opened = await openDexiePackStore(database);
  return opened.ok ? ok({ store: opened.value, optional: createDexieOptionalStore(database) }) : opened;
}

const remove = (database: PackDatabase): Promise<boolean> =>
  Promise.resolve(database.delete()).then(
    () => true,
    () => false,
  );
