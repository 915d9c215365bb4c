/** Lists of input rows, each kept once; readers take the head first and then the members but the head. */
export class GroupBook {
  readonly starts: number[] = [0];
  readonly members: number[] = [];
  private readonly known = new Map<string, number>();

  /** `anyOrder`: the formula reads the rest in any order, so all choices of a contest can share one group. */
  of(head: number, others: readonly number[], anyOrder = false): number {
    const all = anyOrder ? [head, ...others].sort((a, b) => a - b) : [head, ...others];
    const rows = others.length === 1 ? others : all;
    const key = rows.join('+');
    const found = this.known.get(key);
    if (found !== undefined) return found;
    const id = this.starts.length - 1;
    this.members.push(...rows);
    this.starts.push(this.members.length);
    this.known.set(key, id);
    return id;
  }
}
