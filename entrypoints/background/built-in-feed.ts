import type { UpdateSourceSetting } from '../../lib/settings/settings';

/**
 * The feed that a distributor built in (`WXT_FEED_URL` and `WXT_FEED_ROOT` at build time), or none. What the reader
 * enters takes its place.
 */
export const BUILT_IN_FEED: UpdateSourceSetting = {
  url: import.meta.env.WXT_FEED_URL ?? '',
  root: import.meta.env.WXT_FEED_ROOT ?? '',
};

/** The feed in force. */
export const feedOf = (chosen: UpdateSourceSetting): UpdateSourceSetting =>
  chosen.url === '' ? BUILT_IN_FEED : chosen;
