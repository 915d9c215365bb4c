// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { HoaxList } from '../../components/hoax/HoaxList';
import { PageHoaxes } from '../../components/hoax/PageHoaxes';
import { WordsProvider } from '../../components/words/Words';
import { readHoaxes } from '../../lib/hoax/read-hoaxes';
import type { Hoax } from '../../lib/model/hoax';

afterEach(cleanup);

const hoax = (change: Partial<Hoax> = {}): Hoax => ({
  id: 'HX1',
  claim: { id: 'Server KPU di <b>luar</b> negeri.', en: 'KPU’s server is abroad.' },
  variants: [],
  rating: 'salah',
  finding: { id: 'Server ada di dalam negeri.', en: 'The server is in the country.' },
  url: 'https://cek.example/1',
  publisher: 'Cek Fakta Contoh',
  byChecker: true,
  date: '2019-04-04',
  ...change,
});

const place = { at: 1, start: 0, end: 10 };

describe('debunked claims', () => {
  it('are a hoax only where a fact-checker said so, and link to the debunk', () => {
    render(<HoaxList hoaxes={[hoax(), hoax({ id: 'HX2', publisher: 'Koran', byChecker: false })]} />);
    const [first, second] = screen.getAllByRole('listitem');
    expect(first?.textContent).toContain('Hoaks menurut Cek Fakta Contoh');
    expect(second?.textContent).toContain('Dibantah oleh Koran');
    expect(second?.textContent).not.toContain('Hoaks');
    expect(first?.querySelector('b')).toBeNull();
    expect(screen.getAllByRole('link')[0]?.getAttribute('href')).toBe('https://cek.example/1');
  });

  it('are told in Indonesian, and marked as such, where there is no translation', () => {
    const [untold] = readHoaxes([
      {
        hoax_id: 'HX1',
        claim_id_text: 'Server di luar negeri.',
        rating: 'salah',
        debunk_summary_id: 'Server di dalam negeri.',
        debunk_url: 'https://cek.example/1',
      },
    ]);
    render(
      <WordsProvider language="en">
        <HoaxList hoaxes={[untold as Hoax]} />
      </WordsProvider>,
    );
    expect(screen.getByText('Server di dalam negeri.').getAttribute('lang')).toBe('id');
  });

  it('can be searched, and go on twenty by twenty', () => {
    render(<HoaxList hoaxes={Array.from({ length: 25 }, (_, i) => hoax({ id: `HX${i}` }))} />);
    expect(screen.getAllByRole('listitem')).toHaveLength(20);
    fireEvent.click(screen.getByRole('button', { name: 'Tampilkan berikutnya' }));
    expect(screen.getAllByRole('listitem')).toHaveLength(25);
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'kontainer' } });
    expect(screen.getByRole('status').textContent).toBe('Tidak ada kabar dengan kata itu.');
  });

  it('on a page say whether it tells them or reports on them, and lead to their place', async () => {
    const onShow = vi.fn(async () => false);
    render(
      <WordsProvider language="en">
        <PageHoaxes
          onShow={onShow}
          found={[
            { hoax: hoax(), passage: 'Server KPU di luar negeri!', stance: 'asserts', score: 1, ...place },
            {
              hoax: hoax({ id: 'HX2' }),
              passage: 'Klaim soal server',
              stance: 'discusses',
              score: 0.8,
              ...place,
            },
          ]}
        />
      </WordsProvider>,
    );
    const [first, second] = screen.getAllByRole('listitem');
    fireEvent.click(screen.getByRole('button', { name: 'Server KPU di luar negeri!' }));
    expect(onShow).toHaveBeenCalledWith('Server KPU di luar negeri!');
    await waitFor(() => expect(first?.textContent).toContain('no longer on the page'));
    expect(second?.textContent).not.toContain('no longer');
    expect(first?.textContent).toContain('much like a claim that was debunked');
    expect(first?.querySelector('blockquote')?.textContent).toBe('Server KPU di luar negeri!');
    expect(second?.textContent).toContain('seems to report on');
    expect(first?.textContent).toContain('KPU’s server is abroad.');
    expect(first?.querySelector('[lang="en"]')?.textContent).toBe('The server is in the country.');
  });

  it('are nothing where there are none', () => {
    expect(render(<PageHoaxes found={[]} onShow={async () => true} />).container.textContent).toBe('');
  });
});
