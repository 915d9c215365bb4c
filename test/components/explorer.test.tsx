// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AddressView } from '../../components/explorer/AddressView';
import { DocumentShelf } from '../../components/explorer/DocumentShelf';
import { Explorer, type ExplorerModel } from '../../components/explorer/Explorer';
import { PackCards } from '../../components/explorer/PackCards';
import type { DocumentPage, InstalledPack } from '../../lib/model/explorer';
import { addressedFigure as figure } from './claims';

afterEach(cleanup);

const NOW = Date.parse('2026-11-29T00:00:00Z');
const BUNDLED: InstalledPack = {
  id: 'bundled',
  version: '2026.11.23',
  newest: '2026-11-23T00:00:00Z',
  feed: null,
  proof: 'package',
  fault: null,
  inForce: true,
  bytes: 634_844,
  files: 114,
  figures: 29_174,
  removable: false,
};
const FEED: InstalledPack = {
  ...BUNDLED,
  id: 'feed',
  version: '<b>9</b>',
  feed: 'javascript:alert(1)',
  proof: 'signed',
  inForce: false,
  figures: null,
  removable: true,
};
const nothing = { packs: null, busy: null, outcome: null, fault: null } as const;

describe('installed data', () => {
  function show(packs: readonly InstalledPack[], change: object = {}) {
    const calls = { onRepair: vi.fn(), onRemove: vi.fn() };
    const view = render(<PackCards {...nothing} packs={packs} now={NOW} {...calls} {...change} />);
    return { ...calls, view };
  }

  it('tells version, age, origin, genuineness, size and number of figures', () => {
    show([BUNDLED]);
    const text = screen.getByRole('article', { name: 'Data bawaan ekstensi' }).textContent;
    for (const words of [
      'Sedang dipakai',
      '2026.11.23',
      '23 November 2026 (6 hari lalu)',
      'Ikut saat ekstensi dipasang',
      'semua berkas utuh',
      '635 kB dalam 114 berkas',
      '29.174',
    ])
      expect(text).toContain(words);
    expect(screen.queryByRole('button', { name: 'Hapus' })).toBeNull();
  });

  it('shows hostile texts as text and links to no script', () => {
    const { view } = show([FEED]);
    expect(view.container.textContent).toContain('<b>9</b>');
    expect(view.container.querySelectorAll('a, b')).toHaveLength(0);
  });

  it('asks twice before it takes data away', () => {
    const { onRemove } = show([FEED]);
    fireEvent.click(screen.getByRole('button', { name: 'Hapus' }));
    expect(onRemove).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Batal' }));
    fireEvent.click(screen.getByRole('button', { name: 'Batal' }));
    fireEvent.click(screen.getByRole('button', { name: 'Hapus' }));
    fireEvent.click(screen.getByRole('button', { name: 'Ya, hapus' }));
    expect(onRemove).toHaveBeenCalledWith('feed');
  });

  it.each([
    ['broken', 'Rusak', 'Perbaiki'],
    ['lapsed', 'tidak lagi menjamin', 'Periksa lagi'],
    ['untrusted', 'tidak ada di pengaturan', 'Periksa lagi'],
  ] as const)('says what is wrong: %s', (proof, words, button) => {
    const { onRepair } = show([{ ...FEED, proof, fault: proof === 'broken' ? 'PACK_SHARD_DIGEST' : null }]);
    expect(screen.getByRole('article').textContent).toContain(words);
    fireEvent.click(screen.getByRole('button', { name: button }));
    expect(onRepair).toHaveBeenCalledWith('feed');
  });

  it('tells what came of it', () => {
    show([BUNDLED], { outcome: { kind: 'failed', pack: 'bundled', code: 'PACK_SHARD_DIGEST' } });
    expect(screen.getByRole('status').textContent).toContain('Pasang ulang');
  });
});

