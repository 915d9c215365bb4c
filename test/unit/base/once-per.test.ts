import { describe, expect, it, vi } from 'vitest';
import { oncePer } from '../../../lib/base/once-per';

describe('oncePer', () => {
  it('works an answer out once for each object, whatever the answer is', () => {
    const make = vi.fn(({ n }: { n: number }) => (n === 0 ? undefined : n));
    const ask = oncePer(make);
    const [zero, one, alike] = [{ n: 0 }, { n: 1 }, { n: 1 }];
    expect([ask(zero), ask(zero), ask(one), ask(one), ask(alike)]).toEqual([undefined, undefined, 1, 1, 1]);
    expect(make.mock.calls).toEqual([[zero], [one], [alike]]);
  });

  it('remembers nothing where the answer could not be had', () => {
    const make = vi.fn().mockImplementationOnce(() => {
      throw new Error('not yet');
    });
    const ask = oncePer<object, unknown>(make);
    const key = {};
    expect(() => ask(key)).toThrow('not yet');
    make.mockReturnValueOnce(7);
    expect(ask(key)).toBe(7);
  });
});
