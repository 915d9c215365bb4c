import { expect, test } from 'vitest';
import { KeptMap } from '../../../lib/base/kept-map';

test('keeps what fits and forgets all at once where one more would not', () => {
  const map = new KeptMap<string, number>(2);
  map.set('a', 1);
  map.set('b', 2);
  expect([map.get('a'), map.get('b')]).toEqual([1, 2]);
  map.set('c', 3);
  expect([map.get('a'), map.get('b'), map.get('c')]).toEqual([undefined, undefined, 3]);
});

test('an entry weighs what it is told to weigh; one that is too heavy is kept alone', () => {
  const map = new KeptMap<string, number>(10);
  map.set('light', 1);
  map.set('heavy', 2, 50);
  expect([map.get('light'), map.get('heavy')]).toEqual([undefined, 2]);
  map.set('next', 3);
  expect([map.get('heavy'), map.get('next')]).toEqual([undefined, 3]);
});