describe('figures by address', () => {
  it('narrows from election to region and tells what is not final', () => {
    const onGo = vi.fn();
    const onDocument = vi.fn();
    render(
      <AddressView
        page={{
          election: 'pemilu-2024',
          office: 'ppwp',
          region: '0',
          elections: [
            { id: 'pemilu-2024', label: 'Pemilu 2024', count: 3 },
            { id: 'pemilu-2019', label: 'Pemilu 2019', count: 2 },
          ],
          offices: [{ id: 'ppwp', label: 'Presiden', count: 3 }],
          regions: [{ label: 'Nasional', choices: [{ id: '0', label: 'Indonesia', count: 1 }] }],
          figures: [figure(), figure({ factId: 'x', status: 'unofficial_partial' })],
          total: 3,
          from: 0,
        }}
        fault={null}
        onGo={onGo}
        onDocument={onDocument}
        onMore={() => undefined}
        onCopy={async () => true}
      />,
    );
    const [first, second] = screen.getAllByRole('listitem');
    expect(first?.textContent).not.toContain('Hitungan sementara');
    expect(second?.textContent).toContain('Hitungan sementara');
    fireEvent.change(screen.getByLabelText('Pemilihan'), { target: { value: 'pemilu-2019' } });
    expect(onGo).toHaveBeenCalledWith({ election: 'pemilu-2019', office: 'ppwp', region: '0' });
    fireEvent.click(within(first!).getByRole('button', { name: /^Sumbernya/ }));
    expect(onDocument).toHaveBeenCalledWith('source', 'okezone');
    expect(screen.getByText('2 dari 3')).toBeTruthy();
  });
});

describe('documents', () => {
  const PAGE: DocumentPage = {
    kind: 'act',
    id: 'Keputusan KPU 360/2024',
    title: 'Keputusan KPU Nomor 360 Tahun 2024',
    publisher: 'KPU RI',
    date: '2024-03-20',
    resting: 3,
    url: 'https://jdih.kpu.go.id/a.pdf',
    urlKind: 'document',
    seenAt: 'javascript:alert(1)',
    others: [],
    entries: [{ kind: 'winner', text: 'Prabowo', context: 'Indonesia' }],
    figures: [figure()],
    total: 2,
    from: 0,
  };
  function show(page: DocumentPage | null) {
    const calls = {
      onQuery: vi.fn(),
      onOpen: vi.fn(),
      onAddress: vi.fn(),
      onMore: vi.fn(),
      onMoreFigures: vi.fn(),
      onClose: vi.fn(),
    };
    render(
      <DocumentShelf
        query=""
        entries={[PAGE]}
        total={2}
        page={page}
        fault={null}
        onCopy={async () => true}
        {...calls}
      />,
    );
    return calls;
  }

  it('are a list to search, and go on', () => {
    const { onOpen, onMore, onQuery } = show(null);
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: '360' } });
    expect(onQuery).toHaveBeenCalledWith('360');
    fireEvent.click(screen.getByRole('button', { name: PAGE.title }));
    expect(onOpen).toHaveBeenCalledWith('act', PAGE.id);
    fireEvent.click(screen.getByRole('button', { name: 'Tampilkan berikutnya' }));
    expect(onMore).toHaveBeenCalled();
  });

  it('have a page each, with focus on its title, its link and everything that rests on it', () => {
    const { onAddress, onMoreFigures, onClose } = show(PAGE);
    expect(document.activeElement?.textContent).toBe(PAGE.title);
    const links = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
    expect(links).toContain('https://jdih.kpu.go.id/a.pdf');
    expect(links.filter((href) => !href?.startsWith('https:'))).toEqual([]);
    expect(screen.getByText('Pemenang (1)')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: figure().about }));
    expect(onAddress).toHaveBeenCalledWith(figure().place);
    fireEvent.click(screen.getByRole('button', { name: 'Tampilkan berikutnya' }));
    expect(onMoreFigures).toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: /Semua dokumen/ }));
    expect(onClose).toHaveBeenCalled();
  });
});

describe('the explorer', () => {
  it('asks for its first part when it is first shown, and for others when they are chosen', () => {
    const live = <T,>(value: T) => ({ get: () => value, subscribe: () => () => undefined });
    const model: ExplorerModel = {
      part: live(null),
      packs: { state: live(nothing), repair: vi.fn(), remove: vi.fn() },
      addresses: { state: live({ page: null, fault: null }), more: vi.fn() },
      documents: {
        state: live({ query: '', entries: null, total: 0, page: null, fault: null }),
        type: vi.fn(),
        more: vi.fn(),
        moreFigures: vi.fn(),
        close: vi.fn(),
      },
      conflicts: { state: live({ figures: null, fault: null }) },
      show: vi.fn(),
      openDocument: vi.fn(),
      openAddress: vi.fn(),
    };
    render(<Explorer model={model} conflicts={new Map()} onCopy={async () => true} />);
    expect(model.show).toHaveBeenCalledWith('packs');
    fireEvent.click(screen.getByRole('radio', { name: 'Dokumen' }));
    expect(model.show).toHaveBeenLastCalledWith('documents');
  });
});
