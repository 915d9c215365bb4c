import { isRecord } from '../../lib/base/bytes';
import { type Fault, fault } from '../../lib/base/fault';
import { err, ok, type Result } from '../../lib/base/result';
import { decodeSettings } from '../../lib/settings/decode';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings/settings';
import type { KeyValueArea } from '../../lib/webext/storage';

export interface SettingsKeeper {
  /** What holds now; the defaults where storage cannot be read. */
  get(): Promise<Settings>;
  /** Changes the fields given. Fault: `STORE_WRITE`, and nothing is changed. */
  change(changes: Partial<Settings>): Promise<Result<Settings, Fault>>;
}

const KEY = 'settings';

/**
 * The one writer of the settings. Fields that this version cannot read stay in storage as they are, for the
 * version that can.
 */
export function createSettingsKeeper(
  area: KeyValueArea,
  onDropped: (paths: readonly string[]) => void,
): SettingsKeeper {
  let known: Promise<Settings> | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const read = async (): Promise<Settings> => {
    const { settings, dropped } = decodeSettings(await area.get(KEY));
    if (dropped.length > 0) onDropped(dropped);
    return settings;
  };
  const get = (): Promise<Settings> => {
    known ??= read();
    const mine = known;
    return mine.catch(() => {
      // Not kept: storage may answer the next time.
      if (known === mine) known = null;
      return DEFAULT_SETTINGS;
    });
  };
  const change = async (changes: Partial<Settings>): Promise<Result<Settings, Fault>> => {
    const next = { ...(await get()), ...changes };
    try {
      const stored = await area.get(KEY);
      await area.set(KEY, { ...(isRecord(stored) ? stored : {}), ...changes });
    } catch (cause) {
      return err(fault('STORE_WRITE', String(cause)));
    }
    known = Promise.resolve(next);
    return ok(next);
  };
  return {
    get,
    change: (changes) => {
      // One after another, so that two changes at once both last.
      const mine = last.then(() => change(changes));
      last = mine;
      return mine;
    },
  };
}
