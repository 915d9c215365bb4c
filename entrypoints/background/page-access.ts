import { ALL_SITES, excludedFor, originsFor } from '../../lib/settings/page-state';
import type { Settings } from '../../lib/settings/settings';
import type { ReaderPlaces } from '../../lib/webext/scripting';

export interface AccessPorts {
  readonly settings: () => Promise<Settings>;
  readonly newsHosts: readonly string[];
  readonly isPermitted: (...origins: readonly string[]) => Promise<boolean>;
  readonly permittedOrigins: () => Promise<readonly string[]>;
  readonly register: (places: ReaderPlaces) => Promise<void>;
  /** Places that the manifest serves by itself already (test builds). */
  readonly excludes?: readonly string[];
}

export interface PageAccess {
  /** Registers the reader where mode and permission both allow it. */
  apply(): Promise<void>;
  /** The sites of this mode that the browser lets us into; empty where it lets us into none. */
  permitted(settings: Pick<Settings, 'mode' | 'ownHosts'>): Promise<readonly string[]>;
}

export function createPageAccess(ports: AccessPorts): PageAccess {
  let last: Promise<void> = Promise.resolve();

  const permitted: PageAccess['permitted'] = async (settings) => {
    const wanted = originsFor(settings, ports.newsHosts);
    if (wanted.length === 0 || (await ports.isPermitted(...wanted))) return wanted;
    // "All sites" may have been granted for some of them only, in the browser's own settings.
    if (wanted.includes(ALL_SITES))
      return (await ports.permittedOrigins()).filter((origin) => /^(?:\*|https?):\/\//.test(origin));
    const each = await Promise.all(wanted.map((origin) => ports.isPermitted(origin)));
    return wanted.filter((_, i) => each[i]);
  };

  const apply = async (): Promise<void> => {
    const settings = await ports.settings();
    await ports.register({
      matches: settings.paused ? [] : await permitted(settings),
      excludes: [...excludedFor(settings), ...(ports.excludes ?? [])],
    });
  };

  return {
    permitted,
    apply: () => {
      // One after another: each leaves what the settings of its time say.
      last = last.then(apply, apply);
      return last;
    },
  };
}
