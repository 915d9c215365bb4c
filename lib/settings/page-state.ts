import { hostOf, isUnderAny, patternOf } from './hosts';
import type { Settings } from './settings';

/**
 * What the settings say of a page. `on`: the mode covers it; `unread`: only a press of the button reads it;
 * `off`: never; `paused`: nothing is read now; `unscriptable`: no page of the web.
 */
export type SiteState = 'on' | 'unread' | 'off' | 'paused' | 'unscriptable';

export function pageStateFor(settings: Settings, url: string, newsHosts: readonly string[]): SiteState {
  const host = hostOf(url);
  if (host === null) return 'unscriptable';
  if (settings.paused) return 'paused';
  if (isUnderAny(host, settings.offHosts)) return 'off';
  switch (settings.mode) {
    case 'all':
      return 'on';
    case 'listed':
      return isUnderAny(host, settings.ownHosts) || isUnderAny(host, newsHosts) ? 'on' : 'unread';
    case 'click':
      return 'unread';
  }
}

/** Every web site, as a match pattern. */
export const ALL_SITES = '*://*/*';

/**
 * Match patterns of the sites that the mode covers: what the browser is asked to permit, and where the reader
 * is registered. Empty in click mode, which needs no permission.
 */
export function originsFor(
  settings: Pick<Settings, 'mode' | 'ownHosts'>,
  newsHosts: readonly string[],
): readonly string[] {
  if (settings.mode === 'click') return [];
  if (settings.mode === 'all') return [ALL_SITES];
  return [...new Set([...newsHosts, ...settings.ownHosts])].map(patternOf);
}

/** Match patterns of the sites on which nothing runs. */
export const excludedFor = (settings: Pick<Settings, 'offHosts'>): readonly string[] =>
  settings.offHosts.map(patternOf);
