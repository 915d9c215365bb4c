import { parentOf } from './ground';
import type { Shown } from './looks';

/** The elements around the words of these marks, each once. */
export const bearersOf = (shown: readonly Shown[]): readonly Element[] =>
  [...new Set(shown.flatMap(({ anchor }) => anchor.parts.map(({ node }) => parentOf(node))))].filter(
    (element) => element !== null,
  );
