// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ClaimCard } from '../../components/claim-card/ClaimCard';
import { shareTextOf } from '../../components/claim-card/citation';
import { splitUnit } from '../../components/claim-card/claim-text';
import { reportTextOf } from '../../components/claim-card/report-text';
import { groupRegions, matchRegions } from '../../components/own-reading/region-match';
import type { Surroundings } from '../../lib/model/own-reading';
import { CLAIM, VOTES } from './claims';

afterEach(cleanup);

const bar = (id: string, value: number, own = false) => ({
  id,
  name: id.toUpperCase(),
  number: null,
  value,
  display: `${value} suara`,
  own,
});
const REGIONS = [
  { code: '0', name: 'Indonesia', parent: null },
  { code: '32', name: 'Jawa Barat', parent: null },
  { code: '3273', name: 'Kota Bandung', parent: 'Jawa Barat' },
  { code: '3204', name: 'Bandung', parent: 'Jawa Barat' },
  { code: '33', name: 'Jawa Tengah', parent: null },
];
const AROUND: Surroundings = {
  bars: {
    kind: 'parties',
    bars: [9, 8, 7, 6, 5, 4, 3].map((value, i) => bar(`p${i}`, value, i === 6)),
  },
  timeline: [
    { asOf: '2024-03-20', value: 3, display: '3 suara', status: 'superseded' },
    { asOf: '2024-07-28', value: 4, display: '4 suara', status: 'certified' },
  ],
  choices: {
    roles: { election: 'pemilu-2024', office: 'ppwp', region: '0', subject: 'a' },
    elections: ['pemilu-2024', 'pemilu-2019'],
    offices: ['ppwp', ''],
    regions: REGIONS,
    subjects: [
      { id: 'a', name: 'A' },
      { id: 'b', name: 'B' },
    ],
  },
  others: [
    {
      roles: { election: 'pemilu-2019', office: 'ppwp', region: '32', subject: 'b' },
      region: 'Jawa Barat',
      subject: 'B',
    },
  ],
};

const show = (props: Partial<Parameters<typeof ClaimCard>[0]> = {}) => {
  const calls = { onClose: vi.fn(), onCopy: vi.fn(async () => true), onRead: vi.fn() };
  render(<ClaimCard claim={VOTES} language="id" around={AROUND} {...calls} {...props} />);
  return { ...calls, dialog: screen.getByRole('dialog') };
};
const unfold = (words: string) => {
  const details = screen.getByText(words).closest('details') as HTMLDetailsElement;
  details.open = true;
  fireEvent(details, new Event('toggle'));
  return details;
};

describe('the chart', () => {
  it('draws the largest parties and the own one, and tells the rest in its table', () => {
    const { dialog } = show();
    const names = [...dialog.querySelectorAll('.rj-bars > li')].map((li) => li.textContent);
    expect(names).toHaveLength(6);
    expect(names.at(-1)).toContain('P6');
    expect(dialog.querySelectorAll('.rj-bars__claimed')).toHaveLength(1);
    expect(screen.getByText('Lihat tabel dan 1 lainnya')).toBeTruthy();
    expect(dialog.querySelectorAll('.rj-table tbody tr')).toHaveLength(7);
  });

  it('tells dated values with their standing in words', () => {
    show();
    const table = screen.getByRole('table', { name: 'Angka ini dari waktu ke waktu' });
    expect(within(table).getByText('Angka resmi lama')).toBeTruthy();
    expect(within(table).getByText('28 Juli 2024')).toBeTruthy();
  });

  it('marks nothing for a figure that the bars do not count', () => {
    const { dialog } = show({ claim: { ...VOTES, measure: 'difference' } });
    expect(dialog.querySelectorAll('.rj-bars__claimed')).toHaveLength(0);
  });
});

