import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../lib/model/document';
import { contextsOf, planCheck } from '../../../lib/page/changes';

const block = (id: string, more: Partial<Block> = {}): Block => ({
  id,
  kind: 'paragraph',
  text: id,
  ...more,
});
const long = (id: string, more: Partial<Block> = {}): Block =>
  block(id, { text: id.padEnd(600, ' x'), ...more });
const ids = (blocks: readonly Block[]): string => blocks.map(({ id }) => id).join(' ');
const plan = (blocks: readonly Block[], before: readonly Block[], whole = false) => {
  const namesOf = (all: readonly Block[]) => contextsOf(all).map((context, i) => `${all[i]?.id}<${context}`);
  const known = new Set(namesOf(before));
  const names = namesOf(blocks);
  return planCheck(blocks, (at) => known.has(names[at] as string), whole);
};

describe('what is judged anew', () => {
  it('is nothing where nothing is new, wherever it moved', () => {
    const page = Array.from({ length: 60 }, (_, i) => long(`p${i}`));
    expect(plan([...page].reverse(), page).send).toEqual([]);
    expect(plan(page.slice(5), page).send).toEqual([]);
  });

  it('is a small page as a whole, and any page that is mostly new', () => {
    const small = [block('a'), block('b'), block('c')];
    expect(ids(plan([...small, block('d')], small).judge)).toBe('a b c d');
    expect(plan(small, small, true).judge).toHaveLength(3);
    const page = Array.from({ length: 60 }, (_, i) => long(`p${i}`));
    expect(plan(page, page.slice(0, 20)).judge).toHaveLength(60);
  });

  it('is of a long page the new block alone, sent with its headings, its neighbours and the lead', () => {
    const page = [
      long('h1', { kind: 'heading', level: 1 }),
      ...Array.from({ length: 20 }, (_, i) => long(`p${i}`)),
      long('h2', { kind: 'heading', level: 2 }),
      ...Array.from({ length: 20 }, (_, i) => long(`q${i}`)),
      long('h3', { kind: 'heading', level: 3 }),
      ...Array.from({ length: 20 }, (_, i) => long(`r${i}`)),
    ];
    const fresh = long('new');
    const { send, judge } = plan([...page.slice(0, 53), fresh, ...page.slice(53)], page);
    expect(ids(judge)).toBe('new');
    expect(ids(send)).toBe('h1 p0 p1 p2 h2 h3 r6 r7 r8 r9 new r10 r11');
  });

  it('is everything under a heading that changed, and a table as one', () => {
    const under = (heading: string) => [
      ...Array.from({ length: 40 }, (_, i) => long(`p${i}`)),
      long(heading, { kind: 'heading', level: 2 }),
      long('q0'),
      long('q1'),
    ];
    expect(ids(plan(under('2019'), under('2024')).judge)).toBe('2019 q0 q1');
    const table = (value: string) => [
      ...Array.from({ length: 40 }, (_, i) => long(`p${i}`)),
      ...['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', value].map((text, row) =>
        block(text, {
          kind: 'cell',
          cell: { table: 0, row, column: 0, rowHead: `row ${row}`, columnHead: '', caption: '' },
        }),
      ),
    ];
    const changed = plan(table('2'), table('1'));
    expect(ids(changed.judge)).toBe('2');
    expect(ids(changed.send)).toBe('p0 p1 p2 p3 a b c d e f g h 2');
  });

  it('always holds every new block, in reading order, once', () => {
    const arbitrary = fc.uniqueArray(fc.nat(200), { minLength: 40, maxLength: 80 });
    fc.assert(
      fc.property(arbitrary, arbitrary, (now, before) => {
        const blocks = now.map((n) => long(`p${n}`));
        const { send, judge } = plan(
          blocks,
          before.map((n) => long(`p${n}`)),
        );
        const order = send.map((b) => blocks.indexOf(b));
        expect(order).toEqual([...new Set(order)].sort((a, b) => a - b));
        for (const n of now.filter((id) => !before.includes(id)))
          expect(judge.some(({ id }) => id === `p${n}`)).toBe(true);
        for (const b of judge) expect(send).toContain(b);
      }),
    );
  });
});
