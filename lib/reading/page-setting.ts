/** What the rest of the page offers for roles that a claim leaves unwritten. */
export interface PageSetting {
  /** Contests of tickets that the page names without doubt. */
  readonly contests: readonly string[];
  /** Regions whose races those tickets run in, also of pairs that stood there more than once; `0` for the president's. */
  readonly places: readonly string[];
}
