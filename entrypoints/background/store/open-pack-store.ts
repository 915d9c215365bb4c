import type { Fault } from '../../../lib/base/fault';
import { openDexiePackStore } from './dexie-pack-store';
import { createMemoryPackStore } from './memory-pack-store';
import { PackDatabase } from './pack-database';
import type { PackStore } from './pack-store';

/** The durable store, or one in memory with the fault that says why. */
export async function openPackStore(
  database: () => PackDatabase = () => new PackDatabase(),
): Promise<{ readonly store: PackStore; readonly fault: Fault | null }> {
  const opened = await openDexiePackStore(database());
  return opened.ok
    ? { store: opened.value, fault: null }
    : { store: createMemoryPackStore(), fault: opened.error };
}
