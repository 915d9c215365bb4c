/** Words for the notes of `conflicts.csv`: what its kinds mean, and its short English notes as sentences of both languages. */
import type { ConflictKind } from '../report/conflicts';
import type { Language, Pair } from './language';
import { inLanguage } from './language';

export const CONFLICT_KIND_WORDS: Readonly<Record<ConflictKind, Pair>> = {
  digit_wrong: ['Satu angka salah tulis', 'One digit is wrong'],
  digits_swapped: ['Dua angka tertukar letak', 'Two digits are swapped'],
  digit_dropped: ['Satu angka tertinggal', 'One digit is missing'],
  digit_added: ['Satu angka kelebihan', 'One digit too many'],
  earlier_stage: ['Angka dari tahap sebelumnya', 'A figure of an earlier stage'],
  provisional_count: ['Hitungan sementara', 'An interim count'],
  other_quantity: ['Menghitung hal lain', 'Counts something else'],
  computed: ['Dihitung dengan cara lain', 'Computed in another way'],
  open: ['Belum terjawab mana yang benar', 'Not settled which is right'],
  other_figure: ['Angka lain, asalnya tidak jelas', 'Another figure, of unclear origin'],
};

/** Notes by their text in the table. */
const NOTES: Readonly<Record<string, Pair>> = {
  // Where or as what a figure was seen.
  'digits swapped': ['dengan angka tertukar', 'with digits swapped'],
  planned: ['rencana', 'as planned'],
  'on 4 March (superseded)': ['pada 4 Maret, lalu diganti', 'on 4 March, then replaced'],
  'not KPU': ['bukan dari KPU', 'not from KPU'],
  'count of forms': ['hitungan formulir', 'from counted forms'],
  'academic book': ['buku ilmiah', 'an academic book'],
  'without the 630 for added voters': [
    'tanpa 630 TPS untuk pemilih tambahan',
    'without the 630 stations for added voters',
  ],
  '153 fewer': ['153 lebih sedikit', '153 fewer'],
  'and 810,329 are domestic': ['dan 810,329 hanya dalam negeri', 'this and 810,329 are domestic only'],
  'and 79.01 follow from the two known bases': [
    'dan 79.01 diperoleh dari dua pembagi yang diketahui',
    'this and 79.01 follow from the two known bases',
  ],
  'with its own percentage': ['beserta persentasenya sendiri', 'with a percentage of its own'],
  '18 Feb, with 24 guards': ['18 Februari, termasuk 24 petugas keamanan', '18 February, 24 guards included'],
  'copied widely as "66.8 million"': [
    'banyak disalin sebagai “66.8 juta”',
    'widely copied as “66.8 million”',
  ],
  'is the roll decree': ['menurut keputusan daftar pemilih', 'by the decree on the roll'],
  '23 Feb': ['23 Februari', '23 February'],
  '24 Feb': ['24 Februari', '24 February'],
  DPS: ['daftar pemilih sementara (DPS)', 'the provisional roll (DPS)'],
  'Sirekap progress counter': ['penghitung kemajuan Sirekap', 'Sirekap’s progress counter'],
  'is the decree': ['menurut keputusan', 'by the decree'],
  'that is valid plus invalid votes': [
    'itu suara sah ditambah tidak sah',
    'that is valid plus invalid votes',
  ],
  'Golkar figure pasted': ['angka Golkar yang tertempel', 'Golkar’s figure pasted in'],
  'tables before the reading': ['tabel sebelum pembacaan', 'tables before the reading'],
  'Decree 360, superseded': ['Keputusan 360, sudah diganti', 'Decree 360, since replaced'],
  'the public copy of the table': ['salinan tabel yang beredar', 'the public copy of the table'],
  'sum of provinces as printed; total 168,422,011 or 168,426,011': [
    'jumlah provinsi seperti tercetak; seluruhnya 168,422,011 atau 168,426,011',
    'sum of provinces as printed; total 168,422,011 or 168,426,011',
  ],
  'told to DPR': ['disampaikan kepada DPR', 'told to the DPR'],
  'computed by an encyclopedia from 168,422,011 / 204,421,612': [
    'dihitung sebuah ensiklopedia dari 168,422,011 ÷ 204,421,612',
    'computed by an encyclopedia from 168,422,011 ÷ 204,421,612',
  ],
  'that is the number of invalid votes': [
    'itu jumlah suara tidak sah',
    'that is the number of invalid votes',
  ],
  'encyclopedia table; that is valid plus invalid': [
    'tabel ensiklopedia; itu suara sah ditambah tidak sah',
    'an encyclopedia’s table; that is valid plus invalid votes',
  ],
  'on 4 March, 127 committees, before the Kuala Lumpur re-vote (kept as superseded)': [
    'pada 4 Maret, 127 panitia, sebelum pemungutan suara ulang Kuala Lumpur; disimpan sebagai angka lama',
    'on 4 March, 127 committees, before the re-vote in Kuala Lumpur; kept as a former figure',
  ],
  '24 May list': ['daftar 24 Mei', 'list of 24 May'],
  'roll and added voters': ['daftar pemilih dan pemilih tambahan', 'the roll with added voters'],
  'count of forms; tickets 2 and 3: 146,769 and 244,802': [
    'hitungan formulir; pasangan 2 dan 3: 146,769 dan 244,802',
    'from counted forms; tickets 2 and 3: 146,769 and 244,802',
  ],
  'at the plenary': ['pada rapat pleno', 'at the plenary'],
  'Sirekap; ticket 2: 393,533 for 393,327': [
    'Sirekap; pasangan 2: 393,533, seharusnya 393,327',
    'Sirekap; ticket 2: 393,533 instead of 393,327',
  ],
  'and 414,655 for 415,657 of ticket 2': [
    'dan 414,655, seharusnya 415,657, untuk pasangan 2',
    'and 414,655 instead of 415,657 for ticket 2',
  ],
  'on the ballot': ['di surat suara', 'on the ballot'],
  registered: ['yang mendaftar', 'registered'],
  'during registration': ['selama pendaftaran', 'during registration'],
  'KPU, 4 Dec': ['KPU, 4 Desember', 'KPU, 4 December'],
  'campaign team': ['tim kampanye', 'a campaign team'],
  'KPU Jabar, Sept': ['KPU Jawa Barat, September', 'KPU West Java, September'],
  'before the recapitulation': ['sebelum rekapitulasi', 'before the recapitulation'],
  'voters from the roll only': ['hanya pemilih dalam DPT', 'voters on the roll only'],
  partial: ['belum semua masuk', 'not all counted yet'],
  'Dec 2024, superseded': ['Desember 2024, sudah diganti', 'December 2024, since replaced'],
  'Sirekap, all stations': ['Sirekap, semua TPS', 'Sirekap, all stations'],
  '127,999,965 of 177,195,786': ['127,999,965 dari 177,195,786', '127,999,965 of 177,195,786'],
  computed: ['hasil hitungan', 'computed'],
  // Why the stored figure is kept.
  sum: ['bagian-bagiannya berjumlah tepat sama', 'its parts add up to it exactly'],
  'three pages': ['tiga sumber menulisnya sama', 'three sources agree on it'],
  'two pages': ['dua sumber menulisnya sama', 'two sources agree on it'],
  'decree, sum, regencies': [
    'keputusan, jumlah, dan angka per kabupaten cocok',
    'decree, sum and the figures by regency agree',
  ],
  'valid + invalid': ['sama dengan suara sah ditambah tidak sah', 'equals valid plus invalid votes'],
  '0.04 x 151,793,293': ['4 persen dari 151,793,293', '4 percent of 151,793,293'],
  '128 committees': ['dari 128 panitia', 'of all 128 committees'],
  plenary: ['dibacakan di rapat pleno', 'read out at the plenary'],
  recapitulation: ['hasil rekapitulasi', 'from the recapitulation'],
  KPU: ['dari KPU sendiri', 'from KPU itself'],
  'different moments, each kept': [
    'waktunya berbeda, masing-masing disimpan',
    'of different days, each kept',
  ],
  'filled by the election': ['yang terisi lewat pemilu', 'filled by the election'],
  'KPU chair: 809,500 + 199 + 630': ['ketua KPU: 809,500 + 199 + 630', 'KPU’s chair: 809,500 + 199 + 630'],
  'different days and bodies; one page swaps PSL and PSS': [
    'hari dan lembaganya berbeda; satu sumber menukar PSL dan PSS',
    'of different days and bodies; one source swaps PSL and PSS',
  ],
  'men plus women; domestic sum': [
    'laki-laki ditambah perempuan; jumlah dalam negeri',
    'men plus women; the domestic sum',
  ],
  'both decrees were valid in their time; 18 parties add up to each': [
    'kedua keputusan pernah berlaku; jumlah 18 partai cocok dengan masing-masing',
    'both decrees were valid in their time; 18 parties add up to each',
  ],
  'open, stored as weak': [
    'belum terjawab, disimpan sebagai angka lemah',
    'not settled, kept as a weak figure',
  ],
  'national sum': ['cocok dengan jumlah nasional', 'fits the national sum'],
  'province sum': ['cocok dengan jumlah provinsi', 'fits the sum of the province'],
  'men + women': ['laki-laki ditambah perempuan', 'men plus women'],
  'after the decree': ['setelah ada keputusan', 'after the decree'],
  'majority, sum': ['kebanyakan sumber, dan jumlahnya cocok', 'most sources, and the sum fits'],
  'KPU series, two pages': ['deret angka KPU, dua sumber', 'KPU’s series, two sources'],
  'main table': ['tabel utama', 'the main table'],
  'Situng, with overseas': ['Situng, termasuk luar negeri', 'Situng, overseas included'],
  'as announced; base not published': [
    'seperti diumumkan; pembaginya tidak diterbitkan',
    'as announced; what it was divided by was not published',
  ],
  'sum; KPU copy': ['jumlahnya cocok; salinan KPU', 'the sum fits; KPU’s copy'],
  'nation minus provinces; also in the KPU copy': [
    'nasional dikurangi semua provinsi; juga di salinan KPU',
    'nation minus provinces; also in KPU’s copy',
  ],
  'briefing of 25 March': ['keterangan 25 Maret', 'briefing of 25 March'],
  'five generations add up to 204,807,222': [
    'lima generasi berjumlah 204,807,222',
    'five generations add up to 204,807,222',
  ],
  '204,807,222 - 447,258 + 62,217; base of the 81.78 percent': [
    '204,807,222 − 447,258 + 62,217; pembagi dari 81.78 persen',
    '204,807,222 − 447,258 + 62,217; base of the 81.78 percent',
  ],
  '5,741,127 = 7 x 820,161': ['5,741,127 petugas = 7 × 820,161', '5,741,127 staff = 7 × 820,161'],
  'own measure': ['ukuran tersendiri', 'a measure of its own'],
  'domestic sum': ['cocok dengan jumlah dalam negeri', 'fits the domestic sum'],
  'sum of 38 provinces': ['jumlah 38 provinsi', 'sum of 38 provinces'],
  '84 dapil now equal the nation': [
    'kini jumlah 84 dapil sama dengan nasional',
    'the 84 districts now add up to the nation',
  ],
  'sum of 38 provinces and overseas': [
    'jumlah 38 provinsi dan luar negeri',
    'sum of 38 provinces and overseas',
  ],
  "open: difference exactly 4,000; stored as weak. KPU's running total of 18 March (3,403,862) plus the four provinces read later also gives 4,198,536":
    [
      'belum terjawab: selisih tepat 4,000; disimpan sebagai angka lemah. Hitungan berjalan KPU 18 Maret (3,403,862) ditambah empat provinsi sesudahnya juga menghasilkan 4,198,536',
      'not settled: a difference of exactly 4,000; kept as a weak figure. KPU’s running total of 18 March (3,403,862) plus the four provinces read later also gives 4,198,536',
    ],
  'KPU to DPR, 25 March 2024': ['KPU kepada DPR, 25 Maret 2024', 'KPU to the DPR, 25 March 2024'],
  'valid votes': ['cocok dengan suara sah', 'fits the valid votes'],
  'valid votes 625,034': ['cocok dengan 625,034 suara sah', 'fits 625,034 valid votes'],
  'three tickets add up to 1,298,522': [
    'tiga pasangan berjumlah 1,298,522',
    'three tickets add up to 1,298,522',
  ],
  'three tickets': ['jumlah tiga pasangan', 'sum of three tickets'],
  'text of the same paper': ['teks di surat kabar yang sama', 'text of the same paper'],
  'after rulings; the 24 May list adds up to 559': [
    'setelah putusan; daftar 24 Mei berjumlah 559',
    'after rulings; the list of 24 May adds up to 559',
  ],
  'KPU, May 2014; effect of later rulings not checked': [
    'KPU, Mei 2014; akibat putusan sesudahnya belum diperiksa',
    'KPU, May 2014; the effect of later rulings is not checked',
  ],
  'effect of later rulings not checked': [
    'akibat putusan sesudahnya belum diperiksa',
    'the effect of later rulings is not checked',
  ],
  'voters - valid': ['pemilih dikurangi suara sah', 'voters minus valid votes'],
  'KPU release; other base': ['siaran KPU; pembaginya lain', 'KPU’s release; divided by another base'],
  'tickets; voters - invalid': [
    'jumlah pasangan; pemilih dikurangi suara tidak sah',
    'sum of tickets; voters minus invalid votes',
  ],
  'KPU, 13 Dec': ['KPU, 13 Desember', 'KPU, 13 December'],
  'KPU, three pages': ['KPU, di tiga sumber', 'KPU, in three sources'],
  'valid - other tickets; Sirekap': [
    'suara sah dikurangi pasangan lain; Sirekap',
    'valid votes minus other tickets; Sirekap',
  ],
  'size, other pages': ['menurut besarnya dan sumber lain', 'by its size and other sources'],
  decree: ['menurut keputusan', 'by the decree'],
  regencies: ['jumlah angka per kabupaten', 'sum of the figures by regency'],
  're-vote of August 2025': ['pemungutan suara ulang Agustus 2025', 're-vote of August 2025'],
  'recapitulation corrects form entries': [
    'rekapitulasi membetulkan isian formulir',
    'the recapitulation corrected entries of forms',
  ],
  'sum of five tickets': ['jumlah lima pasangan', 'sum of five tickets'],
};

