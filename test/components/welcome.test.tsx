// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ShortcutList } from '../../components/shortcut-list/ShortcutList';
import { Welcome } from '../../components/welcome/Welcome';
import { WordsProvider } from '../../components/words/Words';
import type { ReadingMode } from '../../lib/settings/settings';

afterEach(cleanup);

function show(mode: ReadingMode = 'click') {
  const onChoose = vi.fn();
  const onOptions = vi.fn();
  const onDone = vi.fn();
  const modes = { mode, siteCount: 90, granted: true, refused: false, onChoose };
  render(
    <WordsProvider language="id">
      <Welcome modes={modes} fault={null} onOptions={onOptions} onDone={onDone} />
    </WordsProvider>,
  );
  const next = () => fireEvent.click(screen.getByRole('button', { name: 'Lanjut' }));
  const title = () => screen.getByRole('heading', { level: 1 });
  return { onChoose, onOptions, onDone, next, title };
}

describe('the first run', () => {
  it('is three screens, each with its title in focus', () => {
    const { next, title, onOptions, onDone } = show();
    expect(title().textContent).toBe('Selamat datang di Rujukan');
    expect(screen.getByRole('progressbar').getAttribute('value')).toBe('1');
    next();
    expect(document.activeElement).toBe(title());
    expect(title().textContent).toBe('Kapan Rujukan boleh membaca halaman?');
    next();
    expect(title().textContent).toBe('Siap dipakai');
    fireEvent.click(screen.getByRole('button', { name: 'Buka pengaturan' }));
    expect(onOptions).toHaveBeenCalledOnce();
    expect(onDone).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Selesai' }));
    expect(onDone).toHaveBeenCalledOnce();
    fireEvent.click(screen.getByRole('button', { name: 'Kembali' }));
    expect(screen.getAllByRole('radio')).toHaveLength(3);
  });

  it('has a sample to try at once', () => {
    show();
    fireEvent.click(screen.getByRole('button', { name: /58,4 persen/ }));
    expect(screen.getByText(/hitung cepat lembaga survei/)).toBeTruthy();
  });

  it('brings the sample into view where its card opens below the edge, and moves nothing otherwise', () => {
    show();
    const moved = vi.spyOn(HTMLElement.prototype, 'scrollIntoView').mockImplementation(() => undefined);
    const top = vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect');
    const press = (at: number, name: RegExp): void => {
      top.mockReturnValue({ top: at } as DOMRect);
      fireEvent.click(screen.getByRole('button', { name }));
    };
    press(100, /58,4 persen/);
    expect(moved).not.toHaveBeenCalled();
    press(innerHeight - 100, /96\.214\.691/);
    expect(moved.mock.contexts).toEqual([document.querySelector('.rj-sample__text')]);
    // Closing moves nothing either.
    press(innerHeight - 100, /96\.214\.691/);
    expect(moved).toHaveBeenCalledOnce();
    vi.restoreAllMocks();
  });

  it('asks for a mode inside the click', () => {
    const { next, onChoose } = show();
    next();
    fireEvent.click(screen.getByRole('radio', { name: 'Di semua situs' }));
    expect(onChoose).toHaveBeenCalledWith('all');
  });

  it.each([
    ['click', /tekan tombol Rujukan/],
    ['all', /angkanya akan bergaris bawah/],
  ] as const)('says how to begin in mode %s', (mode, words) => {
    const { next } = show(mode);
    next();
    next();
    expect(screen.getByText(words)).toBeTruthy();
    // Telephones and new installs hide the button in a menu.
    expect(screen.queryByText(/lalu Ekstensi/) !== null).toBe(mode === 'click');
  });
});

describe('keyboard help', () => {
  it('names each command with its keys, and says where none are set', () => {
    render(
      <ShortcutList
        shortcuts={[
          { name: 'next-claim', keys: 'Alt+Shift+J' },
          { name: 'open-panel', keys: '' },
          { name: 'previous-claim', keys: 'Alt+Shift+K' },
        ]}
      />,
    );
    const terms = screen.getAllByRole('term').map((term) => term.textContent);
    expect(terms.slice(0, 3)).toEqual([
      'Ke klaim berikutnya, dengan kartunya',
      'Ke klaim sebelumnya',
      'Membuka panel',
    ]);
    expect(screen.getByText('Ke klaim berikutnya, dengan kartunya').nextSibling?.textContent).toBe(
      'Alt+Shift+J',
    );
    expect(screen.getByText('Membuka panel').nextSibling?.textContent).toBe('belum diatur');
  });
});
