// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { render as renderTo } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ModeChoice } from '../../components/mode-choice/ModeChoice';
import { readHost } from '../../components/site-list/host-name';
import { SiteList } from '../../components/site-list/SiteList';
import { MirrorList } from '../../components/update-source/MirrorList';
import { checkSource } from '../../components/update-source/source-fields';
import { UpdateSource } from '../../components/update-source/UpdateSource';
import { SampleSentence } from '../../components/welcome/SampleSentence';
import { WordsProvider } from '../../components/words/Words';

afterEach(cleanup);

const ROOT = `rujukan-root:1:${'A'.repeat(43)}`;

describe('host names', () => {
  it.each([
    ['Contoh.id', 'contoh.id'],
    [' https://www.contoh.id/politik?a=1 ', 'contoh.id'],
    ['berita.contoh.co.id:8080/x', 'berita.contoh.co.id'],
    ['', null],
    ['contoh', null],
    ['dua kata.id', null],
    ['javascript:alert(1)', null],
    ['ftp://contoh.id', null],
    ['127.0.0.1', null],
    ['*.id', null],
  ])('%s', (typed, host) => expect(readHost(typed)).toBe(host));
});

describe('site list', () => {
  function show() {
    const calls = { onAdd: vi.fn(), onRemove: vi.fn() };
    render(<SiteList title="Situs" about="" hosts={['satu.id']} known={['bawaan.id']} {...calls} />);
    return calls;
  }
  const add = (typed: string) => {
    fireEvent.input(screen.getByRole('textbox'), { target: { value: typed } });
    fireEvent.click(screen.getByRole('button', { name: 'Tambah' }));
  };

  it('adds a clean host', () => {
    const { onAdd } = show();
    add('https://www.dua.id/a');
    expect(onAdd).toHaveBeenCalledWith('dua.id');
  });
  it.each([
    ['nonsense', 'Tulis nama situs saja'],
    ['satu.id', 'sudah ada'],
    ['bawaan.id', 'sudah ada'],
  ])('refuses %s with a reason', (typed, words) => {
    const { onAdd } = show();
    add(typed);
    expect(onAdd).not.toHaveBeenCalled();
    expect(screen.getByRole('alert').textContent).toContain(words);
    expect(screen.getByRole('textbox').getAttribute('aria-invalid')).toBe('true');
  });
  it('removes and keeps focus near', () => {
    const { onRemove } = show();
    fireEvent.click(screen.getByRole('button', { name: 'Hapus satu.id' }));
    expect(onRemove).toHaveBeenCalledWith('satu.id');
    expect(document.activeElement).toBe(screen.getByRole('textbox'));
  });
});

describe('modes', () => {
  it('asks inside the click and tells what the browser will say', () => {
    const onChoose = vi.fn();
    const view = render(
      <WordsProvider language="en">
        <ModeChoice mode="click" siteCount={214} granted={false} refused={false} onChoose={onChoose} />
      </WordsProvider>,
    );
    expect(view.container.textContent).toContain('Read and change all your data on all websites');
    expect(view.container.textContent).toContain('214 news sites');
    fireEvent.click(screen.getByRole('radio', { name: 'On all sites' }));
    expect(onChoose).toHaveBeenCalledWith('all');
  });

  it('goes back when permission was refused, and can ask again when it is missing', () => {
    const onChoose = vi.fn();
    const props = { siteCount: 1, granted: false, onChoose };
    const view = render(<ModeChoice mode="click" refused {...props} />);
    expect(screen.getByText(/Izin tidak diberikan/)).toBeTruthy();
    view.rerender(<ModeChoice mode="listed" refused={false} {...props} />);
    fireEvent.click(screen.getByRole('button', { name: 'Beri izin' }));
    expect(onChoose).toHaveBeenCalledWith('listed');
  });
});

