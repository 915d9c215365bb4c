import type { Verdict } from '../../lib/model/claim';
import { VerdictIcon } from './VerdictIcon';

/** A verdict in words with its shape. `label` comes from `verdictLabel` or `VERDICT_SHORT`. */
export function VerdictBadge({ verdict, label }: { verdict: Verdict; label: string }) {
  return (
    <span class="rj-badge" data-verdict={verdict}>
      <VerdictIcon verdict={verdict} />
      <span>{label}</span>
    </span>
  );
}
