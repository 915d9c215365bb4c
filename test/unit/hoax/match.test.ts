import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { contentWords, rootOf } from '../../../lib/hoax/content-words';
import { createHoaxFinder } from '../../../lib/hoax/match';
import { readHoaxes } from '../../../lib/hoax/read-hoaxes';
import { searchHoaxes } from '../../../lib/hoax/search';
import { readPassages } from '../../eval/passages';

const rows = parse(readFileSync('assets/data/hoaxes/hoaxes.csv'), { columns: true }) as Record<
  string,
  string
>[];
const hoaxes = readHoaxes(rows);
const find = createHoaxFinder(hoaxes);
const ids = (passages: readonly string[]) => find(passages).map(({ hoax }) => hoax.id);

describe('the table of debunked claims', () => {
  it('is read whole; what has no link or rating is left out', () => {
    expect(hoaxes).toHaveLength(rows.length);
    const [row] = rows;
    expect(readHoaxes([{ ...row, debunk_url: 'javascript:alert(1)' }])).toEqual([]);
    expect(readHoaxes([{ ...row, rating: 'x' }])).toEqual([]);
    expect(readHoaxes([{}])).toEqual([]);
  });

  it('says "hoax" only where the publisher is a fact-checker', () => {
    const by = (publisher: string) => hoaxes.find((hoax) => hoax.publisher === publisher)?.byChecker;
    expect(by('GFD Mafindo')).toBe(true);
    expect(by('Tempo Cek Fakta')).toBe(true);
    expect(by('AFP Periksa Fakta')).toBe(true);
    expect(by('Tribunnews')).toBe(false);
    expect(by('CNN Indonesia')).toBe(false);
  });
});

describe('words of a claim', () => {
  it.each([
    ['dicoblos', 'coblos'],
    ['mencoblos', 'coblos'],
    ['tercoblos', 'coblos'],
    ['kpu', 'kpu'],
    ['2029', '2029'],
  ])('%s', (word, root) => expect(rootOf(word)).toBe(root));

  it('leave out what says nothing and keep numbers whole', () => {
    expect(contentWords('Suara 02 yang hilang itu 107.807 suara')).toEqual([
      'suara',
      '02',
      'hilang',
      '107807',
    ]);
  });
});

