import type { Claim } from '../../lib/model/claim';
import type { Surroundings } from '../../lib/model/own-reading';
import { BarChart } from '../figure-chart/BarChart';
import { Timeline } from '../figure-chart/Timeline';

/** Measures whose bars count the very thing the page's figure counts. */
const COMPARABLE: ReadonlySet<string> = new Set(['votes', 'share', 'seats', 'seat_share']);

/** The contest as bars, and the figure through time where it changed; the one that explains the verdict comes first. */
export function ClaimCharts({ claim, around }: { claim: Claim; around: Surroundings }) {
  const { bars, timeline } = around;
  const claimed =
    typeof claim.value === 'number' && COMPARABLE.has(claim.measure) && claim.op === 'eq'
      ? { value: claim.value, text: claim.quote }
      : null;
  const chart = bars ? <BarChart key="bars" bars={bars} claimed={claimed} /> : null;
  const time = timeline.length > 1 ? <Timeline key="time" points={timeline} /> : null;
  if (!chart && !time) return null;
  const timeFirst = claim.reasons.includes('superseded') || claim.matched?.status === 'unofficial_partial';
  return <div class="rj-charts">{timeFirst ? [time, chart] : [chart, time]}</div>;
}
