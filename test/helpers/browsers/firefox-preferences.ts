import type { LaunchOptions } from './driver';

/** Preferences of a quiet test profile: no first run, no updates, no telemetry, loopback only. */
export const preferences = (
  addonId: string,
  uuid: string,
  { locale = 'id', textSize = 16, prompts = false }: Pick<LaunchOptions, 'locale' | 'textSize' | 'prompts'>,
): Record<string, string | number | boolean> => ({
  'remote.active-protocols': 1,
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'browser.tabs.warnOnClose': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.update.enabled': false,
  'extensions.webextOptionalPermissionPrompts': prompts,
  'font.size.variable.x-western': textSize,
  'extensions.webextensions.uuids': JSON.stringify({ [addonId]: uuid }),
  'intl.accept_languages': `${locale}, en`,
  'intl.locale.requested': locale,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'privacy.reduceTimerPrecision': false,
  // A question can be answered at once.
  'security.notification_enable_delay': 0,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
});
