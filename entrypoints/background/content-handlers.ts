import { type Fault, fault } from '../../lib/base/fault';
import { err, ok, type Result } from '../../lib/base/result';
import { pickLanguage } from '../../lib/i18n/language';
import { everywhere, markSheet } from '../../lib/marks/mark-style';
import type { ClaimStep } from '../../lib/model/page-report';
import type { ContentToBackground, PageFrame, PageSettings } from '../../lib/protocol/messages';
import type { SenderFacts } from '../../lib/protocol/policy';
import type { Handlers } from '../../lib/protocol/router';
import { hostOf, isUnderAny } from '../../lib/settings/hosts';
import { pageStateFor } from '../../lib/settings/page-state';
import type { Settings } from '../../lib/settings/settings';
import { judgeOwnReading, surroundingsOf } from '../../lib/verdict/own-reading/judge-own';
import type { EngineHost } from './engine-host';
import { readFrame, readFramed } from './page-frame';

export interface ContentPorts {
  readonly settings: () => Promise<Settings>;
  /** The browser's languages, the one most wanted first. */
  readonly languages: () => readonly string[];
  readonly host: EngineHost;
  /** ISO instant since which the feed no longer vouches for its data, or null. */
  readonly staleSince: () => Promise<string | null>;
  readonly injectCard: (tabId: number, frameId: number) => Promise<Result<null, Fault>>;
  /** Puts a sheet into a frame, or takes it out; no page can reach it, and it goes with the extension. */
  readonly insertStyle: (tabId: number, frameId: number, css: string) => Promise<Result<null, Fault>>;
  readonly removeStyle: (tabId: number, frameId: number, css: string) => Promise<Result<null, Fault>>;
  /** The counts of a frame changed: badge and open pages follow those of its tab. */
  readonly onTally: (tabId: number) => Promise<void>;
  readonly onCardOpened: (tabId: number, frameId: number) => Promise<void>;
  readonly claimStep: (tabId: number) => Promise<ClaimStep | null>;
  readonly stepFromCard: (tabId: number, by: 1 | -1) => Promise<void>;
  readonly newsHosts: readonly string[];
  /** What the top document of a tab says of itself, or null where it is not being read. */
  readonly topFrame: (tabId: number) => Promise<PageFrame | null>;
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
    hover: settings.hover,
    print: settings.print,
    language: pickLanguage(settings.language, languages),
  };
}

/**
 * A frame is a part of its page: it is read where the page is, so the page's own site decides; the frame's can only
 * forbid. A page outside the mode is read because of a click, and then it has a reader of its own.
 */
async function frameSettings(sender: SenderFacts, ports: ContentPorts): Promise<PageSettings> {
  const settings = await ports.settings();
  const own = pageSettings(settings, sender.url ?? '', ports.languages());
  if (!sender.frameId || own.state !== 'on') return own;
  const { tabId, tabUrl } = sender;
  const page = pageStateFor(settings, tabUrl ?? '', ports.newsHosts);
  const read = page === 'on' || (page !== 'off' && tabId !== undefined && (await ports.topFrame(tabId)));
  return read ? own : { ...own, state: 'off' };
}

/** Answers to readers in pages. The sender's address is the browser's word, not the page's. */
export function createContentHandlers(ports: ContentPorts): Handlers<ContentToBackground, SenderFacts> {
  const language = async () => pickLanguage((await ports.settings()).language, ports.languages());
  return {
    getPageSettings: async (_, sender) => ok(await frameSettings(sender, ports)),
    checkBlocks: async ({ blocks, ...own }, { tabId, frameId }) => {
      const loaded = await ports.host.get();
      if (!loaded.ok) return loaded;
      const { engine, manifest } = loaded.value;
      const displayLanguage = await language();
      const frame =
        frameId && tabId !== undefined ? readFramed(own, await ports.topFrame(tabId)) : readFrame(own);
      const { claims } = engine().check({ ...frame, blocks }, { displayLanguage });
      return ok({ claims, dataVersion: manifest.version });
    },
    getSurroundings: async ({ question, factId }) => {
      const loaded = await ports.host.get();
      if (!loaded.ok) return loaded;
      return ok(surroundingsOf(question, factId, loaded.value.index, await language()));
    },
    judgeOwnReading: async ({ question }) => {
      const loaded = await ports.host.get();
      if (!loaded.ok) return loaded;
      return ok(judgeOwnReading(question, loaded.value.index, await language()));
    },
    getStaleSince: async () => ok(await ports.staleSince()),
    injectCard: (_, sender) =>
      sender.tabId === undefined
        ? err(fault('MSG_SENDER', 'no tab'))
        : ports.injectCard(sender.tabId, sender.frameId ?? 0),
    styleMarks: async ({ to, from }, { tabId, frameId = 0 }) => {
      if (tabId === undefined) return err(fault('MSG_SENDER', 'no tab'));
      const styled = await ports.insertStyle(tabId, frameId, markSheet(to, everywhere(), false));
      if (styled.ok && from) await ports.removeStyle(tabId, frameId, markSheet(from, everywhere(), false));
      return styled;
    },
    reportTally: async (_, { tabId }) => {
      if (tabId !== undefined) await ports.onTally(tabId);
      return ok(null);
    },
    cardOpened: async (_, { tabId, frameId }) => {
      if (tabId !== undefined) await ports.onCardOpened(tabId, frameId ?? 0);
      return ok(null);
    },
    getClaimStep: async (_, { tabId }) => ok(tabId === undefined ? null : await ports.claimStep(tabId)),
    stepFromCard: async ({ by }, { tabId }) => {
      if (tabId !== undefined) await ports.stepFromCard(tabId, by);
      return ok(null);
    },
  };
}
