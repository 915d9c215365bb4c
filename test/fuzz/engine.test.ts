import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createEngine, type Engine } from '../../lib/engine';
import { extractQuantities } from '../../lib/numbers/extract';
import { normalize } from '../../lib/text/normalize';
import { loadIndexFromTables } from '../helpers/index-from-tables';
import { cpuTime } from './cpu-time';
import { passage } from './passages';

/** A hundred thousand in the full run. */
const RUNS = Number(process.env.RUJUKAN_FUZZ_RUNS ?? 100);
/** No passage may hold a reader up for longer. */
const LIMIT_MS = 50;
/** A passage is slow if it is so each of these times: the first ones may be compiled or collected meanwhile. */
const TRIES = 8;
/** The full run takes the better part of an hour on a slow machine. */
const TIMEOUT_MS = Math.max(60_000, RUNS * 60);

describe('arbitrary passages', { timeout: TIMEOUT_MS }, () => {
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
          const { claims } = engine.check(document);
          let again = claims;
          const run = (): void => {
            again = engine.check(document).claims;
          };
          const ms = cpuTime(run, LIMIT_MS, TRIES);
          expect(ms).toBeLessThan(LIMIT_MS);
          expect(again).toEqual(claims);
          for (const claim of claims) {
            expect(claim.start).toBeGreaterThanOrEqual(0);
            expect(claim.end).toBeGreaterThan(claim.start);
            expect(claim.quote).toBe(text.slice(claim.start, claim.end));
            if (claim.verdict === 'matches' || claim.verdict === 'differs')
              expect(claim.official).not.toBeNull();
          }
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
