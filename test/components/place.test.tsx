// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Announcer } from '../../components/figure/Announce';
import { changeText, compareRows } from '../../components/place-page/compare-rows';
import { PlaceView, type PlaceViewProps } from '../../components/place-page/PlaceView';
import { WordsProvider } from '../../components/words/Words';
import type { Place, PlacePage } from '../../lib/model/place-page';
import { figure } from './figures';

afterEach(cleanup);

const HERE: Place = { election: 'pemilu-2024', office: 'ppwp', region: '0' };
const PAGE: PlacePage = {
  place: HERE,
  region: 'Indonesia',
  election: 'Pemilu 2024',
  office: 'Presiden',
  votingDay: '2024-02-14',
  above: [],
  below: [{ place: { ...HERE, region: '32' }, label: 'Jawa Barat' }],
  villages: [],
  contests: [
    { place: HERE, label: 'Pemilu 2024 · Presiden' },
    { place: { ...HERE, election: 'pemilu-2019' }, label: 'Pemilu 2019 · Presiden' },
  ],
  figures: [
    figure({ measure: 'dpt_total', label: 'Pemilih', display: '204 pemilih', value: 204, unit: 'people' }),
  ],
  contestants: [
    {
      id: 'a',
      name: '<b>Satu</b>',
      short: '<b>Satu</b>',
      number: 1,
      votes: figure({ display: '60 suara', value: 60 }),
      share: figure({ display: '60 persen', value: 60, unit: 'percent', measure: 'share' }),
      seats: null,
    },
    {
      id: 'b',
      name: 'Dua',
      short: 'Dua',
      number: 2,
      votes: figure({ display: '40 suara', value: 40 }),
      share: null,
      seats: null,
    },
  ],
  mapped: [{ id: 'winner', label: 'Suara terbanyak' }],
};
const OTHER: PlacePage = {
  ...PAGE,
  place: { ...HERE, election: 'pemilu-2019' },
  election: 'Pemilu 2019',
  figures: [
    figure({ measure: 'dpt_total', label: 'Pemilih', display: '192 pemilih', value: 192, unit: 'people' }),
  ],
  contestants: [{ ...PAGE.contestants[0]!, votes: figure({ display: '50 suara', value: 50 }), share: null }],
};

const NOTHING = () => undefined;
const placeView = (change: Partial<PlaceViewProps>) => (
  <WordsProvider language="id">
    <Announcer>
      <PlaceView
        page={PAGE}
        compared={null}
        other={null}
        map={null}
        arrivals={0}
        onBack={null}
        onGo={NOTHING}
        onSwitch={NOTHING}
        onCompare={NOTHING}
        onCopy={async () => true}
        {...change}
      />
    </Announcer>
  </WordsProvider>
);

function show(change: Partial<PlaceViewProps> = {}) {
  const calls = {
    onGo: vi.fn(),
    onSwitch: vi.fn(),
    onCompare: vi.fn(),
    onCopy: vi.fn(async () => true),
  };
  const view = render(placeView({ ...calls, ...change }));
  return { ...calls, view, text: () => view.container.textContent ?? '' };
}

