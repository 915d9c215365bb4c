import { beforeAll, describe, expect, it } from 'vitest';
import { createEngine, type Engine } from '../../lib/engine';
import type { Claim } from '../../lib/model/claim';
import { ask } from '../eval/document';
import { MUTATIONS } from '../eval/mutations';
import { type Passage, readPassages } from '../eval/passages';
import { without } from '../eval/without';
import { loadIndexFromTables } from '../helpers/index-from-tables';

/** A fixed sample: every second passage of the dev half that is plain text, with and without claims. */
const EVERY = 2;
/**
 * So much of all verdicts must stay under the changes, over all of them and under each one. A sentence that begins with a
 * small letter is joined to the one before it, so that one change costs more than the others.
 */
const FLOORS = { all: 0.99, each: 0.97, smallLetters: 0.95 };
const SMALL_LETTERS = 'first words in lower case';

const told = ({ measure, value, low, high, verdict, subject }: Claim): string =>
  [measure, value, low, high, subject?.id, verdict].join(' ');

/** An accusation that no label of the passage allows; one that brings a seeded error to light is welcome. */
const isWrong = (passage: Passage, line: string): boolean =>
  line.endsWith(' differs') &&
  !passage.claims.some(
    ({ measure, value, verdicts }) => verdicts.includes('differs') && line.startsWith(`${measure} ${value} `),
  );

describe('changes that leave the meaning alone', () => {
  const passages = readPassages('dev').filter((p, i) => i % EVERY === 0 && p.text !== undefined);
  let engine: Engine;
  const before = new Map<Passage, readonly string[]>();
  beforeAll(async () => {
    engine = createEngine(await loadIndexFromTables());
    for (const passage of passages) before.set(passage, ask(engine, passage).claims.map(told));
  }, 60_000);

  const sums = { claims: 0, kept: 0 };
  const strayed: string[] = [];
  it.each(MUTATIONS)('$name', ({ name, apply }) => {
    let claims = 0;
    let kept = 0;
    let changed = 0;
    const accused: string[] = [];
    for (const [n, passage] of passages.entries()) {
      const text = apply(passage.text ?? '', n);
      if (text === passage.text) continue;
      changed += 1;
      const was = before.get(passage) ?? [];
      const now = ask(engine, { ...passage, text }).claims.map(told);
      const lost = without(was, now);
      const gained = without(now, was);
      claims += was.length;
      kept += was.length - lost.length;
      accused.push(
        ...gained.filter((line) => isWrong(passage, line)).map((line) => `${passage.id}: ${line}`),
      );
      if (lost.length + gained.length > 0)
        strayed.push(`${name}, ${passage.id}: - ${lost.join(' | ')} + ${gained.join(' | ')}`);
    }
    sums.claims += claims;
    sums.kept += kept;
    if (process.env.RUJUKAN_SHOW) console.log(`${name}: ${changed} passages, ${kept} of ${claims}`);
    expect(changed, 'passages that the change touches').toBeGreaterThan(0);
    expect(accused, 'new accusations').toEqual([]);
    expect(kept / Math.max(1, claims), strayed.join('\n')).toBeGreaterThanOrEqual(
      name === SMALL_LETTERS ? FLOORS.smallLetters : FLOORS.each,
    );
  });

  it('all together', () => {
    if (process.env.RUJUKAN_SHOW) console.log(strayed.join('\n'), sums);
    expect(sums.claims).toBeGreaterThan(4_000);
    expect(sums.kept / sums.claims).toBeGreaterThanOrEqual(FLOORS.all);
  });
});
