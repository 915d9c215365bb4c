/**
 * The tab that a page's address names (`popup.html?tab=12`), or null for the active one. A popup or panel that is
 * opened as a tab of its own has no other way to know whom it speaks of. Only a plain integer counts.
 */
export function askedTab(search: string): number | null {
  const named = new URLSearchParams(search).get('tab');
  if (named === null || !/^\d{1,15}$/.test(named)) return null;
  return Number(named);
}
