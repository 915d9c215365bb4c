import fc from 'fast-check';

const words = fc.constantFrom(
  ...'KPU menetapkan Prabowo-Gibran meraih suara persen di Jawa Barat pada Pilpres 2024 dan Pilgub DKI Jakarta'.split(
    ' ',
  ),
  ...'hitung cepat quick count survei target unggul kalah masing-masing dari sebesar lebih hampir sekitar juta'.split(
    ' ',
  ),
  ...'PDI Perjuangan Golkar PKB kursi DPR pemilih TPS DPT tidak sah Anies Ganjar Jokowi nomor urut 02 versus'.split(
    ' ',
  ),
  ...'votes percent won received seats in the 2019 election registered voters polling stations million'.split(
    ' ',
  ),
);
const numbers = fc.oneof(
  fc.integer({ min: 0, max: 300_000_000 }).map((n) => n.toLocaleString('de-DE')),
  fc.integer({ min: 0, max: 300_000_000 }).map((n) => n.toLocaleString('en-US')),
  fc.integer({ min: 0, max: 10_000 }).map((n) => `${Math.floor(n / 100)},${n % 100} persen`),
  fc.integer({ min: 0, max: 10_000 }).map((n) => `(${(n / 100).toFixed(2)}%)`),
  fc.constantFrom(
    '96.214.691',
    '58,59 persen',
    '1.2.3.4',
    '..,,',
    '14 Februari 2024',
    '20/3/2024',
    '³½',
    '٣٤',
    '1e9',
  ),
);
const noise = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    '\n',
    '\u00a0',
    '\u200b',
    '\ud83d',
    '.',
    ',',
    '(',
    ')',
    '"',
    '–',
    ':',
    ';',
    '%',
    '-',
    'e\u0301',
    '\u202e',
  ),
);
/** Words, figures and noise of election pages in any order, up to about a thousand letters. */
export const passage = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: words },
      { weight: 3, arbitrary: numbers },
      { weight: 1, arbitrary: noise },
    ),
    {
      maxLength: 120,
    },
  )
  .map((parts) => parts.join(' '));
