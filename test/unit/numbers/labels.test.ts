import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractQuantities } from '../../../lib/numbers/extract';
import type { Quantity } from '../../../lib/numbers/quantity';
import { normalize } from '../../../lib/text/normalize';

interface Label {
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly measure: string;
  readonly value: number | string | null;
}

const CORPUS = join(import.meta.dirname, '../../corpus');
const passages = ['dev', 'fresh']
  .flatMap((part) => readdirSync(join(CORPUS, part)).map((name) => join(CORPUS, part, name)))
  .flatMap((file) => readFileSync(file, 'utf8').split('\n').filter(Boolean))
  .map((line) => JSON.parse(line) as { id: string; text?: string; claims: Label[] })
  .filter((passage) => passage.text !== undefined);

/** The values of a quantity in the form of the labels: those of a range are its two ends, or null for it as a whole. */
function labelled(q: Quantity): readonly (number | string | null)[] {
  if (q.kind === 'number') return q.range ? [null, q.range.low, q.range.high] : [q.value];
  if (q.kind === 'act') return [`${q.act}:${q.number}/${q.year}`];
  if (q.kind === 'date') return [q.isoEnd ? `${q.iso}/${q.isoEnd}` : q.iso];
  return [q.value];
}

/** A day without year is filled in later, from the page; so are both ends of a period. */
const sameDay = (found: string, label: string): boolean =>
  found === label || (found.startsWith('--') && label.endsWith(found.slice(1)));

/** Words tell a change's sign, and a third is read as a fraction where labels have percent to two decimals. */
const sameNumber = (found: number | null, label: number | null): boolean =>
  found === label ||
  (found !== null &&
    label !== null &&
    (found === Math.abs(label) || (found < 1 && Math.abs(100 * found - label) < 0.005)));

/** A rule whose value is a word, as the colour of a ballot paper, has no figure. */
const isWord = ({ value }: Label): boolean => typeof value === 'string' && !/\d/.test(value);

const same = (found: number | string | null, label: number | string | null): boolean => {
  if (typeof found === 'string' ? typeof label !== 'string' : typeof label === 'string') return false;
  if (typeof found !== 'string' || typeof label !== 'string')
    return sameNumber(found as number | null, label as number | null);
  const ends = label.split('/');
  const parts = found.split('/');
  return parts.length === ends.length && parts.every((part, i) => sameDay(part, ends[i] as string));
};

/** The mark behind the number of a list ("1.") is read with it and belongs to no claim. */
const endOf = (q: Quantity): number => (q.kind === 'other' && q.what === 'list_marker' ? q.end - 1 : q.end);

describe('labelled figures of the development passages', () => {
  const labels = passages.flatMap((passage) => {
    const found = extractQuantities(normalize(passage.text as string));
    return passage.claims
      .filter((label) => label.measure !== 'winner' && label.measure !== 'rank' && !isWord(label))
      .map((label) => {
        const hits = found.filter(
          (q) =>
            q.start < label.end &&
            q.end > label.start &&
            labelled(q).some((value) => same(value, label.value)),
        );
        const exact = hits.some((q) => q.start === label.start && endOf(q) === label.end);
        return { name: `${passage.id} ${label.quote}`, hit: hits.length > 0, exact };
      });
  });
  const share = (key: 'hit' | 'exact'): number => labels.filter((l) => l[key]).length / labels.length;

  it('are read with their value in at least 99 of 100 cases, and the exact span in 92', () => {
    expect(labels.length).toBeGreaterThan(500);
    const missed = labels.filter((l) => !l.hit).map((l) => l.name);
    expect(share('hit'), missed.join('\n')).toBeGreaterThanOrEqual(0.99);
    expect(share('exact')).toBeGreaterThanOrEqual(0.92);
  });
});
