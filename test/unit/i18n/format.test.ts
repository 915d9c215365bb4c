import { describe, expect, it } from 'vitest';
import {
  daysBetween,
  formatAge,
  formatDate,
  formatDecreeValue,
  formatDocNo,
  formatNumber,
  formatPercent,
} from '../../../lib/i18n/format';

describe('numbers', () => {
  it.each([
    [96214691, 'id', '96.214.691'],
    [96214691, 'en', '96,214,691'],
    [58.59, 'id', '58,59'],
    [58.5, 'id', '58,5'],
    [1000, 'en', '1,000'],
    [999, 'id', '999'],
    [-0.24, 'id', '−0,24'],
    [-0.001, 'id', '0'],
    [0, 'en', '0'],
    [1234.005, 'en', '1,234.01'],
  ] as const)('%d in %s is %s', (value, language, written) => {
    expect(formatNumber(value, language)).toBe(written);
  });

  it('keeps trailing zeros when asked', () => expect(formatNumber(58.5, 'id', 2, true)).toBe('58,50'));
  it('writes percent', () => {
    expect(formatPercent(58.59, 'id')).toBe('58,59 persen');
    expect(formatPercent(58.59, 'en')).toBe('58.59 percent');
  });
});

describe('dates', () => {
  it.each([
    ['2024-03-20', 'id', '20 Maret 2024'],
    ['2024-03-20', 'en', '20 March 2024'],
    ['2024-08', 'id', 'Agustus 2024'],
    ['1956', 'en', '1956'],
    ['2024-02-14T19:30:00+07:00', 'id', '14 Februari 2024 pukul 19.30 WIB'],
    ['2024-02-14T19:30:00+09:00', 'en', '14 February 2024, 19:30 WIT'],
    ['2024-02-14T12:30:00Z', 'id', '14 Februari 2024 pukul 12.30 UTC'],
    ['2023-11-28/2024-02-10', 'id', '28 November 2023 sampai 10 Februari 2024'],
    ['2024-13-20', 'id', '2024-13-20'],
    ['soon', 'en', 'soon'],
  ] as const)('%s in %s is %s', (iso, language, written) => {
    expect(formatDate(iso, language)).toBe(written);
  });

  it('counts days between plain dates only', () => {
    expect(daysBetween('2024-02-14', '2024-03-20')).toBe(35);
    expect(daysBetween('2024-02', '2024-03-20')).toBeNull();
  });

  it.each([
    [0, 'hari ini', 'today'],
    [1, 'kemarin', 'yesterday'],
    [9, '9 hari lalu', '9 days ago'],
    [70, '2 bulan lalu', '2 months ago'],
    [800, '2 tahun lalu', '2 years ago'],
  ])('%d days old', (days, id, en) => {
    expect(formatAge(days * 86_400_000, 'id')).toBe(id);
    expect(formatAge(days * 86_400_000, 'en')).toBe(en);
  });
});

describe('acts', () => {
  it.each([
    ['Keputusan KPU 360/2024', 'Keputusan KPU Nomor 360 Tahun 2024'],
    ['PKPU 6/2023', 'PKPU Nomor 6 Tahun 2023'],
    ['Putusan MK 90/PUU-XXI/2023', 'Putusan MK Nomor 90/PUU-XXI/2023'],
    ['Keputusan KPU Kota Blitar Nomor 666 Tahun 2024', 'Keputusan KPU Kota Blitar Nomor 666 Tahun 2024'],
    ['Keppres 33/P Tahun 2022', 'Keppres Nomor 33/P Tahun 2022'],
    ['Keputusan KPU 477/KPTS/KPU/VI/2014', 'Keputusan KPU Nomor 477/KPTS/KPU/VI/2014'],
    ['Dokumen lain', 'Dokumen lain'],
  ])('%s', (stored, written) => expect(formatDocNo(stored)).toBe(written));

  it('writes the value of a decree claim', () => {
    expect(formatDecreeValue('keputusan_kpu:360/2024')).toBe('Keputusan KPU Nomor 360 Tahun 2024');
    expect(formatDecreeValue('odd')).toBe('odd');
  });
});
