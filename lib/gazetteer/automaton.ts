import { type Token, wordHash } from '../text/tokens';

/**
 * A deterministic automaton over words. States are nodes of a trie whose edges are word keys; a scan walks it
 * from every word and keeps the leftmost longest hit. Word edges keep it an order of magnitude smaller than one
 * over letters, and the text is touched once.
 */
export interface AutomatonNode<T> {
  next: Map<string, AutomatonNode<T>> | null;
  values: T[] | null;
}

export interface Hit<T> {
  /** Index of the first word and one past the last. */
  readonly first: number;
  readonly last: number;
  readonly values: readonly T[];
}

export class Automaton<T> {
  readonly #root: AutomatonNode<T> = { next: null, values: null };
  /** One bit for each hash that the first word of a phrase has. */
  readonly #opens = new Uint32Array(0x1_0000 / 32);

  /** Adds `value` under a phrase, given as its word keys. */
  add(words: readonly string[], value: T): void {
    const [first] = words;
    if (first === undefined) return;
    const hash = wordHash(first);
    this.#opens[hash >> 5] = (this.#opens[hash >> 5] as number) | (1 << (hash & 31));
    let node = this.#root;
    for (const word of words) {
      node.next ??= new Map();
      let child = node.next.get(word);
      if (!child) {
        child = { next: null, values: null };
        node.next.set(word, child);
      }
      node = child;
    }
    if (node.values) node.values.push(value);
    else node.values = [value];
  }

  /**
   * Leftmost longest hits, without overlaps. `joins(i)` tells whether words i and i+1 may belong to one phrase
   * (only blanks, hyphens and the like between them); `accepts` may refuse a hit, the next shorter is tried then.
   */
  scan(
    tokens: readonly Token[],
    joins: (index: number) => boolean,
    accepts: (values: readonly T[], first: number, last: number) => readonly T[],
  ): Hit<T>[] {
    const hits: Hit<T>[] = [];
    const rootNext = this.#root.next;
    if (!rootNext) return hits;
    const opens = this.#opens;
    let i = 0;
    while (i < tokens.length) {
      const { hash, key } = tokens[i] as Token;
      let node = ((opens[hash >> 5] as number) & (1 << (hash & 31))) === 0 ? undefined : rootNext.get(key);
      if (!node) {
        i++;
        continue;
      }
      const found: { last: number; values: T[] }[] = [];
      let j = i;
      for (;;) {
        if (node.values) found.push({ last: j + 1, values: node.values });
        if (!node.next || j + 1 >= tokens.length || !joins(j)) break;
        const child: AutomatonNode<T> | undefined = node.next.get((tokens[j + 1] as Token).key);
        if (!child) break;
        node = child;
        j++;
      }
      let taken = 0;
      for (let k = found.length - 1; k >= 0; k--) {
        const candidate = found[k] as { last: number; values: T[] };
        const values = accepts(candidate.values, i, candidate.last);
        if (values.length > 0) {
          hits.push({ first: i, last: candidate.last, values });
          taken = candidate.last;
          break;
        }
      }
      i = taken > i ? taken : i + 1;
    }
    return hits;
  }
}
