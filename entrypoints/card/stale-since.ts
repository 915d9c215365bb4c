import { useEffect, useState } from 'preact/hooks';
import type { Client } from '../../lib/protocol/client';
import type { ContentToBackground } from '../../lib/protocol/messages';
import type { DrawnCard } from './host';

/** Since when nobody vouches for the data any more (ISO instant), or null. Asked at each opening and for newer data. */
export function useStaleSince(
  { claim, dataVersion }: Pick<DrawnCard, 'claim' | 'dataVersion'>,
  background: Client<ContentToBackground>,
): string | null {
  const [since, setSince] = useState<string | null>(null);
  useEffect(() => {
    let gone = false;
    void background.call('getStaleSince', null).then((answer) => {
      if (!gone) setSince(answer.ok ? answer.value : null);
    });
    return () => {
      gone = true;
    };
  }, [claim, dataVersion, background]);
  return since;
}
