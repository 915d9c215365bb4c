import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VERDICTS } from '../../../lib/model/claim';
import type { Tally } from '../../../lib/model/page-report';
import { CONTENT_DECODERS, UI_DECODERS } from '../../../lib/protocol/decode';
import { type CheckBlocks, MESSAGE_LIMITS } from '../../../lib/protocol/messages';

const { checkBlocks, reportTally } = CONTENT_DECODERS;
const PAGE: CheckBlocks = {
  url: 'https://berita.example/a',
  lang: 'id',
  head: [
    {
      name: 'meta',
      attributes: [
        ['property', 'og:title'],
        ['content', 'Hasil'],
      ],
      text: '',
    },
  ],
  blocks: [
    { id: 'b1', kind: 'heading', text: 'Pilpres 2024', level: 1 },
    {
      id: 'b2',
      kind: 'cell',
      text: '96.214.691',
      cell: { table: 0, row: 1, column: 2, rowHead: 'Prabowo', columnHead: 'Suara', caption: '' },
    },
  ],
};

const fieldsOf = (result: { ok: boolean; error?: { code: string; fields?: readonly string[] } }) => {
  expect(result.ok).toBe(false);
  expect(result.error?.code).toBe('MSG_SHAPE');
  return result.error?.fields ?? [];
};

describe('payloads from pages', () => {
  it('pass as they are where they are right', () => {
    expect(checkBlocks(PAGE)).toEqual({ ok: true, value: PAGE });
  });

  it('lose what nobody asked for', () => {
    const answer = checkBlocks({ ...PAGE, extra: 1, blocks: [{ ...PAGE.blocks[0], html: '<b>' }] });
    expect(answer).toEqual({ ok: true, value: { ...PAGE, blocks: [PAGE.blocks[0]] } });
  });

  it('are refused with every bad path at once', () => {
    const bad = {
      ...PAGE,
      url: 7,
      head: [{ name: 'title', attributes: [['a']], text: '' }],
      blocks: [
        { id: 'b1', kind: 'script', text: 'x' },
        { id: 'b2', kind: 'cell', text: null, cell: { ...PAGE.blocks[1]?.cell, row: -1 } },
        { id: 'b3', kind: 'heading', text: 'x', level: 7 },
      ],
    };
    expect(fieldsOf(checkBlocks(bad))).toEqual([
      'url',
      'head.0.attributes.0.1',
      'blocks.0.kind',
      'blocks.1.text',
      'blocks.1.cell.row',
      'blocks.2.level',
    ]);
  });

  it('are refused beyond the bounds', () => {
    const many = Array.from({ length: MESSAGE_LIMITS.blocks + 1 }, (_, i) => ({
      id: `b${i}`,
      kind: 'paragraph',
      text: '',
    }));
    expect(fieldsOf(checkBlocks({ ...PAGE, blocks: many }))).toEqual(['blocks']);
    const half = 'x'.repeat(MESSAGE_LIMITS.text / 2 + 1);
    const long = ['b1', 'b2'].map((id) => ({ id, kind: 'paragraph', text: half }));
    expect(fieldsOf(checkBlocks({ ...PAGE, blocks: long }))).toEqual(['blocks']);
    expect(fieldsOf(checkBlocks({ ...PAGE, blocks: [PAGE.blocks[0], PAGE.blocks[0]] }))).toEqual(['blocks']);
  });

  it('name at most fifty paths', () => {
    const blocks = Array.from({ length: 500 }, () => ({}));
    expect(fieldsOf(checkBlocks({ ...PAGE, blocks })).length).toBe(50);
  });

  it('count in whole numbers', () => {
    const tally = Object.fromEntries(VERDICTS.map((verdict) => [verdict, 1])) as Tally;
    expect(reportTally({ tally })).toEqual({ ok: true, value: { tally } });
    for (const differs of [-1, 1.5, '1', Number.NaN, Number.POSITIVE_INFINITY])
      expect(fieldsOf(reportTally({ tally: { ...tally, differs } }))).toEqual(['tally.differs']);
  });
});