describe('the page of a place', () => {
  it('tells contestants with their figures, as text, and the shared source once', () => {
    const { view, text } = show();
    expect(view.container.querySelector('b')).toBeNull();
    const [first] = view.container.querySelectorAll('.rj-bars li');
    expect(first?.textContent).toContain('nomor urut 1<b>Satu</b>');
    expect(first?.textContent).toContain('60 suara60 persen');
    expect(text().match(/Keputusan KPU Nomor 360 Tahun 2024/g)).toHaveLength(2);
    const bars = [...view.container.querySelectorAll<HTMLElement>('.rj-bars__bar span')];
    expect(bars.map((bar) => bar.style.inlineSize)).toEqual(['60%', '40%']);
  });

  it('copies a figure with act and address, and says so once', async () => {
    const { onCopy, view } = show();
    fireEvent.click(screen.getByRole('button', { name: /Salin kutipan: Pemilih, / }));
    expect(onCopy).toHaveBeenCalledWith(
      expect.stringMatching(
        /^Pemilih, Indonesia · Presiden · Pemilu 2024: 204 pemilih\.\nKeputusan KPU Nomor 360 Tahun 2024, 20 Maret 2024\nhttps:/,
      ),
    );
    expect(await screen.findByText('Disalin')).toBeTruthy();
    expect(view.container.querySelectorAll('[aria-live]')).toHaveLength(1);
  });

  it('goes to another contest and to a region within', () => {
    const { onSwitch, onGo } = show();
    fireEvent.change(screen.getByRole('combobox', { name: 'Pemilihan' }), {
      target: { value: 'pemilu-2019/ppwp/0' },
    });
    fireEvent.click(screen.getByText('Jawa Barat'));
    expect(onSwitch.mock.calls).toEqual([[{ ...HERE, election: 'pemilu-2019' }]]);
    expect(onGo.mock.calls).toEqual([[{ ...HERE, region: '32' }]]);
  });

  it('lists villages by kecamatan, as text, where their names are installed', () => {
    const { view } = show();
    expect(view.container.querySelector('.rj-villages')).toBeNull();
    cleanup();
    const villages = [
      { code: '1101012001', name: '<i>Keude</i>', stations: 3 },
      { code: '1101012002', name: 'Hulu', stations: null },
    ];
    const told = show({ page: { ...PAGE, villages: [{ code: '110101', name: 'Bakongan', villages }] } });
    const [all, own] = told.view.container.querySelectorAll('.rj-villages summary');
    expect(all?.textContent).toBe('2 desa dan kelurahan di 1 kecamatan');
    expect(own?.textContent).toBe('Bakongan (2)');
    const rows = [...told.view.container.querySelectorAll('.rj-villages li')];
    expect(rows.map((row) => row.textContent)).toEqual(['<i>Keude</i> 3 TPS', 'Hulu']);
  });

  it('puts the focus on the title at each arrival, and leaves it in the list of contests while one goes through that', () => {
    const { view, onSwitch, onGo } = show({ arrivals: 1 });
    const title = () => screen.getByRole('heading', { level: 3, name: 'Indonesia' });
    expect(document.activeElement).toBe(title());
    const list = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Pemilihan' });
    list.focus();
    fireEvent.change(list, { target: { value: 'pemilu-2019/ppwp/0' } });
    expect(onSwitch).toHaveBeenCalledWith(OTHER.place);
    expect(onGo).not.toHaveBeenCalled();
    view.rerender(placeView({ page: OTHER, arrivals: 1 }));
    expect(document.activeElement).toBe(list);
    view.rerender(placeView({ page: PAGE, arrivals: 2 }));
    expect(document.activeElement).toBe(title());
  });

  it('shows the choice for comparison at once, and says when its figures are there', () => {
    show({ compared: OTHER.place });
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Bandingkan dengan' }).value).toBe(
      'pemilu-2019/ppwp/0',
    );
    const said = () => screen.getAllByRole('status').map((status) => status.textContent);
    expect(said().join('')).toBe('');
    cleanup();
    show({ compared: OTHER.place, other: OTHER });
    expect(said()).toContain('Angkanya kini di samping Presiden · Pemilu 2019.');
  });

  it('compares: figures both have and contestants both had, with the change', () => {
    const { text } = show({ other: OTHER });
    expect(text()).toContain('204 pemilih');
    expect(text()).toContain('192 pemilih');
    expect(text()).toContain('Perubahan: +12 (+6,3%)');
    expect(compareRows(PAGE, OTHER, 'en').map((row) => row.label)).toEqual(['Pemilih', '<b>Satu</b>: votes']);
    const points = {
      label: '',
      here: figure({ unit: 'percent', value: 58.5 }),
      there: figure({ unit: 'percent', value: 60 }),
    };
    expect(changeText(points, 'id')).toBe('−1,5 poin');
    expect(changeText({ ...points, there: null }, 'id')).toBeNull();
    expect(changeText({ ...points, there: figure({ unit: 'votes' }) }, 'id')).toBeNull();
  });

  it.each([
    ['their years', { votingDay: '2019-04-17' }, ['2024', '2019']],
    ['their names in one year', { election: 'Pemilu ulang' }, ['Pemilu 2024', 'Pemilu ulang']],
    ['their names without a day', { votingDay: '' }, ['Pemilu 2024', 'Pemilu 2019']],
    ['the office in one election', { election: 'Pemilu 2024', office: 'DPR' }, ['Presiden', 'DPR']],
    [
      'all of it',
      { office: 'DPR', votingDay: '2019-04-17' },
      ['Presiden · Pemilu 2024', 'DPR · Pemilu 2019'],
    ],
  ])('tells two elections apart by %s', (_by, change, names) => {
    show({ other: { ...OTHER, ...change } });
    const first = document.querySelector('.rj-compare li') as HTMLElement;
    expect([...first.querySelectorAll('dt')].map((name) => name.textContent)).toEqual(names);
  });

  it('shows the other election’s results where nobody stood in both', () => {
    const others = { ...OTHER, contestants: [{ ...PAGE.contestants[0]!, id: 'z', short: 'Tiga' }] };
    expect(show({ other: others }).text()).toContain('Peserta kedua pemilihan ini berbeda');
  });
});
