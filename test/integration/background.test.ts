/** One story after another on one bench of fakes; apart they would repeat it. Hence over 300 lines. */
import 'fake-indexeddb/auto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { startBackground } from '../../entrypoints/background/start';
import { PackDatabase } from '../../entrypoints/background/store/pack-database';
import { writePack } from '../../entrypoints/cli/pack-folder';
import type { Fault } from '../../lib/base/fault';
import type { Result } from '../../lib/base/result';
import { everywhere, markSheet } from '../../lib/marks/mark-style';
import { VERDICTS } from '../../lib/model/claim';
import type { DataReport } from '../../lib/model/data-status';
import type { InstalledPack } from '../../lib/model/explorer';
import type { FrameFacts, ListedClaim, TabReport } from '../../lib/model/page-report';
import { type Direction, request } from '../../lib/protocol/envelope';
import type { CheckedBlocks } from '../../lib/protocol/messages';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings/settings';
import { CLAIM } from '../components/claims';
import { editionOf, embeddedSequence, TestFeed } from '../helpers/feed';
import { type LoopbackServer, startServer } from '../helpers/server';
import { createFakeBrowser, EXTENSION_ID, type FakeTab } from './fake-browser';

const DATA = 'assets/data/kpu-facts';
const MIRROR = 'https://cadangan.example/feed/';
let feed: TestFeed;
const folder = mkdtempSync(join(tmpdir(), 'rujukan-background-'));

let server: LoopbackServer;
let fake: ReturnType<typeof createFakeBrowser>;
vi.mock('../../lib/webext/browser', () => ({
  get browser() {
    return fake.browser;
  },
}));

let sequence: number;
beforeAll(async () => {
  // Node of this version has no navigator; workers and event pages have.
  vi.stubGlobal('navigator', { languages: ['id-ID', 'en'] });
  sequence = await embeddedSequence(DATA);
  await writePack(join(folder, 'pack'), await editionOf(DATA, { sequence }));
  feed = await TestFeed.create(join(folder, 'newer'));
  const corrections = { 'pemilu-2024/ppwp/0/03/votes': '27404878' };
  await feed.publish(await editionOf(DATA, { sequence: sequence + 1, corrections }), { mirrors: [MIRROR] });
  server = await startServer(folder);
}, 90_000);
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  // Dexie tells that the database of the test before is taken away under it.
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  await new PackDatabase().delete();
  fake = createFakeBrowser(`${server.origin}/`);
  startBackground();
});

async function say<T>(
  direction: Direction,
  method: string,
  payload: unknown,
  sender: object,
): Promise<Result<T, Fault>> {
  const [answer] = fake.browser.runtime.onMessage.fire(request(direction, 'r', method, payload), {
    id: EXTENSION_ID,
    ...sender,
  });
  return ((await answer) as { result: Result<T, Fault> }).result;
}
const page = <T>(method: string, payload: unknown = null) =>
  say<T>('ui-background', method, payload, { url: `${server.origin}/popup.html` });
const reader = <T>(method: string, payload: unknown = null, url = 'https://berita.example/a') =>
  say<T>('content-background', method, payload, { url, frameId: 0, tab: { id: 1 } });
