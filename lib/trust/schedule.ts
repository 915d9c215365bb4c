import { LEAST_INTERVAL, type LiveTerms } from './feed-terms';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Wait after the first failure, doubled with each further one. */
const FIRST_RETRY = 5 * MINUTE;
const LONGEST_RETRY = 6 * 60 * MINUTE;

/** How the last looks for newer data went. */
export interface LookHistory {
  /** Failures since the last look that succeeded. */
  readonly failures: number;
  /** From the feed; null: none, or it is over. */
  readonly live: LiveTerms | null;
}

/**
 * When to look next, in milliseconds since 1970. About once a day; in a live count at the feed's interval, never under
 * three minutes; after failures later and later. `chance` (0 to 1) spreads readers, so that they do not all come at once.
 */
export function nextLook(now: number, chance: number, { failures, live }: LookHistory): number {
  const usual = DAY * (0.9 + 0.2 * chance);
  const running = live !== null && live.until > now;
  // Only ever later than the interval, which is a floor.
  const often = running ? Math.max(LEAST_INTERVAL, live.every) * 1000 * (1 + 0.25 * chance) : usual;
  if (failures === 0) return now + Math.min(often, usual);
  const retry =
    Math.min(LONGEST_RETRY, FIRST_RETRY * 2 ** Math.min(failures - 1, 10)) * (0.75 + 0.5 * chance);
  return now + Math.max(retry, running ? often : 0);
}

/** The first look of an installation: within two hours, not at the start of the browser. */
export const firstLook = (now: number, chance: number): number => now + (5 + 115 * chance) * MINUTE;

/** A look whose time has passed (the machine slept): soon, but not in the minute in which all machines wake. */
export const catchUpLook = (now: number, chance: number): number => now + (0.5 + 2.5 * chance) * MINUTE;