/** Notes that are a word and a number. */
const PATTERNS: readonly (readonly [RegExp, Pair])[] = [
  [/^valid ([\d,.]+)$/, ['cocok dengan $1 suara sah', 'fits $1 valid votes']],
  [/^total ([\d,.]+)$/, ['cocok dengan jumlah $1', 'fits a total of $1']],
  [/^(?:sum|adds up to) ([\d,.]+)$/, ['bagian-bagiannya berjumlah $1', 'its parts add up to $1']],
  [/^share ([\d,.]+)$/, ['cocok dengan $1 persen', 'fits $1 percent']],
  [/^([\d,.]+) percent$/, ['cocok dengan $1 persen', 'fits $1 percent']],
  [/^([\d,.\s+\-/x=]+)$/, ['$1', '$1']],
];

/** Whether a note has words of its own in both languages. */
export const isNoteKnown = (note: string): boolean =>
  note === '' || Object.hasOwn(NOTES, note) || PATTERNS.some(([shape]) => shape.test(note));

/** A note in the reader's language; one that is not known here stays in the table's English. */
export function conflictNote(note: string, language: Language): string {
  const pair = Object.hasOwn(NOTES, note) ? NOTES[note] : undefined;
  if (pair) return numbersOf(inLanguage(pair, language), language);
  const [shape, words] = PATTERNS.find(([one]) => one.test(note)) ?? [];
  const text = shape && words ? note.replace(shape, inLanguage(words, language)) : note;
  return numbersOf(text.replaceAll(' x ', ' × ').replaceAll(' / ', ' ÷ ').replaceAll(' - ', ' − '), language);
}

/** The table writes numbers in English. */
const numbersOf = (text: string, language: Language): string =>
  language === 'en'
    ? text
    : text.replace(/\d+(?:,\d{3})*(?:\.\d+)?/g, (number) =>
        number.replace(/[,.]/g, (mark) => (mark === ',' ? '.' : ',')),
      );
