import { describe, expect, it, vi } from 'vitest';
import { createAddressBook } from '../../../lib/webext/pages/explorer/address-book';
import { createDocumentShelf } from '../../../lib/webext/pages/explorer/document-shelf';
import { createExplorer } from '../../../lib/webext/pages/explorer/explorer';
import { createFigureLookup } from '../../../lib/webext/pages/explorer/figure-lookup';
import { createPackList } from '../../../lib/webext/pages/explorer/pack-list';
import { liveCell } from '../../../lib/webext/pages/live';
import { startSession } from '../../../lib/webext/pages/session';
import { fakeBackground } from './fake-background';

const LANGUAGE = liveCell<'id' | 'en'>('id');
const NATION = { election: 'pemilu-2024', office: 'ppwp', region: '0' } as const;
const part = (from: number, ids: readonly string[]) => ({
  ...NATION,
  from,
  figures: ids.map((factId) => ({ factId })),
  total: 3,
});

describe('packs', () => {
  it('are checked one at a time; what was broken and went is fetched anew', async () => {
    const { background, asked } = fakeBackground();
    const sync = vi.fn(async () => undefined);
    const list = createPackList(background.ask, sync);
    void list.repair('feed');
    void list.repair('bundled');
    expect(asked).toHaveLength(1);
    expect(list.state.get().busy).toBe('feed');
    await asked[0]!.answer([{ id: 'bundled', fault: null }]);
    expect(list.state.get()).toMatchObject({ busy: null, outcome: { kind: 'mended', pack: 'feed' } });
    expect(sync).toHaveBeenCalledTimes(1);
    void list.repair('bundled');
    await asked[1]!.answer([{ id: 'bundled', fault: null }]);
    expect(list.state.get().outcome).toEqual({ kind: 'whole', pack: 'bundled' });
    expect(sync).toHaveBeenCalledTimes(1);
  });

  it('tell what went wrong', async () => {
    const { background, asked } = fakeBackground();
    const list = createPackList(background.ask, async () => undefined);
    void list.remove('feed');
    await asked[0]!.fail('STORE_WRITE');
    expect(list.state.get().outcome).toEqual({ kind: 'failed', pack: 'feed', code: 'STORE_WRITE' });
    void list.again();
    await asked[1]!.fail('MSG_TIMEOUT');
    expect(list.state.get().fault).toBe('MSG_TIMEOUT');
  });
});

describe('addresses', () => {
  it('go on part by part, and a late answer never replaces a newer one', async () => {
    const { background, asked } = fakeBackground();
    const book = createAddressBook(background.ask, LANGUAGE);
    void book.again();
    await asked[0]!.answer(part(0, ['a', 'b']));
    void book.more();
    expect(asked[1]!.payload).toEqual({ ...NATION, from: 2, language: 'id' });
    await asked[1]!.answer(part(2, ['c']));
    expect(book.state.get().page?.figures.map((f) => f.factId)).toEqual(['a', 'b', 'c']);
    void book.go({ ...NATION, region: '11' });
    void book.go({ ...NATION, region: '12' });
    await asked[3]!.answer({ ...part(0, ['z']), region: '12' });
    await asked[2]!.answer({ ...part(0, ['y']), region: '11' });
    expect(book.state.get().page?.region).toBe('12');
  });
});

describe('documents', () => {
  it('answer the newest query; the page stays open until it is closed', async () => {
    const { background, asked } = fakeBackground();
    const shelf = createDocumentShelf(background.ask, LANGUAGE);
    shelf.type('3');
    shelf.type('360');
    await asked[1]!.answer({ entries: [{ id: 'new' }], total: 2 });
    await asked[0]!.answer({ entries: [{ id: 'old' }], total: 1 });
    expect(shelf.state.get()).toMatchObject({ entries: [{ id: 'new' }], total: 2 });
    void shelf.more();
    await asked[2]!.answer({ entries: [{ id: 'next' }], total: 2 });
    expect(shelf.state.get().entries?.map(({ id }) => id)).toEqual(['new', 'next']);
    void shelf.open({ kind: 'act', id: 'x' });
    await asked[3]!.answer({ kind: 'act', id: 'x', figures: [{ factId: 'a' }], entries: [{}], total: 2 });
    void shelf.moreFigures();
    expect(asked[4]!.payload).toMatchObject({ kind: 'act', id: 'x', from: 1 });
    await asked[4]!.answer({ kind: 'act', id: 'x', figures: [{ factId: 'b' }], entries: [], total: 2 });
    expect(shelf.state.get().page?.figures.map((f) => f.factId)).toEqual(['a', 'b']);
    expect(shelf.state.get().page?.entries).toHaveLength(1);
    shelf.close();
    expect(shelf.state.get().page).toBeNull();
  });
});

describe('figures by id', () => {
  it('are asked for in messages of bounded size', async () => {
    const { background, asked } = fakeBackground();
    const ids = Array.from({ length: 130 }, (_, i) => `f${i}`);
    const lookup = createFigureLookup(background.ask, LANGUAGE, ids);
    void lookup.again();
    await asked[0]!.answer([{ factId: 'f0' }]);
    expect((asked[0]!.payload as { ids: unknown[] }).ids).toHaveLength(100);
    expect(lookup.state.get().figures).toBeNull();
    await asked[1]!.answer([{ factId: 'f129' }]);
    expect([...(lookup.state.get().figures ?? []).keys()]).toEqual(['f0', 'f129']);
  });
});

describe('the explorer', () => {
  it('asks for nothing before it is opened, and again only for what was', async () => {
    const { background, asked, methods, tell } = fakeBackground();
    const explorer = createExplorer(background, startSession(background, ['id']), []);
    expect(methods()).toEqual(['getSettings', 'getDataReport']);
    explorer.show('packs');
    explorer.show('packs');
    explorer.openDocument('act', 'x');
    expect(methods().slice(2)).toEqual(['listPacks', 'getDocument', 'listDocuments']);
    await asked[3]!.answer({ kind: 'act', id: 'x', figures: [], entries: [], total: 0 });
    explorer.openAddress(NATION);
    expect(methods().slice(5)).toEqual(['browseAddress']);
    tell({ event: 'dataChanged', report: { update: { kind: 'current' } } as never });
    expect(methods().slice(6).sort()).toEqual(
      ['browseAddress', 'getDocument', 'listDocuments', 'listPacks'].sort(),
    );
  });
});
