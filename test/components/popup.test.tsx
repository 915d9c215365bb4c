// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PopupView, type PopupViewProps } from '../../components/popup-view/PopupView';
import { WordsProvider } from '../../components/words/Words';
import type { DataReport, UpdateState } from '../../lib/model/data-status';
import type { PageState } from '../../lib/model/page-report';

import { VOTES } from './claims';

afterEach(cleanup);

const EMPTY = { matches: 0, matches_rounded: 0, differs: 0, different_basis: 0, ambiguous: 0, no_data: 0 };

const NOW = Date.parse('2026-01-03T10:00:00Z');
const REPORT: DataReport = {
  data: { version: '2026.11.24', sequence: 1, newest: '2025-12-31T00:00:00Z', bundled: true },
  update: { kind: 'idle' },
  fault: null,
  storeAvailable: true,
  lastLook: null,
  freshUntil: null,
  mirrors: [],
};

function show(page: PageState, change: Partial<PopupViewProps> = {}, update: UpdateState = { kind: 'idle' }) {
  const calls = {
    onCheck: vi.fn(),
    onSite: vi.fn(),
    onPause: vi.fn(),
    onPanel: vi.fn(),
    onOptions: vi.fn(),
    onReveal: vi.fn(),
  };
  const onUpdate = vi.fn();
  const view = render(
    <WordsProvider language="id">
      <PopupView
        page={page}
        claims={[]}
        host="news.example"
        siteOn
        paused={false}
        storeAvailable
        fault={null}
        status={{ report: { ...REPORT, update }, now: NOW, onUpdate }}
        {...calls}
        {...change}
      />
    </WordsProvider>,
  );
  return { ...calls, onUpdate, text: view.container.textContent ?? '' };
}

describe('states of the page', () => {
  it('say how many frames were left out, and nothing where none was', () => {
    const read: PageState = { kind: 'read', tally: { ...EMPTY, matches: 2 } };
    expect(show(read, { unreadFrames: 2 }).text).toContain('2 bingkai tidak dibaca');
    cleanup();
    expect(show(read, { unreadFrames: 0 }).text).not.toContain('bingkai');
    cleanup();
    // Also where the page claims no figure.
    const { onPanel } = show({ kind: 'read', tally: EMPTY }, { hoaxes: 2 });
    fireEvent.click(screen.getByRole('button', { name: /^2 kabar di halaman ini sudah dibantah/ }));
    expect(onPanel).toHaveBeenCalledOnce();
    cleanup();
    expect(show(read).text).not.toContain('dibantah');
  });

  it.each([
    [{ kind: 'loading' }, 'Memuat…'],
    [{ kind: 'scanning' }, 'Sedang membaca halaman…'],
    [{ kind: 'unread' }, 'Halaman ini belum dibaca.'],
    [{ kind: 'unscriptable' }, 'Halaman ini tidak dapat dibaca.'],
    [{ kind: 'off' }, 'Rujukan dimatikan di news.example.'],
    [{ kind: 'paused' }, 'Rujukan sedang dijeda.'],
    [{ kind: 'read', tally: EMPTY }, 'Tidak ada klaim angka pemilu di halaman ini.'],
    [{ kind: 'failed', code: 'STORE_UNAVAILABLE' }, 'Penyimpanan peramban tidak tersedia'],
  ] as [PageState, string][])('%j', (page, words) => {
    expect(show(page).text).toContain(words);
  });

  it('counts by verdict, differences first, nothing for empty ones', () => {
    const { onPanel } = show({ kind: 'read', tally: { ...EMPTY, matches: 4, differs: 1 } });
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('5 angka pemilu di halaman ini');
    expect(screen.getAllByRole('listitem').map((li) => li.textContent)).toEqual(['Berbeda1', 'Sesuai4']);
    fireEvent.click(screen.getByRole('button', { name: 'Lihat semua di panel' }));
    expect(onPanel).toHaveBeenCalledOnce();
  });

  it('checks the page on a click', () => {
    const { onCheck } = show({ kind: 'unread' });
    fireEvent.click(screen.getByRole('button', { name: 'Periksa halaman ini' }));
    expect(onCheck).toHaveBeenCalledOnce();
  });
});