describe('payloads from own pages', () => {
  it('know tabs by number or as the active one', () => {
    expect(UI_DECODERS.getTabReport({ tabId: null })).toEqual({ ok: true, value: { tabId: null } });
    expect(UI_DECODERS.getTabReport({ tabId: 3 })).toEqual({ ok: true, value: { tabId: 3 } });
    expect(fieldsOf(UI_DECODERS.getTabReport({ tabId: '3' }))).toEqual(['tabId']);
    expect(fieldsOf(UI_DECODERS.revealClaim({ tabId: null, claimId: 'a'.repeat(201) }))).toEqual([
      'tabId',
      'claimId',
    ]);
  });

  it('bound a search', () => {
    const query = {
      query: 'a'.repeat(MESSAGE_LIMITS.query + 1),
      limit: MESSAGE_LIMITS.hits + 1,
      language: 'jv',
    };
    expect(fieldsOf(UI_DECODERS.searchFacts(query))).toEqual(['query', 'limit', 'language']);
  });

  it('places and maps', () => {
    const place = { election: 'pemilu-2024', office: 'ppwp', region: '0', language: 'id' };
    expect(UI_DECODERS.getPlacePage(place)).toEqual({ ok: true, value: place });
    expect(fieldsOf(UI_DECODERS.getPlacePage({ ...place, office: 'king', region: 'x'.repeat(101) }))).toEqual(
      ['office', 'region'],
    );
    expect(fieldsOf(UI_DECODERS.getPlaceMap({ ...place, measure: 7, language: 'fr' }))).toEqual([
      'measure',
      'language',
    ]);
  });

  it('packs, documents, addresses and figures', () => {
    expect(UI_DECODERS.removePack({ pack: 'feed' })).toEqual({ ok: true, value: { pack: 'feed' } });
    expect(fieldsOf(UI_DECODERS.removePack({ pack: '../x' }))).toEqual(['pack']);
    expect(fieldsOf(UI_DECODERS.listDocuments({ query: 7, from: -1, language: 'id' }))).toEqual([
      'query',
      'from',
    ]);
    expect(
      fieldsOf(UI_DECODERS.getDocument({ kind: 'page', id: 'x'.repeat(501), from: 0.5, language: 'id' })),
    ).toEqual(['kind', 'id', 'from']);
    expect(
      fieldsOf(
        UI_DECODERS.browseAddress({ election: 1, office: 'x', region: null, from: 0, language: 'id' }),
      ),
    ).toEqual(['election', 'office', 'region']);
    const ids = Array.from({ length: MESSAGE_LIMITS.figures + 1 }, () => 'a');
    expect(fieldsOf(UI_DECODERS.getFigures({ ids, language: 'id' }))).toEqual(['ids']);
  });

  it('change settings by fields that exist', () => {
    expect(UI_DECODERS.changeSettings({ paused: true, ownHosts: ['a.id', 'a.id'] })).toEqual({
      ok: true,
      value: { paused: true, ownHosts: ['a.id'] },
    });
    expect(
      fieldsOf(
        UI_DECODERS.changeSettings({
          paused: 'yes',
          offHosts: ['a.id', 'https://b.id/', 3],
          source: { url: 'https://a.id/' },
          colour: 'red',
        }),
      ),
    ).toEqual(['paused', 'offHosts.2', 'source.root', 'colour']);
    expect(fieldsOf(UI_DECODERS.changeSettings({ offHosts: ['a.id', 'https://b.id/'] }))).toEqual([
      'offHosts.1',
    ]);
  });
});

describe('hostile payloads', () => {
  const decoders = Object.entries({ ...CONTENT_DECODERS, ...UI_DECODERS }) as readonly [
    string,
    (payload: unknown) => { ok: boolean; error?: { code: string } },
  ][];

  it.each(decoders)('never make %s throw, and only MSG_SHAPE refuses them', (_, decode) => {
    fc.assert(
      fc.property(
        fc.anything({ withNullPrototype: true, withBigInt: true, withSparseArray: true }),
        (payload) => {
          const answer = decode(payload);
          if (!answer.ok) expect(answer.error?.code).toBe('MSG_SHAPE');
        },
      ),
      { numRuns: 200 },
    );
  });

  it('cannot reach the prototype', () => {
    const payload = JSON.parse('{"__proto__": {"paused": true}, "constructor": 1}') as unknown;
    expect(fieldsOf(UI_DECODERS.changeSettings(payload))).toEqual(['__proto__', 'constructor']);
    expect(({} as { paused?: boolean }).paused).toBeUndefined();
  });
});
