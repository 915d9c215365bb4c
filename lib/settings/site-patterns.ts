import type { ReadingMode } from './settings';

/** Every site that an extension can read. */
export const ALL_SITES = '*://*/*';

/** Match pattern of a host with all its subdomains. */
export const sitePattern = (host: string): string => `*://*.${host}/*`;

/** Match patterns of the sites that a mode reads without being asked. `hosts`: the news list and the reader's own. */
export const patternsOf = (mode: ReadingMode, hosts: readonly string[]): readonly string[] =>
  mode === 'all' ? [ALL_SITES] : mode === 'listed' ? hosts.map(sitePattern) : [];

/**
 * Match pattern that covers the address of an update source, or null where it is no web address. Without the port:
 * Firefox knows none in match patterns.
 */
export function sourcePattern(url: string): string | null {
  const parts = /^(https?):\/\/(\[[0-9a-f:.]+\]|[^/?#:@\s]+)(?::\d{1,5})?(?:[/?#]|$)/i.exec(url);
  return parts ? `${parts[1]}://${parts[2]}/*`.toLowerCase() : null;
}