/** A browser in which these settings were kept, every site is permitted and these tabs are open. */
function startWith(settings: Partial<Settings>, ...open: readonly FakeTab[]): void {
  fake = createFakeBrowser(`${server.origin}/`);
  fake.stored.set('settings', settings);
  fake.granted.add('*://*/*');
  for (const tab of open) fake.tabs.set(tab.id, tab);
  startBackground();
}
const change = (changes: Partial<Settings>) => page<Settings>('changeSettings', changes);
const given = <T>(result: Result<T, Fault>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

const SENTENCE =
  'KPU menetapkan Prabowo-Gibran meraih 96.214.691 suara dan Ganjar-Mahfud 27.404.878 suara pada Pilpres 2024.';
const check = async () =>
  given(
    await reader<CheckedBlocks>('checkBlocks', {
      url: 'https://berita.example/a',
      lang: 'id',
      head: [],
      blocks: [{ id: 'b1', kind: 'paragraph', text: SENTENCE }],
    }),
  );
const verdicts = async () =>
  Object.fromEntries((await check()).claims.map((claim) => [claim.quote, claim.verdict]));

/** Claims that differ. */
const wrong = (count: number): ListedClaim[] =>
  Array.from({ length: count }, (_, i) => ({ id: `c${i}`, claim: CLAIM, marked: true }));

/** A reader in a page that has read it, and what it was told. */
function readerIn(
  tab: FakeTab,
  { claims = [], ...facts }: Partial<FrameFacts> & { claims?: readonly ListedClaim[] } = {},
): { method: string; payload: unknown }[] {
  const heard: { method: string; payload: unknown }[] = [];
  tab.reader = (message) => {
    heard.push({ method: message.method, payload: message.payload });
    if (message.method === 'getPageFrame')
      return {
        url: 'https://berita.example/',
        lang: 'id',
        head: [{ name: 'title', attributes: [], text: 'Hasil Pilpres 2024' }],
      };
    if (message.method !== 'getReport') return null;
    const frame = { path: [], children: [], shown: null, ...facts };
    return { state: { kind: 'read', tally: {} }, claims, dataVersion: 'v', frame };
  };
  return heard;
}

describe('answers to readers', () => {
  it('judges blocks with the embedded data', async () => {
    expect(await verdicts()).toEqual({ '96.214.691 suara': 'matches', '27.404.878 suara': 'differs' });
    const { claims, dataVersion } = await check();
    expect(dataVersion).toMatch(/^\d{4}\.\d\d\.\d\d$/);
    for (const claim of claims) expect(SENTENCE.slice(claim.start, claim.end)).toBe(claim.quote);
  });

  it('refuses what only own pages may ask, and strangers altogether', async () => {
    expect(
      await say('ui-background', 'getSettings', null, { url: 'https://a.example/', tab: { id: 1 } }),
    ).toMatchObject({ error: { code: 'MSG_SENDER' } });
    expect(
      await say('content-background', 'getPageSettings', null, { id: 'other', url: 'https://a.example/' }),
    ).toMatchObject({ error: { code: 'MSG_SENDER' } });
    expect(fake.browser.runtime.onMessage.fire({ hello: 1 }, { id: EXTENSION_ID })).toEqual([undefined]);
  });

  it('tells a page whether it is to be read', async () => {
    const state = async (url: string) =>
      given(await reader<{ state: string }>('getPageSettings', null, url)).state;
    await change({ offHosts: ['mati.example'] });
    expect(await state('https://berita.example/')).toBe('on');
    expect(await state('https://www.mati.example/x')).toBe('off');
    await change({ paused: true });
    expect(await state('https://berita.example/')).toBe('paused');
  });

  it('puts the number of differences on the button, of the page with its frames', async () => {
    const tally = Object.fromEntries(VERDICTS.map((v) => [v, 0]));
    const tab: FakeTab = { id: 1, url: 'https://berita.example/' };
    fake.tabs.set(1, tab);
    readerIn(tab, { claims: wrong(2), children: [{ index: 0, before: 0 }] });
    const frame: FakeTab = { id: 1 };
    readerIn(frame, { claims: wrong(1), path: [0] });
    tab.frames = new Map([[5, frame.reader as never]]);
    await reader('reportTally', { tally });
    expect(fake.badges.get(1)).toBe('3');
    expect(fake.told.at(-1)).toMatchObject({ method: 'tabChanged', payload: { tabId: 1 } });
    readerIn(tab);
    tab.frames = new Map();
    await reader('reportTally', { tally });
    expect(fake.badges.get(1)).toBe('');
  });

  it('reads a frame where its page is read, and tells it of the page', async () => {
    const tab: FakeTab = { id: 1, url: 'https://berita.example/' };
    fake.tabs.set(1, tab);
    const inFrame = <T>(method: string, payload: unknown, tabUrl: string) =>
      say<T>('content-background', method, payload, {
        url: 'https://bingkai.example/',
        frameId: 5,
        tab: { id: 1, url: tabUrl },
      });
    const state = async (tabUrl: string) =>
      given(await inFrame<{ state: string }>('getPageSettings', null, tabUrl)).state;
    // Click mode: nobody reads the page, so nobody reads its frames.
    expect(await state('https://berita.example/')).toBe('off');
    readerIn(tab);
    expect(await state('https://berita.example/')).toBe('on');
    given(await change({ offHosts: ['berita.example'] }));
    expect(await state('https://berita.example/')).toBe('off');
    given(await change({ offHosts: ['bingkai.example'] }));
    expect(await state('https://berita.example/')).toBe('off');
    const blocks = [{ id: 'b1', kind: 'paragraph', text: 'Prabowo-Gibran meraih 58,59 persen suara.' }];
    const head = [{ name: 'title', attributes: [], text: 'widget' }];
    const own = { url: 'https://bingkai.example/', lang: '', head };
    const { claims } = given(
      await inFrame<CheckedBlocks>('checkBlocks', { ...own, blocks }, 'https://berita.example/'),
    );
    expect(claims.map((claim) => claim.election)).toEqual(['pemilu-2024']);
  });

  it('puts the card beside its reader', async () => {
    fake.tabs.set(1, { id: 1 });
    await reader('injectCard');
    expect(fake.injected).toEqual([{ tabId: 1, file: '/card.js' }]);
  });

  it('has the browser show marks for one ground at a time, and no other words of a page', async () => {
    fake.tabs.set(1, { id: 1 });
    given(await reader('styleMarks', { to: 'light', from: null }));
    given(await reader('styleMarks', { to: 'dark', from: 'light' }));
    expect(fake.sheets).toEqual([{ tabId: 1, css: markSheet('dark', everywhere(), false) }]);
    expect(await reader('styleMarks', { to: 'body{}', from: null })).toMatchObject({ ok: false });
    fake.tabs.set(1, { id: 1, closed: 'gone' });
    expect(await reader('styleMarks', { to: 'light', from: 'dark' })).toMatchObject({ ok: false });
    expect(fake.sheets).toHaveLength(1);
  });
});

describe('settings', () => {
  it('change, are told, and outlive the background', async () => {
    given(await change({ language: 'en', marks: 'badge' }));
    expect(fake.told.at(-1)).toMatchObject({
      method: 'settingsChanged',
      payload: { settings: { language: 'en' } },
    });
    const before = fake;
    fake = createFakeBrowser(`${server.origin}/`);
    for (const [name, value] of before.stored) fake.stored.set(name, value);
    startBackground();
    expect(given(await page<Settings>('getSettings'))).toEqual({
      ...DEFAULT_SETTINGS,
      language: 'en',
      marks: 'badge',
    });
  });

  it('keep both of two changes at once, and fields of a later version', async () => {
    fake.stored.set('settings', { later: 1 });
    await Promise.all([change({ paused: true }), change({ language: 'en' })]);
    expect(fake.stored.get('settings')).toEqual({ later: 1, paused: true, language: 'en' });
    expect(given(await page<Settings>('getSettings'))).toMatchObject({ paused: true, language: 'en' });
  });

  it('stay as they were where storage fails', async () => {
    fake.broken.storage = true;
    expect(await change({ paused: true })).toMatchObject({ error: { code: 'STORE_WRITE' } });
    expect(given(await page<Settings>('getSettings'))).toEqual(DEFAULT_SETTINGS);
    expect(await verdicts()).toMatchObject({ '96.214.691 suara': 'matches' });
  });
});

describe('where the reader runs', () => {
  it('by mode, permission and the sites that are off', async () => {
    expect(await change({ mode: 'listed' })).toMatchObject({ error: { code: 'PAGE_PERMISSION' } });
    fake.granted.add('*://*.kompas.com/*');
    given(await change({ mode: 'listed', offHosts: ['mati.example'] }));
    expect(fake.registered()).toMatchObject({
      matches: ['*://*.kompas.com/*'],
      excludeMatches: ['*://*.mati.example/*'],
      js: ['content-scripts/content.js'],
      persistAcrossSessions: true,
    });
    fake.granted.add('*://*/*');
    given(await change({ mode: 'all' }));
    expect(fake.registered()).toMatchObject({ matches: ['*://*/*'] });
    given(await change({ paused: true }));
    expect(fake.registered()).toBeUndefined();
    given(await change({ paused: false, mode: 'click' }));
    expect(fake.registered()).toBeUndefined();
  });

  it('falls back to the button when the browser takes the permission away', async () => {
    fake.granted.add('*://*/*');
    given(await change({ mode: 'all' }));
    fake.granted.clear();
    await Promise.all(fake.browser.permissions.onRemoved.fire({}));
    expect(given(await page<Settings>('getSettings')).mode).toBe('click');
    expect(fake.registered()).toBeUndefined();
    expect(fake.told.at(-1)).toMatchObject({ method: 'settingsChanged' });
  });

  it('comes at once to open pages that a change covers, and tells those that have one', async () => {
    const open: FakeTab = { id: 1, url: 'https://kompas.com/a' };
    const other: FakeTab = { id: 2, url: 'https://blog.example/' };
    fake.tabs.set(1, open).set(2, other);
    const heard = readerIn(other);
    fake.granted.add('*://*.kompas.com/*');
    given(await change({ mode: 'listed' }));
    expect(fake.injected).toEqual([{ tabId: 1, file: '/content-scripts/content.js' }]);
    expect(heard).toEqual([
      {
        method: 'settingsChanged',
        payload: { state: 'on', marks: 'all', hover: true, print: false, language: 'id' },
      },
    ]);
  });

  it('is registered anew when the extension was installed, and the first run is shown once', async () => {
    startWith({ mode: 'all' });
    await Promise.all(fake.browser.runtime.onInstalled.fire({ reason: 'update' }));
    expect(fake.opened).toEqual([]);
    await Promise.all(fake.browser.runtime.onInstalled.fire({ reason: 'install' }));
    expect(fake.opened).toEqual([`${server.origin}/onboarding.html`]);
    expect(fake.registered()).toMatchObject({ matches: ['*://*/*'] });
  });

  it('comes back to open pages when the extension is switched on again, not whenever the background wakes', async () => {
    const open: FakeTab = { id: 1, url: 'https://kompas.com/a' };
    startWith({ mode: 'all' }, open);
    await vi.waitFor(() => expect(fake.injected).toHaveLength(1));
    startBackground();
    await page('getSettings');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(fake.injected).toHaveLength(1);
    fake.session.clear();
    startBackground();
    await vi.waitFor(() => expect(fake.injected).toHaveLength(2));
  });
});

describe('reports of a tab', () => {
  const report = async (method: 'getTabReport' | 'readTab' = 'getTabReport') =>
    given(await page<TabReport>(method, { tabId: null }));

  it.each([
    ['no tab', undefined, { kind: 'unscriptable' }],
    ['a page of the browser', { url: 'chrome://settings' }, { kind: 'unscriptable' }],
    ['the extension store', { url: 'https://addons.mozilla.org/id/' }, { kind: 'unscriptable' }],
    ['a hidden page of the browser', { closed: 'Cannot access a chrome:// URL' }, { kind: 'unscriptable' }],
    ['a gallery', { closed: 'The extensions gallery cannot be scripted.' }, { kind: 'unscriptable' }],
    ['a site without permission', { closed: 'Missing host permission for the tab' }, { kind: 'unread' }],
    ['a page not read', { url: 'https://berita.example/' }, { kind: 'unread' }],
    ['a page still loading', { url: 'https://berita.example/', status: 'loading' }, { kind: 'loading' }],
    ['a site that is off', { url: 'https://mati.example/' }, { kind: 'off' }],
  ] as const)('%s', async (_, tab, state) => {
    await change({ offHosts: ['mati.example'] });
    if (tab) fake.tabs.set(1, { id: 1, ...tab });
    expect((await report()).state).toEqual(state);
    expect(fake.injected).toEqual([]);
  });

  it('are the reader’s own words where there is one', async () => {
    const tab: FakeTab = { id: 1, url: 'https://www.berita.example/x' };
    fake.tabs.set(1, tab);
    readerIn(tab);
    expect(await report()).toEqual({
      tabId: 1,
      host: 'berita.example',
      state: { kind: 'read', tally: Object.fromEntries(VERDICTS.map((v) => [v, 0])) },
      claims: [],
      dataVersion: 'v',
      unreadFrames: 0,
    });
  });

  it('come after a click that has the page read', async () => {
    const tab: FakeTab = { id: 1, url: 'https://berita.example/' };
    fake.tabs.set(1, tab);
    fake.onInject((into) => readerIn(into));
    expect((await report('readTab')).state.kind).toBe('read');
    expect(fake.injected).toEqual([{ tabId: 1, file: '/content-scripts/content.js' }]);
  });

  it('tell why a click could not have it read', async () => {
    fake.tabs.set(1, { id: 1, closed: 'Missing host permission for the tab' });
    expect(await page('readTab', { tabId: 1 })).toMatchObject({ error: { code: 'PAGE_PERMISSION' } });
    fake.tabs.set(1, { id: 1, closed: 'Cannot access a chrome:// URL' });
    expect((await report('readTab')).state).toEqual({ kind: 'unscriptable' });
  });

  it('are not needed for a command: it reads first, then steps', async () => {
    const tab: FakeTab = { id: 1, url: 'https://berita.example/' };
    fake.tabs.set(1, tab);
    let heard: { method: string; payload: unknown }[] = [];
    fake.onInject((into) => {
      heard = readerIn(into);
    });
    fake.browser.commands.onCommand.fire('previous-claim', tab);
    await vi.waitFor(() => expect(heard.at(-1)).toEqual({ method: 'stepClaim', payload: { by: -1 } }));
  });

  it('lead a step from the page into its frame', async () => {
    const tab: FakeTab = { id: 1, url: 'https://berita.example/' };
    fake.tabs.set(1, tab);
    const shown = { id: 'c0', at: 7 };
    readerIn(tab, { claims: wrong(1), children: [{ index: 0, before: 1 }], shown });
    const frame: FakeTab = { id: 1 };
    const heard = readerIn(frame, { claims: wrong(2), path: [0] });
    tab.frames = new Map([[5, frame.reader as never]]);
    expect((await report()).claims.map((claim) => claim.id)).toEqual(['c0', 'f5/c0', 'f5/c1']);
    fake.browser.commands.onCommand.fire('next-claim', tab);
    await vi.waitFor(() =>
      expect(heard.at(-1)).toEqual({ method: 'revealClaim', payload: { claimId: 'c0' } }),
    );
  });

  it('lead a step of the open card there as well, and tell the card its place', async () => {
    const tab: FakeTab = { id: 1, url: 'https://berita.example/' };
    fake.tabs.set(1, tab);
    const shown = { id: 'c1', at: 7 };
    const top = readerIn(tab, { claims: wrong(2), children: [{ index: 0, before: 2 }], shown });
    const frame: FakeTab = { id: 1 };
    const inner = readerIn(frame, { claims: wrong(1), path: [0] });
    tab.frames = new Map([[5, frame.reader as never]]);
    expect(given(await reader('getClaimStep'))).toEqual({ at: 2, of: 3 });
    given(await reader('stepFromCard', { by: 1 }));
    expect(inner.at(-1)).toEqual({ method: 'revealClaim', payload: { claimId: 'c0' } });
    given(await reader('stepFromCard', { by: -1 }));
    expect(top.at(-1)).toEqual({ method: 'revealClaim', payload: { claimId: 'c0' } });
    expect(await reader('stepFromCard', { by: 2 })).toMatchObject({ error: { code: 'MSG_SHAPE' } });
    expect(await page('getClaimStep')).toMatchObject({ ok: false });
  });

  it('are of one card: it closes when one opens in another frame', async () => {
    const tab: FakeTab = { id: 1, url: 'https://berita.example/' };
    fake.tabs.set(1, tab);
    const top = readerIn(tab);
    const frame: FakeTab = { id: 1 };
    const inner = readerIn(frame);
    tab.frames = new Map([[5, frame.reader as never]]);
    await say('content-background', 'cardOpened', null, {
      url: 'https://bingkai.example/',
      frameId: 5,
      tab: { id: 1 },
    });
    expect(top.map((message) => message.method)).toEqual(['closeCard']);
    expect(inner).toEqual([]);
  });
});

describe('the text of a page', () => {
  it('is given to own pages where the page was read, and nowhere else', async () => {
    const tab: FakeTab = { id: 1, url: 'https://berita.example/', lines: ['Judul', 'Isi'] };
    fake.tabs.set(1, tab);
    const lines = async () => given(await page<readonly string[]>('getPassages', { tabId: 1 }));
    expect(await lines()).toEqual([]);
    readerIn(tab);
    expect(await lines()).toEqual(['Judul', 'Isi']);
    expect(await say('ui-background', 'getPassages', { tabId: 1 }, { url: tab.url, tab })).toMatchObject({
      error: { code: 'MSG_SENDER' },
    });
    const shown = async (passage: string) => page<boolean>('showPassage', { tabId: 1, passage });
    expect(given(await shown('Isi'))).toBe(true);
    expect(given(await shown('Lain'))).toBe(false);
    given(await change({ offHosts: ['berita.example'] }));
    expect(await lines()).toEqual([]);
    expect(given(await shown('Isi'))).toBe(false);
  });
});

describe('data', () => {
  it('is updated by hand; pages and readers hear of it, and judge by it', async () => {
    expect(await verdicts()).toMatchObject({ '27.404.878 suara': 'differs' });
    const tab: FakeTab = { id: 1, url: 'https://berita.example/' };
    fake.tabs.set(1, tab);
    const heard = readerIn(tab);
    const source = { url: `${server.origin}/newer/`, root: feed.fingerprint };
    given(await change({ source }));
    expect(given(await page<DataReport>('syncNow')).update).toEqual({
      kind: 'failed',
      code: 'SYNC_PERMISSION',
    });

    fake.granted.add('http://127.0.0.1/*');
    const report = given(await page<DataReport>('syncNow'));
    expect(report).toMatchObject({
      data: { sequence: sequence + 1, bundled: false },
      update: { kind: 'updated' },
      fault: null,
      storeAvailable: true,
      mirrors: [MIRROR],
    });
    expect(Date.parse(report.freshUntil ?? '')).toBeGreaterThan(Date.now() + 2 * 86_400_000);
    expect(report.lastLook).toMatch(/^\d{4}-\d\d-\d\dT/);
    const steps = fake.told.flatMap(({ method, payload }) =>
      method === 'dataChanged' ? [(payload as { report: DataReport }).report.update] : [],
    );
    expect(steps.map((s) => (s.kind === 'running' ? s.step : s.kind))).toEqual(
      expect.arrayContaining(['fetching', 'verifying', 'switching', 'updated']),
    );
    expect(steps.at(-1)).toEqual(report.update);
    expect(heard.map((message) => message.method)).toContain('packChanged');
    expect(await verdicts()).toMatchObject({ '27.404.878 suara': 'matches' });

    // The feed's word lapses: the figures stay, and pages and cards are told since when.
    expect(given(await reader('getStaleSince'))).toBeNull();
    const clock = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 5 * 86_400_000);
    expect(given(await reader('getStaleSince'))).toBe(report.freshUntil);
    expect(given(await page<DataReport>('syncNow'))).toMatchObject({
      data: { sequence: sequence + 1 },
      update: { kind: 'failed', code: 'TRUST_EXPIRED' },
      freshUntil: report.freshUntil,
    });
    expect(await verdicts()).toMatchObject({ '27.404.878 suara': 'matches' });
    clock.mockRestore();

    // The background stops; the next one reads what this one stored.
    const before = fake;
    fake = createFakeBrowser(`${server.origin}/`);
    for (const [name, value] of before.stored) fake.stored.set(name, value);
    startBackground();
    expect(await verdicts()).toMatchObject({ '27.404.878 suara': 'matches' });

    // Trust withdrawn: back to what came with the extension.
    given(await change({ source: { url: '', root: '' } }));
    expect(given(await page<DataReport>('getDataReport')).data).toMatchObject({ sequence, bundled: true });
    expect(await verdicts()).toMatchObject({ '27.404.878 suara': 'differs' });
  });

  it('is listed with where it came from; broken bytes are found and go; taken away, the bundled data serves', {
    timeout: 120_000,
  }, async () => {
    const list = async () => given(await page<readonly InstalledPack[]>('listPacks'));
    expect(await list()).toMatchObject([
      { id: 'bundled', proof: 'package', inForce: true, removable: false, feed: null, fault: null },
    ]);
    expect(await page('removePack', { pack: 'bundled' })).toMatchObject({ error: { code: 'MSG_SHAPE' } });
    expect(await page('removePack', { pack: 'other' })).toMatchObject({ error: { code: 'MSG_SHAPE' } });

    fake.granted.add('http://127.0.0.1/*');
    const source = { url: `${server.origin}/newer/`, root: feed.fingerprint };
    const fetched = async () => {
      given(await change({ source }));
      expect(given(await page<DataReport>('syncNow')).data?.bundled).toBe(false);
    };
    await fetched();
    const [first, second] = await list();
    expect(first).toMatchObject({
      id: 'feed',
      proof: 'signed',
      inForce: true,
      removable: true,
      feed: source.url,
    });
    expect(first?.bytes).toBeGreaterThan(100_000);
    expect(first?.figures).toBeGreaterThan(20_000);
    expect(second).toMatchObject({ id: 'bundled', inForce: false, figures: null });
    expect(given(await page('repairPack', { pack: 'feed' }))).toMatchObject([
      { id: 'feed', proof: 'signed' },
      {},
    ]);

    // A disk that turned one letter of one file.
    const database = new PackDatabase();
    const [shard] = await database.shards.toArray();
    new Uint8Array(shard!.bytes)[20]! ^= 1;
    await database.shards.put(shard!);
    expect((await list()).find((pack) => pack.id === 'feed')).toMatchObject({
      proof: 'broken',
      fault: 'PACK_SHARD_DIGEST',
    });
    expect(given(await page('repairPack', { pack: 'feed' }))).toMatchObject([
      { id: 'bundled', inForce: true },
    ]);
    expect(await verdicts()).toMatchObject({ '27.404.878 suara': 'differs' });

    await fetched();
    expect(await verdicts()).toMatchObject({ '27.404.878 suara': 'matches' });
    expect(given(await page('removePack', { pack: 'feed' }))).toHaveLength(1);
    expect(await verdicts()).toMatchObject({ '27.404.878 suara': 'differs' });
    database.close();

    // A pack of a feed that is trusted no longer is told as such, and not used.
    await fetched();
    given(await change({ source: { url: '', root: '' } }));
    expect(await list()).toMatchObject([
      { id: 'bundled', inForce: true },
      { id: 'feed', proof: 'untrusted', inForce: false, feed: null },
    ]);
  });

  it('is looked for by an alarm that no wake pushes ahead', async () => {
    await vi.waitFor(() => expect(fake.alarms.has('sync')).toBe(true));
    const first = fake.alarms.get('sync');
    startBackground();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(fake.alarms.get('sync')).toBe(first);
    fake.browser.alarms.onAlarm.fire({ name: 'sync' });
    await new Promise((resolve) => setTimeout(resolve, 20));
    // Without a source nothing is asked.
    expect(fake.told.filter(({ method }) => method === 'dataChanged')).toEqual([]);
  });

  it('is searched in the language asked for', async () => {
    const search = async (language: string) =>
      given(
        await page<readonly { title: string; figures: readonly { label: string; display: string }[] }[]>(
          'searchFacts',
          { query: 'prabowo gibran 2024', limit: 5, language },
        ),
      );
    const [id] = await search('id');
    const [en] = await search('en');
    expect(id?.figures[0]?.display).toBe('96.214.691 suara');
    expect(en?.figures[0]?.display).toBe('96,214,691 votes');
  });
});
