/**
 * Rows by their whole address (place, subject, measure): an open hash over the columns themselves, so that it
 * holds two numbers a row and no object. Rows are added from the last to the first; each list is in table order.
 */
export class AddressTable {
  private readonly heads: Int32Array;
  private readonly next: Int32Array;
  private readonly mask: number;

  constructor(
    private readonly place: Float64Array,
    private readonly subject: Uint16Array,
    private readonly measure: Uint16Array,
  ) {
    let slots = 1024;
    while (slots < place.length * 2) slots *= 2;
    this.heads = new Int32Array(slots).fill(-1);
    this.next = new Int32Array(place.length).fill(-1);
    this.mask = slots - 1;
  }

  /** Puts a row before the others of its address. */
  add(row: number): void {
    const slot = this.slotOf(
      this.place[row] as number,
      this.subject[row] as number,
      this.measure[row] as number,
    );
    this.next[row] = this.heads[slot] as number;
    this.heads[slot] = row;
  }

  rows(place: number, subject: number, measure: number): number[] {
    const out: number[] = [];
    for (
      let row = this.heads[this.slotOf(place, subject, measure)] as number;
      row >= 0;
      row = this.next[row] as number
    )
      out.push(row);
    return out;
  }

  /** The slot of an address: its own, or the free one that it would take. */
  private slotOf(place: number, subject: number, measure: number): number {
    let hash =
      Math.imul(place, 0x9e37_79b1) ^ Math.imul(subject, 0x85eb_ca6b) ^ Math.imul(measure, 0xc2b2_ae35);
    hash ^= hash >>> 15;
    for (let slot = hash & this.mask; ; slot = (slot + 1) & this.mask) {
      const row = this.heads[slot] as number;
      if (
        row < 0 ||
        (this.place[row] === place && this.subject[row] === subject && this.measure[row] === measure)
      )
        return slot;
    }
  }
}
