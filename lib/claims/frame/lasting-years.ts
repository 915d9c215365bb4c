import type { BlockAnalysis } from '../analyze';
import type { YearMention } from '../roles';
import type { Flow } from './context';

/** The year the page is about: the latest of its title, its date and what it has spoken of. */
const about = (flow: Flow): number =>
  Math.max(
    0,
    Number(flow.published.slice(0, 4)) || 0,
    ...flow.years,
    ...(flow.title?.years ?? []).map((y) => y.year),
  );

/** A year well before the one the page is about; a title that names it makes it the page's own. */
export const isEarlier = (year: number, flow: Flow): boolean =>
  year < about(flow) - 1 && !(flow.title?.years ?? []).some((y) => y.year === year);

/**
 * The years of a sentence that hold for the next one too. One that recalls, or that stands behind a figure and is earlier
 * than the page's own ("well below the 19.33 percent it took in 2019"), speaks of that figure alone.
 */
export const lastingYears = (
  years: readonly YearMention[],
  flow: Flow,
  block: BlockAnalysis,
): readonly YearMention[] =>
  years.filter(
    (y) =>
      (!y.recall || y.told) &&
      !(
        isEarlier(y.year, flow) &&
        block.quantities.some((q) => q.kind === 'number' && q.end <= y.start && y.start - q.end < 160)
      ),
  );
