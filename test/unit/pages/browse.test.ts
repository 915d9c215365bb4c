import { describe, expect, it } from 'vitest';
import { createBrowse } from '../../../entrypoints/sidepanel/browse';
import type { Place, PlacePage } from '../../../lib/model/place-page';
import { liveCell } from '../../../lib/webext/pages/live';
import { fakeBackground } from './fake-background';

const NATION: Place = { election: 'pemilu-2024', office: 'ppwp', region: '0' };
const page = (place: Place, mapped = ['winner', 'turnout']): PlacePage => ({
  place,
  region: place.region,
  election: place.election,
  office: '',
  votingDay: '',
  above: [],
  below: [],
  villages: [],
  contests: [],
  figures: [],
  contestants: [],
  mapped: mapped.map((id) => ({ id, label: id })),
});
const map = (measure: string) => ({ election: 'pemilu-2024', office: 'ppwp', measure, cells: [] });

function start() {
  const { background, asked } = fakeBackground();
  const browse = createBrowse(background.ask, liveCell<'id' | 'en'>('id'));
  const last = () => asked[asked.length - 1]!;
  return { browse, asked, last };
}

describe('walking through elections', () => {
  it('opens the last presidential result first, then its map', async () => {
    const { browse, asked, last } = start();
    browse.again();
    expect(last().payload).toEqual({ ...NATION, language: 'id' });
    await last().answer(page(NATION));
    expect(browse.state.get()).toMatchObject({ asking: false, canGoBack: false, map: null });
    expect(last().method).toBe('getPlaceMap');
    await last().answer(map('winner'));
    expect(browse.state.get().map).toEqual(map('winner'));
    expect(asked).toHaveLength(2);
  });

  it('goes back to where one came from, and keeps the map of the same contest', async () => {
    const { browse, last, asked } = start();
    browse.go(NATION);
    await last().answer(page(NATION));
    await last().answer(map('winner'));
    browse.go({ ...NATION, region: '32' });
    await last().answer(page({ ...NATION, region: '32' }));
    expect(browse.state.get()).toMatchObject({ canGoBack: true, map: map('winner') });
    expect(asked.filter(({ method }) => method === 'getPlaceMap')).toHaveLength(1);
    browse.back();
    expect(last().payload).toMatchObject(NATION);
    await last().answer(page(NATION));
    expect(browse.state.get().canGoBack).toBe(false);
  });

  it('shows the newest question’s answer only', async () => {
    const { browse, asked } = start();
    browse.go(NATION);
    browse.go({ ...NATION, region: '32' });
    await asked[1]?.answer(page({ ...NATION, region: '32' }));
    await asked[0]?.answer(page(NATION));
    expect(browse.state.get().page?.region).toBe('32');
  });

  it('takes another measure where the one shown is not there', async () => {
    const { browse, last } = start();
    browse.go(NATION);
    await last().answer(page(NATION));
    browse.measure('turnout');
    await last().answer(map('turnout'));
    expect(browse.state.get()).toMatchObject({ measure: 'turnout', map: map('turnout') });
    browse.go({ ...NATION, office: 'dpr' });
    await last().answer(page({ ...NATION, office: 'dpr' }, ['winner']));
    expect(browse.state.get()).toMatchObject({ measure: 'winner', map: null });
  });

  it('sets another election beside and lets it go on the way to another place', async () => {
    const { browse, last } = start();
    const other = { ...NATION, election: 'pemilu-2019' };
    browse.go(NATION);
    await last().answer(page(NATION, []));
    browse.compare(other);
    await last().answer(page(other));
    expect(browse.state.get().other?.election).toBe('pemilu-2019');
    browse.go({ ...NATION, region: '32' });
    expect(browse.state.get().other).toBeNull();
  });

  it('keeps what is shown on a fault, and knows a region that is not in the data', async () => {
    const { browse, last } = start();
    browse.go(NATION);
    await last().answer(page(NATION, []));
    browse.go({ ...NATION, region: '32' });
    await last().fail('PACK_MISSING');
    expect(browse.state.get()).toMatchObject({ fault: 'PACK_MISSING', asking: false });
    expect(browse.state.get().page?.region).toBe('0');
    browse.go({ ...NATION, region: '4711' });
    await last().answer(null);
    expect(browse.state.get()).toMatchObject({ page: null, fault: null });
  });
});
