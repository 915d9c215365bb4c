// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ClaimCard } from '../../components/claim-card/ClaimCard';
import { citationOf } from '../../components/claim-card/citation';
import { differenceText, formulaText } from '../../components/claim-card/claim-text';
import type { Claim, PageCheck } from '../../lib/model/claim';
import { VERDICTS } from '../../lib/model/claim';
import { CLAIM, STATED, VOTES } from './claims';

afterEach(cleanup);

const show = (claim: Claim, language: 'id' | 'en' = 'id') => {
  const onClose = vi.fn();
  const onCopy = vi.fn(async (_: string) => true);
  const view = render(
    <ClaimCard
      claim={claim}
      language={language}
      dataVersion="2026.11.24"
      onClose={onClose}
      onCopy={onCopy}
    />,
  );
  return { ...view, onClose, onCopy, dialog: screen.getByRole('dialog') };
};

describe('the card', () => {
  it('is a dialog named by its verdict and holds focus', () => {
    const { dialog } = show(CLAIM);
    expect(dialog.getAttribute('aria-labelledby')).toBe('rj-card-title');
    expect(within(dialog).getByRole('heading', { level: 2 }).textContent).toBe('Berbeda dari data KPU');
    expect(document.activeElement).toBe(dialog);
  });

  it('shows both figures, the difference, the formula and the act', () => {
    const { dialog } = show(CLAIM);
    const text = dialog.textContent ?? '';
    expect(text).toContain('58,83 persen');
    expect(text).toContain('58,59 persen');
    expect(text).toContain('lebih tinggi 0,24 poin persentase dari angka KPU');
    expect(text).toContain('96.214.691 ÷ 164.227.475 × 100');
    expect(text).toContain('Keputusan KPU Nomor 360 Tahun 2024Penetapan hasil Pemilu 2024');
    expect(text).toContain('Per tanggal 20 Maret 2024');
    expect(text).toContain('Dua angka tampaknya tertukar letak.');
    expect(
      within(dialog)
        .getByRole('link', { name: /jdih\.kpu\.go\.id/ })
        .getAttribute('rel'),
    ).toContain('noopener');
  });

  it('tells no gap where the figure is the same to its last place', () => {
    const share = {
      ...CLAIM,
      value: 58.59,
      quote: '58,59 persen',
      official: { ...CLAIM.official!, value: 58.5868 },
    };
    const gap = (verdict: Claim['verdict']) => differenceText({ ...share, verdict, reasons: [] }, 'id');
    expect(gap('matches')).toBeNull();
    expect(gap('matches_rounded')).toContain('0,0032');
  });

  it('warns where nobody vouches any more that the data is the newest', () => {
    expect(show(CLAIM).dialog.textContent).not.toContain('menjamin');
    cleanup();
    render(
      <ClaimCard
        claim={CLAIM}
        language="en"
        staleSince="2024-03-20T00:00:00Z"
        onClose={vi.fn()}
        onCopy={vi.fn()}
      />,
    );
    expect(screen.getByRole('dialog').textContent).toMatch(
      /Since 20 March 2024 \(\d+ \w+ ago\) the update source no longer vouches/,
    );
    expect(screen.getByRole('dialog').textContent).toContain('58,59 persen');
  });

  it('says "by decree" and "document" only where they are known', () => {
    const { dialog } = show(STATED);
    expect(dialog.textContent).toContain('Dinyatakan KPU');
    expect(dialog.textContent).not.toMatch(/[Kk]eputusan/);
    expect(dialog.textContent).toContain('Portal tempat terbit');
    expect(dialog.textContent).not.toContain('Dokumen');
  });

  it('speaks English throughout', () => {
    const { dialog } = show({ ...CLAIM, official: { ...CLAIM.official!, display: '58.59 percent' } }, 'en');
    expect(dialog.textContent).toContain('0.24 percentage points above KPU’s figure');
    expect(dialog.textContent).toContain('96,214,691 ÷ 164,227,475 × 100');
    expect(dialog.textContent).not.toMatch(/persen\b|Selisih|Sumber dan/);
  });

  it('closes by Escape and by button, and keeps the key from the page', () => {
    const { dialog, onClose } = show(CLAIM);
    const outside = vi.fn();
    document.addEventListener('keydown', outside);
    fireEvent.keyDown(dialog, { key: 'Escape' });
    fireEvent.click(screen.getByRole('button', { name: 'Tutup kartu' }));
    document.removeEventListener('keydown', outside);
    expect(onClose).toHaveBeenCalledTimes(2);
    expect(outside).not.toHaveBeenCalled();
  });

  it('copies a citation and says so, or says that it could not', async () => {
    const { onCopy } = show(CLAIM);
    fireEvent.click(screen.getByRole('button', { name: 'Salin kutipan' }));
    expect(await screen.findByText('Kutipan disalin.')).toBeTruthy();
    expect(onCopy.mock.calls[0]?.[0]).toBe(citationOf(CLAIM, 'id', '2026.11.24'));
    onCopy.mockRejectedValueOnce(new Error('no clipboard'));
    fireEvent.click(screen.getByRole('button', { name: 'Salin kutipan' }));
    expect(await screen.findByText('Kutipan tidak dapat disalin.')).toBeTruthy();
  });

  it('renders page text and data as text, and follows no odd address', () => {
    const evil = '<img src=x onerror=alert(1)>';
    const { dialog } = show({
      ...CLAIM,
      quote: evil,
      subject: { id: null, name: evil },
      official: {
        ...CLAIM.official!,
        display: evil,
        source: {
          ...CLAIM.official!.source,
          title: evil,
          docNo: null,
          url: 'javascript:alert(1)',
          seenAt: evil,
        },
      },
    });
    expect(dialog.querySelector('img')).toBeNull();
    expect(dialog.querySelectorAll('a')).toHaveLength(0);
    expect(dialog.textContent).toContain(evil);
  });

  it.each(VERDICTS)('stands without any official figure: %s', (verdict) => {
    const { dialog } = show({ ...CLAIM, verdict, official: null, region: null, subject: null, reasons: [] });
    expect(dialog.textContent).toContain('Tidak ada angka pembanding');
    expect(screen.queryByRole('button', { name: 'Salin kutipan' })).toBeNull();
    expect(dialog.querySelector('h2 svg')).not.toBeNull();
  });

  it('names another basis and never says "differs" for it', () => {
    const { dialog } = show({
      ...CLAIM,
      verdict: 'different_basis',
      basis: 'quick_count',
      reasons: ['quick_count'],
    });
    expect(dialog.textContent).toContain('Bukan angka final: hitung cepat');
    expect(dialog.textContent).not.toContain('Berbeda dari');
  });
});

