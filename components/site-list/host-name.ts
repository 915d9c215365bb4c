/**
 * The host a reader means: `Contoh.id`, `www.contoh.id/politik` and `https://contoh.id` all give a bare host in
 * lower case without `www.`. Null where no site name can be read from it.
 */
export function readHost(typed: string): string | null {
  const text = typed.trim();
  if (text === '' || /\s/.test(text)) return null;
  try {
    const url = new URL(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`);
    if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
    const host = url.hostname.toLowerCase().replace(/^www\./, '');
    return /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]+$/.test(host) ? host : null;
  } catch {
    return null;
  }
}
