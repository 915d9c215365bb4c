/** A host as settings keep it: lower case, no port, no `www.`; also an IP address or `localhost`. */
const HOST = /^(?:[a-z0-9](?:[a-z0-9_-]*[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$|^\[[0-9a-f:.]+\]$/;
const NUMERIC = /^[\d.]+$|^\[/;

export const isHost = (text: string): boolean =>
  text.length <= 253 && HOST.test(text) && !text.startsWith('www.');

/**
 * Host of an http or https address as settings keep it; null for every other address. Addresses come from the
 * browser, so they are normalised already (lower case, punycode, no back slashes).
 */
export function hostOf(url: string): string | null {
  const found = /^https?:\/\/(?:[^/?#\\@]*@)?(\[[0-9a-f:.]+\]|[^/?#\\:@]+)(?::\d*)?(?:[/?#]|$)/i.exec(url);
  const host = (found?.[1] ?? '')
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/^www\./, '');
  return isHost(host) ? host : null;
}

/** True where `host` is `site` or lies under it: `nasional.kompas.com` lies under `kompas.com`. */
export const isUnder = (host: string, site: string): boolean =>
  host === site || (!NUMERIC.test(site) && host.endsWith(`.${site}`));

export const isUnderAny = (host: string, sites: readonly string[]): boolean =>
  sites.some((site) => isUnder(host, site));

/** The match pattern of a site with all that lies under it. Addresses and `localhost` have nothing under them. */
export const patternOf = (site: string): string =>
  NUMERIC.test(site) || !site.includes('.') ? `*://${site}/*` : `*://*.${site}/*`;
