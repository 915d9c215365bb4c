/** How the crawler asks: seldom, one at a time, and less often when the server is unwell. */
export interface Pace {
  /** Least time between the starts of two requests, in milliseconds. */
  readonly interval: number;
  /** Tries of one address before it is left for another run. */
  readonly tries: number;
  /** First wait after a failure, in milliseconds; each further one is twice as long, up to `longest`. */
  readonly firstWait: number;
  readonly longest: number;
}

export const POLITE: Pace = { interval: 500, tries: 5, firstWait: 2_000, longest: 120_000 };

/** What an answer means for the next step. */
export type Answer = 'take' | 'unchanged' | 'absent' | 'again' | 'refused';

/** 404 and 410 are answers; 429 and 5xx pass; other refusals stay. */
export function meaningOf(status: number): Answer {
  if (status === 200) return 'take';
  if (status === 304) return 'unchanged';
  if (status === 404 || status === 410) return 'absent';
  return status === 408 || status === 429 || status >= 500 ? 'again' : 'refused';
}

/**
 * Milliseconds to wait after the `failed`-th failure (from 1). The server's own `Retry-After` is obeyed where it asks for
 * more, up to `longest`. `chance` in [0, 1) spreads the waits of several crawlers over a quarter.
 */
export function waitAfter(
  failed: number,
  {
    retryAfter,
    now,
    chance,
  }: { readonly retryAfter: string | null; readonly now: number; readonly chance: number },
  pace: Pace,
): number {
  const own = Math.min(pace.longest, pace.firstWait * 2 ** (failed - 1)) * (1 + chance / 4);
  return Math.max(own, Math.min(askedWait(retryAfter ?? '', now), pace.longest));
}

/** Seconds or a date (RFC 9110, 10.2.3), in milliseconds from now; 0 for anything else. */
function askedWait(retryAfter: string, now: number): number {
  if (/^\d{1,6}$/.test(retryAfter)) return Number(retryAfter) * 1000;
  return / GMT$/.test(retryAfter) ? Math.max(0, (Date.parse(retryAfter) || now) - now) : 0;
}