describe('switches', () => {
  it('tell what they are set to', () => {
    const { onSite, onPause } = show({ kind: 'unread' });
    fireEvent.click(screen.getByRole('checkbox', { name: 'Aktif di news.example' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Jeda di semua situs' }));
    expect(onSite).toHaveBeenCalledWith(false);
    expect(onPause).toHaveBeenCalledWith(true);
  });

  it('has no site switch where no site can be read', () => {
    show({ kind: 'unscriptable' });
    expect(screen.queryByRole('checkbox', { name: /Aktif/ })).toBeNull();
  });
});

describe('data', () => {
  it('is named with version and age', () => {
    expect(show({ kind: 'unread' }).text).toContain('31 Desember 2025 (3 hari lalu)');
  });

  it('warns when old', () => {
    const status = { report: REPORT, now: NOW + 90 * 86_400_000, onUpdate: vi.fn() };
    expect(show({ kind: 'unread' }, { status }).text).toContain('Data ini sudah lama.');
  });

  it('warns once the source no longer vouches for it, with the age; not a moment before', () => {
    const until = (freshUntil: string) => {
      const status = { report: { ...REPORT, freshUntil }, now: NOW, onUpdate: vi.fn() };
      return show({ kind: 'unread' }, { status }).text;
    };
    expect(until('2026-01-03T10:00:01Z')).not.toContain('menjamin');
    cleanup();
    expect(until('2026-01-02T09:00:00Z')).toContain(
      'Sejak 2 Januari 2026 (kemarin) sumber pembaruan tidak lagi menjamin data ini yang terbaru.',
    );
  });

  it('tells when newer data was last looked for, and why kept data was of no use', () => {
    const report = { ...REPORT, lastLook: '2026-01-02T09:00:00Z', fault: 'PACK_SHARD_DIGEST' } as const;
    const { text } = show({ kind: 'unread' }, { status: { report, now: NOW, onUpdate: vi.fn() } });
    expect(text).toContain('Terakhir dicari: kemarin');
    expect(text).toContain('PACK_SHARD_DIGEST');
  });

  it('warns when storage is missing', () => {
    expect(show({ kind: 'unread' }, { storeAvailable: false }).text).toContain('mode privat');
  });

  it('shows progress and takes no second click meanwhile', () => {
    const { onUpdate } = show(
      { kind: 'unread' },
      {},
      { kind: 'running', step: 'fetching', bytes: { done: 4_000, total: 8_000 } },
    );
    fireEvent.click(screen.getByRole('button', { name: 'Memperbarui…' }));
    expect(onUpdate).not.toHaveBeenCalled();
    expect(screen.getByRole('progressbar', { name: 'Mengambil data' }).getAttribute('value')).toBe('0.5');
  });

  it.each([
    [{ kind: 'updated', version: '9' }, 'Data diperbarui ke versi 9.'],
    [{ kind: 'current' }, 'Data sudah yang terbaru.'],
    [{ kind: 'failed', code: 'TRUST_ROLLBACK' }, 'TRUST_ROLLBACK'],
  ] as [UpdateState, string][])('reports %j', (update, words) => {
    expect(show({ kind: 'unread' }, {}, update).text).toContain(words);
  });
});

describe('what differs', () => {
  const of = (id: string, change: object = {}) => ({ id, claim: { ...VOTES, ...change } });

  it('is shown with both figures, three at most, and pressed goes to the page', () => {
    const claims = [
      of('a', { verdict: 'matches' }),
      { ...of('b'), lost: true },
      of('c'),
      of('d', { official: null }),
      of('e'),
      of('f'),
    ];
    const { onReveal } = show({ kind: 'read', tally: { ...EMPTY, differs: 5, matches: 1 } }, { claims });
    const rows = within(screen.getByRole('list', { name: 'Yang berbeda' })).getAllByRole('button');
    expect(rows.map((row) => row.textContent)).toEqual([
      '96.214.961 suaraKPU 96.214.691 suara',
      '96.214.961 suara',
      '96.214.961 suaraKPU 96.214.691 suara',
    ]);
    fireEvent.click(rows[0]!);
    expect(onReveal).toHaveBeenCalledWith('c');
  });
});
