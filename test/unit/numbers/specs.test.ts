import { describe, expect, it } from 'vitest';
import cases from '../../specs/numbers.json';
import { comparable, type NumberCase } from './expectations';

const CASES = cases as unknown as readonly NumberCase[];

describe('numbers, dates, acts and look-alikes', () => {
  it.each(CASES.map((c) => [c.text, c] as const))('%s', (text, { expect: expected }) => {
    expect(comparable(text, expected)).toEqual(expected);
  });

  it('has a third of look-alikes among at least 600 cases', () => {
    const alike = CASES.filter((c) => c.expect.every((e) => e.kind === 'other'));
    expect(CASES.length).toBeGreaterThanOrEqual(600);
    expect(alike.length / CASES.length).toBeGreaterThan(0.2);
  });
});
