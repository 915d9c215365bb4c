/** Where a number stands, and what it says that it counts. */
export interface NumberSite {
  readonly start: number;
  readonly end: number;
  readonly unit: string | null;
}
