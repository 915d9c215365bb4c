import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createEngine, type Engine } from '../../lib/engine';
import { extractQuantities } from '../../lib/numbers/extract';
import { normalize } from '../../lib/text/normalize';
import { loadIndexFromTables } from '../helpers/index-from-tables';

const RUNS = Number(process.env.RUJUKAN_FUZZ_RUNS ?? 100);
/** Generous for a shared machine; what it must catch is time that grows out of hand. */
const LIMIT_MS = 1500;

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
const passage = fc
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

describe('arbitrary passages', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = createEngine(await loadIndexFromTables());
  }, 60_000);

  it('give claims whose words are where they say, quickly and always the same', () => {
    fc.assert(
      fc.property(
        passage,
        fc.constantFrom('paragraph', 'heading', 'cell', 'aside', 'quote'),
        (text, kind) => {
          const document = { blocks: [{ id: 'b', kind: kind as 'paragraph', text }] };
          const started = performance.now();
          const { claims } = engine.check(document);
          expect(performance.now() - started).toBeLessThan(LIMIT_MS);
          for (const claim of claims) {
            expect(claim.start).toBeGreaterThanOrEqual(0);
            expect(claim.end).toBeGreaterThan(claim.start);
            expect(claim.quote).toBe(text.slice(claim.start, claim.end));
            if (claim.verdict === 'matches' || claim.verdict === 'differs')
              expect(claim.official).not.toBeNull();
          }
          expect(engine.check(document).claims).toEqual(claims);
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('are read for quantities within their bounds', () => {
    fc.assert(
      fc.property(passage, (text) => {
        const normal = normalize(text);
        expect(normal.folded.length).toBe(text.length);
        let end = 0;
        for (const found of extractQuantities(normal)) {
          expect(found.start).toBeGreaterThanOrEqual(end);
          expect(found.end).toBeGreaterThan(found.start);
          expect(found.text).toBe(text.slice(found.start, found.end));
          if (found.kind === 'number') expect(Number.isNaN(found.value)).toBe(false);
          end = found.end;
        }
      }),
      { numRuns: RUNS },
    );
  });
});
