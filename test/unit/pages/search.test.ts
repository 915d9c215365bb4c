import { describe, expect, it } from 'vitest';
import { createSearch } from '../../../entrypoints/sidepanel/search';
import { sourcePattern } from '../../../lib/settings/source-pattern';
import { liveCell } from '../../../lib/webext/pages/live';
import { fakeBackground } from './fake-background';

const hit = (id: string) =>
  ({ id, kind: 'region', title: id, context: '', figures: [], place: null }) as const;

describe('search as one types', () => {
  it('asks one question at a time and then only the newest', async () => {
    const { background, asked } = fakeBackground();
    const search = createSearch(background.ask, liveCell<'id' | 'en'>('id'));
    for (const query of ['j', 'ja', 'jaw', 'jawa']) search.type(query);
    expect(asked).toHaveLength(1);
    await asked[0]?.answer([hit('first')]);
    expect(asked.map(({ payload }) => (payload as { query: string }).query)).toEqual(['j', 'jawa']);
    expect(search.state.get()).toMatchObject({ query: 'jawa', answered: 'j', hits: [hit('first')] });
    await asked[1]?.answer([hit('second')]);
    expect(search.state.get()).toMatchObject({ answered: 'jawa', hits: [hit('second')] });
  });

  it('keeps old hits on a fault and shows nothing for an emptied box', async () => {
    const { background, asked } = fakeBackground();
    const search = createSearch(background.ask, liveCell<'id' | 'en'>('en'));
    search.type('bali');
    await asked[0]?.answer([hit('bali')]);
    search.type('balik');
    await asked[1]?.fail('PACK_MISSING');
    expect(search.state.get()).toMatchObject({ fault: 'PACK_MISSING', hits: [hit('bali')] });
    search.type('balikp');
    search.type(' ');
    await asked[2]?.answer([hit('late')]);
    expect(search.state.get()).toEqual({ query: ' ', hits: [], answered: '', fault: null });
  });
});

describe('the match pattern of an update source', () => {
  it.each([
    ['https://data.example/feed/', 'https://data.example/*'],
    ['http://127.0.0.1:8080/feed/', 'http://127.0.0.1/*'],
    ['http://[::1]:80/x', 'http://[::1]/*'],
    ['HTTPS://Data.Example', 'https://data.example/*'],
    ['ftp://data.example/', null],
    ['https://user@data.example/', null],
    ['', null],
  ])('%s', (url, pattern) => expect(sourcePattern(url)).toBe(pattern));
});