describe('the reader’s own reading', () => {
  it.each([
    ['record', /satu catatan KPU/],
    ['change', /dua pemilihan/],
    ['sum', /beberapa peserta/],
    ['no_number', /satu angka/],
  ] as const)('says in the card why there is nothing to choose: %s', (oneReading, words) => {
    show({ around: null, oneReading });
    expect(screen.getByText('Perbaiki bacaan')).toBeTruthy();
    expect(screen.getByText(words)).toBeTruthy();
  });

  it('has a label for every field, and gives whole roles for one change', async () => {
    const { onRead } = show();
    unfold('Perbaiki bacaan');
    fireEvent.change(await screen.findByLabelText('Pemilihan'), { target: { value: 'pemilu-2019' } });
    expect(onRead).toHaveBeenCalledWith({ ...AROUND.choices.roles, election: 'pemilu-2019' });
    fireEvent.change(screen.getByLabelText('Angka milik'), { target: { value: 'b' } });
    expect(onRead).toHaveBeenLastCalledWith({ ...AROUND.choices.roles, subject: 'b' });
    for (const label of ['Jabatan yang dipilih', 'Wilayah'])
      expect(screen.getByLabelText(label)).toBeTruthy();
  });

  it('offers the other readings of the text', async () => {
    const { onRead } = show();
    unfold('Perbaiki bacaan');
    fireEvent.click(await screen.findByRole('button', { name: 'B · Jawa Barat · Presiden · Pemilu 2019' }));
    expect(onRead).toHaveBeenCalledWith(AROUND.others[0]?.roles);
  });

  it('says whose reading it is, and leads back', () => {
    const { onRead, dialog } = show({ own: true });
    expect(dialog.textContent).toContain('Menurut bacaan Anda sendiri: Berbeda dari data KPU');
    fireEvent.click(screen.getByRole('button', { name: 'Kembali ke bacaan Rujukan' }));
    expect(onRead).toHaveBeenCalledWith(null);
  });

  it('says that a reading could not be checked', () => {
    expect(show({ ownFailed: true }).dialog.textContent).toContain('belum dapat diperiksa');
  });
});

describe('regions', () => {
  it('are found by the beginnings of words, of their province too', () => {
    const names = (typed: string) => matchRegions(REGIONS, typed).map((region) => region.name);
    expect(names('jawa bar')).toEqual(['Jawa Barat', 'Kota Bandung', 'Bandung']);
    expect(names('KOTA band')).toEqual(['Kota Bandung']);
    expect(names('  ')).toHaveLength(5);
    expect(names('wa')).toEqual([]);
  });
  it('stand under their province, the nation and provinces first', () => {
    expect(groupRegions(REGIONS).map((group) => group.label)).toEqual([null, 'Jawa Barat']);
  });
});

describe('texts to pass on', () => {
  it('share the correction with its act, date and link', () => {
    expect(shareTextOf(CLAIM, 'id')?.split('\n')).toEqual([
      'Pasangan nomor 02 · Persentase suara · Indonesia · Presiden · Pemilu 2024: 58,59 persen menurut KPU (bukan 58,83 persen)',
      'Keputusan KPU Nomor 360 Tahun 2024, 20 Maret 2024',
      'https://jdih.kpu.go.id/data/data_kepkpu/2024kpt360_L1.pdf',
    ]);
    expect(shareTextOf({ ...CLAIM, official: null }, 'id')).toBeNull();
  });
  it('report what was read, the fact and the page, and leave room for what is wrong', () => {
    const text = reportTextOf(CLAIM, 'en', {
      own: true,
      pageUrl: 'https://news.example/a',
      dataVersion: '1',
    });
    expect(text).toContain('Read as: Pasangan nomor 02');
    expect(text).toContain('(my own reading)');
    expect(text).toContain(CLAIM.official?.factId ?? '?');
    expect(text).toContain('Page address: https://news.example/a');
    expect(text.endsWith('What I think is wrong: ')).toBe(true);
  });
  it('set the number apart from its unit', () => {
    expect(splitUnit('96.214.691 suara')).toEqual({ number: '96.214.691', unit: 'suara' });
    expect(splitUnit('14 Februari 2024')).toEqual({ number: '14 Februari 2024', unit: '' });
    expect(splitUnit('Keputusan KPU')).toEqual({ number: 'Keputusan KPU', unit: '' });
  });
  it('copy a report as the reader left it', async () => {
    const { onCopy } = show();
    unfold('Laporkan tanda yang keliru');
    fireEvent.input(screen.getByLabelText('Teks laporan'), { target: { value: 'x' } });
    fireEvent.click(screen.getByRole('button', { name: 'Salin laporan' }));
    expect(await screen.findByText('Teks disalin.')).toBeTruthy();
    expect(onCopy).toHaveBeenCalledWith('x');
  });
});
