import { type Fault, fault } from '../../lib/base/fault';
import { err, ok, type Result } from '../../lib/base/result';
import { pickLanguage } from '../../lib/i18n/language';
import type { Tally } from '../../lib/model/page-report';
import type { ContentToBackground, PageSettings } from '../../lib/protocol/messages';
import type { SenderFacts } from '../../lib/protocol/policy';
import type { Handlers } from '../../lib/protocol/router';
import { hostOf, isUnderAny } from '../../lib/settings/hosts';
import type { Settings } from '../../lib/settings/settings';
import type { EngineHost } from './engine-host';

export interface ContentPorts {
  readonly settings: () => Promise<Settings>;
  /** The browser's languages, the one most wanted first. */
  readonly languages: () => readonly string[];
  readonly host: EngineHost;
  readonly injectCard: (tabId: number, frameId: number) => Promise<Result<null, Fault>>;
  /** Badge and open pages follow the counts of a tab. */
  readonly onTally: (tabId: number, tally: Tally) => Promise<void>;
}

/**
 * What a reader in a page at `url` should do. It lives there because the mode or a click put it there, so only
 * the reader's own "off" and "paused" can stop it.
 */
export function pageSettings(settings: Settings, url: string, languages: readonly string[]): PageSettings {
  const host = hostOf(url);
  const off = host !== null && isUnderAny(host, settings.offHosts);
  return {
    state: settings.paused ? 'paused' : off ? 'off' : 'on',
    marks: settings.marks,
    language: pickLanguage(settings.language, languages),
  };
}

/** Answers to readers in pages. The sender's address is the browser's word, not the page's. */
export function createContentHandlers(ports: ContentPorts): Handlers<ContentToBackground, SenderFacts> {
  return {
    getPageSettings: async (_, sender) =>
      ok(pageSettings(await ports.settings(), sender.url ?? '', ports.languages())),
    checkBlocks: async ({ title, url, published, lang, blocks }) => {
      const loaded = await ports.host.get();
      if (!loaded.ok) return loaded;
      const { engine, manifest } = loaded.value;
      const displayLanguage = pickLanguage((await ports.settings()).language, ports.languages());
      const { claims } = engine().check({ title, url, published, lang, blocks }, { displayLanguage });
      return ok({ claims, dataVersion: manifest.version });
    },
    injectCard: (_, sender) =>
      sender.tabId === undefined
        ? err(fault('MSG_SENDER', 'no tab'))
        : ports.injectCard(sender.tabId, sender.frameId ?? 0),
    reportTally: async ({ tally }, sender) => {
      // The badge speaks of the page, not of what is embedded in it.
      if (sender.tabId !== undefined && (sender.frameId ?? 0) === 0) await ports.onTally(sender.tabId, tally);
      return ok(null);
    },
  };
}
