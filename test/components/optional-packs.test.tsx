// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { OptionalPacks } from '../../components/optional-packs/OptionalPacks';
import { WordsProvider } from '../../components/words/Words';
import type { OptionalEntry } from '../../lib/model/optional-status';

afterEach(cleanup);

const FACTS = { version: '2026.11.23', areas: 83_731, bytes: 912_345 };
const OFFERED: OptionalEntry = {
  kind: 'desa',
  offered: FACTS,
  installed: null,
  newer: false,
  state: { kind: 'idle' },
};

function show(change: Partial<OptionalEntry> = {}) {
  const calls = { onAdd: vi.fn(), onRemove: vi.fn() };
  const view = render(
    <WordsProvider language="id">
      <OptionalPacks entries={[{ ...OFFERED, ...change }]} fault={null} {...calls} />
    </WordsProvider>,
  );
  return { ...calls, text: view.container.textContent ?? '' };
}
const buttons = (): readonly string[] =>
  screen.queryAllByRole('button').map((button) => button.textContent ?? '');

describe('optional packs', () => {
  it('are nothing to see where none is on offer', () => {
    const { container } = render(
      <OptionalPacks entries={[]} fault={null} onAdd={vi.fn()} onRemove={vi.fn()} />,
    );
    expect(container.textContent).toBe('');
  });

  it('tell their size first, and are added by the reader', () => {
    const { onAdd, text } = show();
    expect(text).toContain('Tersedia: versi 2026.11.23, 83.731 wilayah, 912 kB');
    expect(text).toContain('Belum terpasang.');
    expect(buttons()).toEqual(['Pasang']);
    fireEvent.click(screen.getByRole('button', { name: 'Pasang: Nama desa dan kelurahan' }));
    expect(onAdd).toHaveBeenCalledWith('desa');
  });

  it('show how the fetching goes, and take no second click meanwhile', () => {
    const { onAdd } = show({
      state: { kind: 'running', step: 'fetching', bytes: { done: 300_000, total: 900_000 } },
    });
    expect(screen.getByRole('progressbar', { name: 'Mengambil data' })).toBeTruthy();
    expect(within(screen.getAllByRole('status')[0]!).getByText('300 dari 900 kB')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: /^Pasang/ }));
    expect(onAdd).not.toHaveBeenCalled();
  });

  it('once installed, are removed by the reader, and renewed only where there is a newer one', () => {
    const { onRemove, text } = show({ installed: { ...FACTS, trusted: true } });
    expect(text).toContain('Terpasang: versi 2026.11.23');
    expect(text).not.toContain('Tersedia');
    expect(buttons()).toEqual(['Hapus']);
    fireEvent.click(screen.getByRole('button', { name: /^Hapus/ }));
    expect(onRemove).toHaveBeenCalledWith('desa');
    cleanup();
    show({ installed: { ...FACTS, trusted: true }, newer: true });
    expect(buttons()).toEqual(['Perbarui', 'Hapus']);
  });

  it('say what went wrong, and are fetched again', () => {
    const state = { kind: 'failed', code: 'PACK_SHARD_DIGEST' } as const;
    expect(show({ installed: { ...FACTS, trusted: true }, state }).text).toContain('PACK_SHARD_DIGEST');
    expect(buttons()).toEqual(['Perbarui', 'Hapus']);
  });

  it('of a source no longer in use say that they are not used', () => {
    const { text } = show({ offered: null, installed: { ...FACTS, trusted: false } });
    expect(text).toContain('Berasal dari sumber yang tidak lagi dipakai, jadi tidak digunakan.');
    expect(buttons()).toEqual(['Hapus']);
  });
});
