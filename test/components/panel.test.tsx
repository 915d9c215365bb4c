// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ClaimList } from '../../components/claim-list/ClaimList';
import { PanelView } from '../../components/panel-view/PanelView';
import { SearchBox, type SearchBoxProps } from '../../components/search-box/SearchBox';
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
  render(
    <WordsProvider language="id">
      <ClaimList claims={claims} current="b" onReveal={onReveal} onCopy={async () => true} />
    </WordsProvider>,
  );
  return {
    onReveal,
    items: () => within(screen.getByRole('list', { name: /urutan/ })).getAllByRole('listitem'),
  };
}

describe('the list of claims', () => {
  it('says quote, verdict, figure and source of each, in page order', () => {
    const { items } = list();
    expect(items()).toHaveLength(3);
    expect(items()[0]?.textContent).toMatch(
      /Berbeda dari data KPU58,83 persen.*58,59 persen.*Nomor 360 Tahun 2024/,
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
  it('turn by arrow keys and keep one stop', () => {
    render(<PanelView claims={<p>one</p>} search={<p>two</p>} />);
    const [claims, search] = screen.getAllByRole('tab');
    expect(claims?.getAttribute('aria-selected')).toBe('true');
    fireEvent.keyDown(claims!, { key: 'ArrowRight' });
    expect(search?.getAttribute('aria-selected')).toBe('true');
    expect(document.activeElement).toBe(search);
    expect(claims?.tabIndex).toBe(-1);
    expect(screen.getByRole('tabpanel').textContent).toContain('two');
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
        label: 'Pemilih terdaftar',
        display: '35.714.901 pemilih',
        status: 'certified',
        asOf: '2023-07-02',
        source: { ...CLAIM.official!.source, docNo: null },
      },
    ],
  };
  function search(change: Partial<SearchBoxProps>) {
    const onQuery = vi.fn();
    const view = render(
      <WordsProvider language="id">
        <SearchBox query="jawa" answered="jawa" hits={[hit]} fault={null} onQuery={onQuery} {...change} />
      </WordsProvider>,
    );
    return { onQuery, view, text: view.container.textContent ?? '' };
  }

  it('shows figure, status and source of a hit, as text', () => {
    const { text, view } = search({});
    expect(view.container.querySelector('b')).toBeNull();
    expect(text).toContain('<b>Jawa Barat</b>');
    expect(text).toContain('35.714.901 pemilih');
    expect(text).toContain('Dinyatakan KPU · 2 Juli 2023');
    expect(screen.getByRole('status').textContent).toBe('1 hasil');
  });

  it.each([
    [{ query: '', answered: '', hits: [] }, 'Ketik nama wilayah'],
    [{ hits: [] }, 'Tidak ada hasil untuk “jawa”.'],
    [{ hits: [], fault: 'PACK_MISSING' as const }, 'Data resmi tidak ditemukan'],
  ])('%j', (change, words) => expect(search(change).text).toContain(words));

  it('passes on what is typed and clears on Escape', () => {
    const { onQuery } = search({});
    const box = screen.getByRole('searchbox');
    fireEvent.input(box, { target: { value: 'bali' } });
    fireEvent.keyDown(box, { key: 'Escape' });
    expect(onQuery.mock.calls).toEqual([['bali'], ['']]);
  });
});
