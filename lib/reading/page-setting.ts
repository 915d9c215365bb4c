/** What the rest of the page offers for roles that a claim leaves unwritten. */
export interface PageSetting {
  /** Contests of tickets that the page names without doubt. */
  readonly contests: readonly string[];
}
