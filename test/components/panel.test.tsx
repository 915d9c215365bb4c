// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ClaimList } from '../../components/claim-list/ClaimList';
import { type PanelTab, PanelView } from '../../components/panel-view/PanelView';
import { SearchBox, type SearchBoxProps } from '../../components/search-box/SearchBox';
import { StaleNote } from '../../components/stale-note/StaleNote';
import { WordsProvider } from '../../components/words/Words';
import type { ListedClaim } from '../../lib/model/page-report';
import { CLAIM, STATED, VOTES } from './claims';

afterEach(cleanup);

const CLAIMS: ListedClaim[] = [
  { id: 'a', claim: CLAIM },
  { id: 'b', claim: STATED },
  { id: 'c', claim: VOTES, lost: true },
];

function list(claims = CLAIMS) {
  const onReveal = vi.fn();
  const onGo = vi.fn();
  render(
    <WordsProvider language="id">
      <ClaimList claims={claims} current="b" onReveal={onReveal} onCopy={async () => true} onGo={onGo} />
    </WordsProvider>,
  );
  return {
    onReveal,
    onGo,
    items: () => within(screen.getByRole('list', { name: /urutan/ })).getAllByRole('listitem'),
  };
}

describe('the list of claims', () => {
  it('says quote, verdict, figure and source of each, in page order', () => {
    const { items } = list();
    expect(items()).toHaveLength(3);
    expect(items()[0]?.textContent).toMatch(
      /Berbeda dari data KPU.*Di halaman ini 58,83 persen.*58,59 persen.*Nomor 360 Tahun 2024/,
    );
    expect(items()[1]?.textContent).toContain('Dinyatakan KPU');
    expect(items()[1]?.getAttribute('aria-current')).toBe('true');
    expect(screen.getByRole('status').textContent).toBe('3 klaim angka, 2 berbeda dari data KPU');
  });

  it('filters by verdict', () => {
    const { items } = list();
    fireEvent.click(screen.getByRole('radio', { name: 'Sesuai 1' }));
    expect(items()).toHaveLength(1);
    fireEvent.click(screen.getByRole('radio', { name: 'Semua 3' }));
    expect(items()).toHaveLength(3);
  });

  it('reveals a claim, but not one whose text is gone', () => {
    const { onReveal, items } = list();
    for (const item of items()) fireEvent.click(within(item).getAllByRole('button')[0]!);
    expect(onReveal.mock.calls).toEqual([['a'], ['b']]);
    expect(items()[2]?.textContent).toContain('sudah tidak ada di halaman');
  });

  it('goes by verdict, what differs first', () => {
    const { items } = list();
    fireEvent.change(screen.getByRole('combobox', { name: 'Urutan' }), { target: { value: 'verdict' } });
    expect(screen.getAllByRole('heading', { level: 3 }).map((h) => h.textContent)).toEqual([
      'Berbeda dari data KPU',
      'Sesuai data KPU',
    ]);
    expect(screen.getAllByRole('list')).toHaveLength(2);
    expect(() => items()).toThrow();
  });

  it('opens the results of the claim’s region', () => {
    const { onGo } = list();
    fireEvent.click(screen.getAllByRole('button', { name: 'Lihat hasil Indonesia' })[0]!);
    expect(onGo).toHaveBeenCalledWith({ election: 'pemilu-2024', office: 'ppwp', region: '0' });
  });

  it('walks by arrow keys', () => {
    const { items } = list();
    const stops = items().map((item) => within(item).getAllByRole('button')[0]!);
    stops[0]?.focus();
    fireEvent.keyDown(stops[0]!, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(stops[1]);
    fireEvent.keyDown(stops[1]!, { key: 'End' });
    expect(document.activeElement).toBe(stops[2]);
    fireEvent.keyDown(stops[2]!, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(stops[2]);
  });

  it('unfolds the evidence', () => {
    const { items } = list();
    const more = within(items()[0]!).getByRole('button', { name: /^Rincian/ });
    expect(more.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(more);
    expect(more.getAttribute('aria-expanded')).toBe('true');
    expect(items()[0]?.textContent).toContain('lebih tinggi 0,24 poin persentase');
  });
});

describe('tabs', () => {
  function Panel() {
    const [shown, setShown] = useState<PanelTab>('claims');
    return (
      <PanelView
        shown={shown}
        onShow={setShown}
        notice={<StaleNote freshUntil="2026-01-03T10:00:00Z" now={Date.parse('2026-01-08T11:00:00Z')} />}
        claims={<p>one</p>}
        search={<p>two</p>}
        browse={<p>three</p>}
        hoaxes={<p>four</p>}
        data={<p>five</p>}
      />
    );
  }

  it('stand below what is to be known of all of them: data that nobody vouches for any more, and since when', () => {
    const { container } = render(<Panel />);
    expect(container.textContent).toContain(
      'Sejak 3 Januari 2026 (5 hari lalu) sumber pembaruan tidak lagi menjamin data ini yang terbaru.',
    );
    expect(screen.getByRole('tabpanel').textContent).toBe('Halaman inione');
  });

  it('turn by arrow keys, round and round, and keep one stop', () => {
    render(<Panel />);
    const tabs = screen.getAllByRole('tab');
    const [claims, search] = tabs;
    expect(claims?.getAttribute('aria-selected')).toBe('true');
    fireEvent.keyDown(claims!, { key: 'ArrowRight' });
    expect(search?.getAttribute('aria-selected')).toBe('true');
    expect(document.activeElement).toBe(search);
    expect(claims?.tabIndex).toBe(-1);
    expect(screen.getByRole('tabpanel').textContent).toContain('two');
    fireEvent.keyDown(search!, { key: 'ArrowLeft' });
    fireEvent.keyDown(claims!, { key: 'ArrowLeft' });
    expect(document.activeElement).toBe(tabs.at(-1));
  });
});

describe('search', () => {
  const hit: SearchBoxProps['hits'][number] = {
    id: '1',
    kind: 'region',
    title: '<b>Jawa Barat</b>',
    context: 'Pemilu 2024',
    figures: [
      {
        factId: 'pemilu-2024/all/32/dpt_total',
        measure: 'dpt_total',
        label: 'Pemilih terdaftar',
        display: '35.714.901 pemilih',
        value: 35_714_901,
        unit: 'people',
        formula: null,
        status: 'certified',
        asOf: '2023-07-02',
        source: { ...CLAIM.official!.source, docNo: null },
      },
    ],
    place: { election: 'pemilu-2024', office: '', region: '32' },
  };
  function search(change: Partial<SearchBoxProps>) {
    const onQuery = vi.fn();
    const onGo = vi.fn();
    const view = render(
      <WordsProvider language="id">
        <SearchBox
          query="jawa"
          answered="jawa"
          hits={[hit]}
          fault={null}
          onQuery={onQuery}
          onGo={onGo}
          onCopy={async () => true}
          {...change}
        />
      </WordsProvider>,
    );
    return { onQuery, onGo, view, text: view.container.textContent ?? '' };
  }

  it('shows figure, status and source of a hit, as text', () => {
    const { text, view } = search({});
    expect(view.container.querySelector('b')).toBeNull();
    expect(text).toContain('<b>Jawa Barat</b>');
    expect(text).toContain('35.714.901 pemilih');
    expect(text).toMatch(/Dinyatakan KPU.* · 2 Juli 2023/);
    expect(screen.getByRole('status').textContent).toBe('1 hasil');
  });

  it('opens the place of a hit', () => {
    const { onGo } = search({});
    fireEvent.click(screen.getByRole('button', { name: '<b>Jawa Barat</b>' }));
    expect(onGo).toHaveBeenCalledWith(hit.place);
  });

  it.each([
    [{ query: '', answered: '', hits: [] }, 'Ketik nama wilayah'],
    [{ hits: [] }, 'Tidak ada hasil untuk “jawa”.'],
    [{ hits: [], fault: 'PACK_MISSING' as const }, 'Data resmi tidak ditemukan'],
  ])('%j', (change, words) => expect(search(change).text).toContain(words));

  it('is walked from the field to the hits and back by arrow keys', () => {
    search({
      hits: [hit, { ...hit, id: '2', title: 'Bandung' }, { ...hit, id: '3', title: 'Desa', place: null }],
    });
    const box = screen.getByRole('searchbox');
    const [first, second] = ['<b>Jawa Barat</b>', 'Bandung'].map((name) =>
      screen.getByRole('button', { name }),
    );
    box.focus();
    const press = (key: string): Element | null => {
      fireEvent.keyDown(document.activeElement as Element, { key });
      return document.activeElement;
    };
    // What belongs to writing stays with the field.
    for (const key of ['ArrowUp', 'Home', 'End']) expect(press(key)).toBe(box);
    expect(press('ArrowDown')).toBe(first);
    expect(press('ArrowDown')).toBe(second);
    expect(press('ArrowDown')).toBe(second);
    expect(press('ArrowUp')).toBe(first);
    expect(press('ArrowUp')).toBe(box);
  });

  it('passes on what is typed and clears on Escape', () => {
    const { onQuery } = search({});
    const box = screen.getByRole('searchbox');
    fireEvent.input(box, { target: { value: 'bali' } });
    fireEvent.keyDown(box, { key: 'Escape' });
    expect(onQuery.mock.calls).toEqual([['bali'], ['']]);
  });
});
