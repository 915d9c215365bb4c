/**
 * A map of what can be made again: it forgets all at once where its entries would weigh more than `most`. An entry weighs
 * one, or what `set` is told.
 */
export class KeptMap<K, V> {
  private readonly kept = new Map<K, V>();
  private readonly most: number;
  private weight = 0;

  constructor(most: number) {
    this.most = most;
  }

  get(key: K): V | undefined {
    return this.kept.get(key);
  }

  set(key: K, value: V, weight = 1): void {
    if (this.weight + weight > this.most) {
      this.kept.clear();
      this.weight = 0;
    }
    this.kept.set(key, value);
    this.weight += weight;
  }
}
