/**
 * Match pattern that covers the address of an update source, or null where it is no web address. Without the port:
 * Firefox knows none in match patterns.
 */
export function sourcePattern(url: string): string | null {
  const parts = /^(https?):\/\/(\[[0-9a-f:.]+\]|[^/?#:@\s]+)(?::\d{1,5})?(?:[/?#]|$)/i.exec(url);
  return parts ? `${parts[1]}://${parts[2]}/*`.toLowerCase() : null;
}