describe('debunked claims on a page', () => {
  it.each([
    ['Viral! Server KPU dipimpin Ainun Najib dan dikendalikan dari Singapura, sebarkan!', 'HX003', 'asserts'],
    [
      'Tujuh kontainer surat suara tercoblos untuk pasangan 01 ditemukan di Pelabuhan Tanjung Priok, puluhan juta jumlahnya.',
      'HX020',
      'asserts',
    ],
    [
      'Beredar klaim bahwa Pilpres 2024 dibatalkan dan ditunda sampai 2029. Klaim itu tidak benar.',
      'HX054',
      'discusses',
    ],
    [
      'Beredar pula klaim bahwa Pilpres 2024 dibatalkan dan ditunda sampai 2029, dan itu tidak benar.',
      'HX054',
      'discusses',
    ],
    ['Tidak benar Pilpres 2024 dibatalkan dan ditunda sampai 2029.', 'HX054', 'discusses'],
    [
      'It is not true that the 2024 presidential election is cancelled and postponed to 2029.',
      'HX054',
      'discusses',
    ],
    [
      'Server KPU dipimpin Ainun Najib dan dikendalikan dari Singapura? Itu bukan fakta.',
      'HX003',
      'discusses',
    ],
  ])('%s', (passage, id, stance) => {
    expect(find(['', passage])[0]).toMatchObject({ hoax: { id }, stance });
  });

  it('are discussed where the headline says so', () => {
    const passage = 'Server KPU dipimpin Ainun Najib dan dikendalikan dari Singapura.';
    expect(find(['Cek Fakta: server KPU di Singapura?', passage])[0]?.stance).toBe('discusses');
  });

  it('are told where they stand: in the page rather than in its title', () => {
    const claim = 'Server KPU dipimpin Ainun Najib dan dikendalikan dari Singapura.';
    const said = ' Viral: server KPU dipimpin Ainun Najib, dikendalikan dari Singapura! Ya.';
    for (const passages of [
      [claim, said],
      ['', said],
    ]) {
      const [found] = find(passages);
      expect(found).toMatchObject({ at: 1, passage: said.slice(found?.start, found?.end) });
      expect(found?.passage).toMatch(/^Viral.*Singapura!/);
    }
    expect(find([claim, 'Cuaca cerah.'])).toMatchObject([{ at: 0, passage: claim }]);
  });

  it('need the same numbers', () => {
    expect(ids(['', 'Ada 31 juta pemilih siluman di DPT Pemilu 2019.'])).toContain('HX013');
    expect(ids(['', 'Ada 12 juta pemilih siluman di DPT Pemilu 2019.'])).toEqual([]);
  });

  it('are not seen in what merely has words in common with one', () => {
    expect(
      ids([
        'KPU tetapkan hasil Pemilu 2024',
        'KPU menetapkan pasangan Prabowo-Gibran menang Pilpres 2024 dengan 96.214.691 suara.',
        'Server KPU sempat lambat diakses pada malam penghitungan suara, kata anggota KPU.',
        'Surat suara pemilu mulai dikirim dari pelabuhan ke gudang KPU.',
        'Sebanyak 27 juta pemilih pemula terdaftar di DPT Pemilu 2024.',
      ]),
    ).toEqual([]);
  });

  it.each([
    'KPU menetapkan Prabowo-Gibran sebagai presiden dan wakil presiden terpilih pada 24 April 2024.',
    'Sesuai aturan, KPU menetapkan Prabowo Subianto dan Gibran sebagai presiden dan wakil presiden terpilih.',
    'KPU certified Prabowo-Gibran as president- and vice president-elect on Wednesday.',
    'KPU menerima pendaftaran Gibran sebagai calon wakil presiden.',
    'KPU tidak menunda penetapan Prabowo-Gibran sebagai presiden dan wakil presiden terpilih.',
    'MK menolak permohonan Anies dan Ganjar, dan Prabowo-Gibran tidak terbukti melakukan kecurangan.',
    'The Constitutional Court rejected the Anies and Ganjar petitions.',
    'Prabowo-Gibran dilantik sebagai presiden dan wakil presiden pada 20 Oktober 2024.',
    'Pilpres 2024 tidak dibatalkan dan tidak ditunda sampai 2029.',
    'Server KPU tidak dipimpin Ainun Najib dan tidak dikendalikan dari Singapura.',
    'DKPP menjatuhkan sanksi peringatan keras terakhir kepada ketua KPU Hasyim Asy’ari.',
    'Tidak ada tujuh kontainer surat suara tercoblos di Pelabuhan Tanjung Priok.',
  ])('are not seen where the page says the opposite: %s', (passage) => {
    expect(ids(['', passage])).toEqual([]);
  });

  it('are found whole in nearly every row as it stands, each as itself', () => {
    const told = hoaxes.map((hoax) => find(['', `Pesan berantai: ${hoax.claim.id}`])[0]?.hoax.id === hoax.id);
    expect(told.filter(Boolean).length).toBeGreaterThanOrEqual(105);
  });

  it('are rare in news about figures: of the passages to look at, those alone that tell of one', () => {
    const passages = [...readPassages('dev'), ...readPassages('fresh')];
    expect(passages.length).toBeGreaterThan(150);
    const told = passages.filter(
      ({ title, text }) => ids([title ?? '', ...(text ?? '').split('\n')]).length > 0,
    );
    expect(told.map(({ id }) => id)).toEqual(['dev-ulang-14', 'fresh-l-09']);
  });
});

describe('search among debunked claims', () => {
  it('finds beginnings of words and forgives one letter', () => {
    const found = (query: string) => searchHoaxes(hoaxes, query).map(({ id }) => id);
    expect(found('ainun')).toEqual(['HX003']);
    expect(found('kontaner priok')).toEqual(['HX020']);
    expect(found('zzzzz')).toEqual([]);
    expect(found('')).toHaveLength(hoaxes.length);
  });
});