describe('differences', () => {
  it('gives number and percent of counts', () => {
    expect(differenceText(VOTES, 'id')).toBe(
      'lebih tinggi 270 suara (kurang dari 0,01 persen) dari angka KPU',
    );
    expect(differenceText({ ...VOTES, value: 48107345.5 }, 'en')).toMatch(
      / \(50 percent\) below KPU’s figure$/,
    );
  });
  it('counts days between dates', () => {
    const date: Claim = { ...VOTES, measure: 'date', unit: 'date', value: '2024-02-15' };
    const official = { ...VOTES.official!, value: '2024-02-14' };
    expect(differenceText({ ...date, official }, 'en')).toBe('1 day after KPU’s date');
  });
  it.each([
    ['equal', { value: 96214691 }],
    ['ballot numbers', { measure: 'ballot_number', value: 3 }],
    ['a bound that holds', { op: 'gt', value: 96000000, verdict: 'matches_rounded' }],
    ['nothing to compare', { official: null }],
    ['values of different kinds', { value: 'x' }],
  ] as [string, Partial<Claim>][])('says nothing for %s', (_, change) => {
    expect(differenceText({ ...VOTES, ...change }, 'id')).toBeNull();
  });
  it('shows a gap smaller than two places', () => {
    expect(differenceText({ ...CLAIM, value: 58.594 }, 'id')).toContain('0,004 poin');
  });
});

describe('formulas', () => {
  it('explains in words and numbers', () => {
    expect(formulaText(CLAIM.official!, 'id')).toEqual({
      words: 'suara dibagi seluruh suara sah, dikali 100',
      sum: '96.214.691 ÷ 164.227.475 × 100',
    });
    expect(formulaText(VOTES.official!, 'id')).toBeNull();
  });
});

describe('arithmetic of the page', () => {
  const check: PageCheck = {
    kind: 'share_of_votes',
    spans: [
      [0, 16],
      [22, 34],
    ],
    expected: 58.59,
    found: 58.83,
  };
  const section = (claim: Claim, language: 'id' | 'en' = 'id'): HTMLElement | null =>
    show(claim, language).dialog.querySelector('.rj-checks');

  it('stands apart from the verdict, in its own words', () => {
    const box = section({
      ...VOTES,
      verdict: 'matches',
      reasons: ['equal'],
      value: 96214691,
      checks: [check],
    });
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Sesuai data KPU');
    expect(box?.querySelector('h3')?.textContent).toBe('Angka di halaman ini tidak saling cocok');
    expect(box?.textContent).toContain('hitungannya 58,59 persen, tertulis 58,83 persen');
  });
  it('shows every contradiction of the claim', () => {
    const sum: PageCheck = { kind: 'parts_and_sum', spans: [[0, 1]], expected: 1000, found: 1010 };
    expect(section({ ...VOTES, checks: [check, sum] })?.querySelectorAll('p')).toHaveLength(2);
  });
  it('says nothing where nothing is wrong', () => {
    expect(section(VOTES)).toBeNull();
  });
  it('names weekdays in the language of the card', () => {
    const day: PageCheck = { kind: 'weekday', spans: [[0, 1]], expected: 'Rabu', found: 'Kamis' };
    expect(section({ ...VOTES, checks: [day] })?.textContent).toContain('hari Rabu, tetapi tertulis Kamis');
    cleanup();
    expect(section({ ...VOTES, checks: [day] }, 'en')?.textContent).toContain(
      'fell on Wednesday, but the page says Thursday',
    );
  });
  it('warns off rumours where votes exceed the roll', () => {
    const above: PageCheck = { kind: 'votes_above_roll', spans: [[0, 1]], expected: 900, found: 1000 };
    expect(section({ ...VOTES, checks: [above] })?.textContent).toMatch(/pemilih tambahan.*noken/);
  });
});
