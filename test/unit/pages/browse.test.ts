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

  it('counts the arrivals, there and back, but no switching between contests of a region', async () => {
    const { browse, last } = start();
    const arrivals = () => browse.state.get().arrivals;
    browse.again();
    await last().answer(page(NATION, []));
    expect(arrivals()).toBe(0);
    const other = { ...NATION, office: 'dpr' } as const;
    browse.switchTo(other);
    await last().answer(page(other, []));
    expect(arrivals()).toBe(0);
    browse.go(NATION);
    // Not before it is there.
    expect(arrivals()).toBe(0);
    await last().answer(page(NATION, []));
    expect(arrivals()).toBe(1);
    browse.back();
    await last().answer(page(other, []));
    browse.back();
    await last().answer(page(NATION, []));
    expect(browse.state.get()).toMatchObject({ arrivals: 3, canGoBack: false });
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

  describe('sets another election beside', () => {
    const OTHER = { ...NATION, election: 'pemilu-2019' };
    const links = (...places: readonly Place[]) => places.map((place) => ({ place, label: place.election }));
    const started = async () => {
      const started = start();
      started.browse.go(NATION);
      await started.last().answer(page(NATION, []));
      started.browse.compare(OTHER);
      return started;
    };

    it('as the list shows at once, and its figures follow', async () => {
      const { browse, last } = await started();
      expect(browse.state.get()).toMatchObject({ compared: OTHER, other: null });
      await last().answer(page(OTHER));
      expect(browse.state.get().other?.election).toBe('pemilu-2019');
      browse.compare(null);
      expect(browse.state.get()).toMatchObject({ compared: null, other: null });
    });

    it('and shows the answer for the newest choice only, as arrow keys make many', async () => {
      const { browse, asked } = await started();
      const newest = { ...NATION, election: 'pemilu-2014' };
      browse.compare(newest);
      await asked.at(-1)?.answer(page(newest));
      await asked.at(-2)?.answer(page(OTHER));
      expect(browse.state.get()).toMatchObject({ compared: newest });
      expect(browse.state.get().other?.election).toBe('pemilu-2014');
    });

    it('and keeps it in another region that has both, there and back', async () => {
      const { browse, asked, last } = await started();
      await last().answer(page(OTHER));
      const [here, there] = [NATION, OTHER].map((place) => ({ ...place, region: '32' })) as [Place, Place];
      browse.go(here);
      expect(browse.state.get()).toMatchObject({ compared: there, other: null });
      await last().answer({ ...page(here, []), contests: links(here, there) });
      expect(last().payload).toMatchObject(there);
      await last().answer(page(there));
      expect(browse.state.get().other?.region).toBe('32');
      browse.back();
      await last().answer({ ...page(NATION, []), contests: links(NATION, OTHER) });
      expect(asked.at(-1)?.payload).toMatchObject(OTHER);
    });

    it('and lets it go where the region lacks it, and with another contest', async () => {
      const { browse, last } = await started();
      await last().answer(page(OTHER));
      const here = { ...NATION, region: '92' };
      browse.go(here);
      await last().answer({ ...page(here, []), contests: links(here) });
      expect(browse.state.get()).toMatchObject({ compared: null, other: null });
      browse.compare(OTHER);
      await last().answer(page(OTHER));
      browse.go({ ...here, office: 'dpr' });
      expect(browse.state.get()).toMatchObject({ compared: null, other: null });
    });
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
