import type { Fault } from '../../lib/base/fault';
import type { Result } from '../../lib/base/result';
import type { Client } from '../../lib/protocol/client';
import type { BackgroundToContent } from '../../lib/protocol/messages';
import { pageStateFor } from '../../lib/settings/page-state';
import type { Settings } from '../../lib/settings/settings';
import type { TabFacts } from '../../lib/webext/tabs';
import { pageSettings } from './content-handlers';

export interface OpenTabsPorts {
  readonly allTabs: () => Promise<readonly TabFacts[]>;
  /** The readers in all frames of a tab; the first to answer is heard. */
  readonly readers: (tabId: number) => Client<BackgroundToContent>;
  readonly injectReader: (tabId: number) => Promise<Result<null, Fault>>;
  readonly languages: () => readonly string[];
  readonly newsHosts: readonly string[];
}

/** What the background says to readers in pages that are open already. Tabs without one are passed over. */
export interface OpenTabs {
  /** The settings that hold now; pages that the mode covers and that have no reader yet get one. */
  tellSettings(settings: Settings): Promise<void>;
  tellPackChanged(): Promise<void>;
}

export function createOpenTabs(ports: OpenTabsPorts): OpenTabs {
  const tellOne = async (tab: TabFacts, settings: Settings): Promise<void> => {
    const { url } = tab;
    // A page whose address is hidden from us has no reader, save one that a pause must reach all the same.
    if (url === undefined && !settings.paused) return;
    const told = await ports
      .readers(tab.id)
      .call('settingsChanged', pageSettings(settings, url ?? '', ports.languages()));
    if (told.ok || told.error.code !== 'MSG_UNKNOWN' || url === undefined) return;
    if (pageStateFor(settings, url, ports.newsHosts) === 'on') await ports.injectReader(tab.id);
  };
  return {
    tellSettings: async (settings) => {
      await Promise.all((await ports.allTabs()).map((tab) => tellOne(tab, settings)));
    },
    tellPackChanged: async () => {
      await Promise.all(
        (await ports.allTabs()).map((tab) => ports.readers(tab.id).call('packChanged', null)),
      );
    },
  };
}