describe('update source', () => {
  it.each([
    [{ url: '', root: '' }, null, null],
    [{ url: 'https://data.example/p', root: ROOT }, null, null],
    [{ url: 'http://127.0.0.1:8080', root: ROOT }, null, null],
    [{ url: 'http://data.example', root: ROOT }, 'update.url.invalid', null],
    [{ url: 'nonsense', root: 'short' }, 'update.url.invalid', 'TRUST_ROOT_SHAPE'],
    [{ url: '', root: ROOT }, 'update.incomplete', null],
    [{ url: 'https://a.example', root: '' }, 'update.incomplete', null],
  ] as const)('%j', (fields, url, root) => expect(checkSource(fields)).toEqual({ url, root }));

  it('saves trimmed fields only when right', () => {
    const onSave = vi.fn();
    render(<UpdateSource source={{ url: '', root: '' }} outcome={null} onSave={onSave} />);
    const [url, root] = screen.getAllByRole('textbox');
    fireEvent.input(url!, { target: { value: ' https://data.example ' } });
    fireEvent.input(root!, { target: { value: 'zz' } });
    fireEvent.click(screen.getByRole('button', { name: 'Simpan' }));
    expect(onSave).not.toHaveBeenCalled();
    expect(screen.getByText(/tidak berbentuk semestinya/)).toBeTruthy();
    fireEvent.input(root!, { target: { value: ROOT } });
    fireEvent.click(screen.getByRole('button', { name: 'Simpan' }));
    expect(onSave).toHaveBeenCalledWith({ url: 'https://data.example', root: ROOT });
  });
});

describe('what is typed into the update source', () => {
  const fields = () => screen.getAllByRole<HTMLInputElement>('textbox').map(({ value }) => value);
  const form = (url: string) => <UpdateSource source={{ url, root: '' }} outcome={null} onSave={vi.fn()} />;

  it('stays where a quick hand types before any effect has run', () => {
    const host = document.body.appendChild(document.createElement('div'));
    // Without act(), effects come after the next frame, as in a browser.
    renderTo(form('https://satu.example'), host);
    fireEvent.input(host.querySelector('input') as HTMLInputElement, {
      target: { value: 'https://dua.example' },
    });
    act(() => {});
    expect(fields()).toEqual(['https://dua.example', '']);
    host.remove();
  });

  it('gives way to a source that is changed in another window', () => {
    const { rerender } = render(form('https://satu.example'));
    fireEvent.input(screen.getAllByRole('textbox')[0]!, { target: { value: 'https://dua.example' } });
    expect(fields()).toEqual(['https://dua.example', '']);
    rerender(form('https://tiga.example'));
    expect(fields()).toEqual(['https://tiga.example', '']);
  });
});

describe('an update source that was refused', () => {
  it('says so in words, where the reader pressed', () => {
    render(<UpdateSource source={{ url: '', root: '' }} outcome="SYNC_PERMISSION" onSave={vi.fn()} />);
    expect(screen.getAllByRole('status').at(-1)?.textContent).toBe(
      'Izin untuk menghubungi sumber pembaruan belum diberikan. Kode: SYNC_PERMISSION',
    );
  });
});

describe('sample sentence', () => {
  it('opens what the card would say', () => {
    const { container } = render(<SampleSentence />);
    expect(container.textContent).toContain('Berbeda dari data KPU');
    fireEvent.click(screen.getByRole('button', { name: /96\.214\.691/ }));
    expect(container.textContent).toContain('Angkanya sama persis.');
    fireEvent.click(screen.getByRole('button', { name: /96\.214\.691/ }));
    expect(container.querySelector('.rj-sample__card')).toBeNull();
  });
});

describe('mirrors of an update source', () => {
  const mirrors = [
    { url: 'https://satu.example/feed/', permitted: true },
    { url: 'https://dua.example/feed/', permitted: false },
  ];

  it('are listed with whether they may be asked, and permitted inside the click', () => {
    const onPermit = vi.fn();
    render(<MirrorList mirrors={mirrors} refused={false} onPermit={onPermit} />);
    const items = screen.getAllByRole('listitem').map((item) => item.textContent);
    expect(items).toEqual([
      'https://satu.example/feed/ (diizinkan)',
      'https://dua.example/feed/ (belum diizinkan)',
    ]);
    fireEvent.click(screen.getByRole('button', { name: 'Izinkan server cadangan' }));
    expect(onPermit).toHaveBeenCalledTimes(1);
  });

  it('say plainly what a refusal means', () => {
    render(<MirrorList mirrors={mirrors} refused onPermit={() => undefined} />);
    expect(screen.getByRole('status').textContent).toContain('Hanya alamat utama yang ditanya');
  });

  it('ask for nothing where all are permitted, and are nothing where there are none', () => {
    const given = mirrors.map((mirror) => ({ ...mirror, permitted: true }));
    const view = render(<MirrorList mirrors={given} refused onPermit={() => undefined} />);
    expect(screen.queryByRole('button')).toBeNull();
    view.rerender(<MirrorList mirrors={[]} refused={false} onPermit={() => undefined} />);
    expect(view.container.textContent).toBe('');
  });
});
