import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Claim } from '../../lib/model/claim';
import type { OwnJudgement, OwnReading, Roles, Surroundings } from '../../lib/model/own-reading';
import type { Client } from '../../lib/protocol/client';
import type { ContentToBackground, PageClaim } from '../../lib/protocol/messages';

/** How the reader reads claims of this page, until the page is left. */
const kept = new Map<string, Roles>();
const keyOf = (claim: PageClaim): string => `${claim.blockId}:${claim.start}:${claim.quote}`;

/** The claim as a question to the background; null where there is nothing to choose. */
export function questionOf(claim: PageClaim, roles?: Roles): OwnReading | null {
  const { asked, quote, measure, op, value, low, high, unit, basis } = claim;
  if (typeof asked === 'string' || typeof value === 'string') return null;
  return {
    quote,
    measure,
    op,
    value,
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
    unit,
    basis,
    asked,
    roles: roles ?? {
      election: claim.election ?? '',
      office: claim.office ?? '',
      region: claim.region?.code ?? '0',
      subject: claim.subject?.id ?? null,
    },
  };
}

export interface ShownClaim {
  readonly claim: Claim;
  readonly around: Surroundings | null;
  readonly own: boolean;
  readonly failed: boolean;
  readonly read: (roles: Roles | null) => void;
}

/**
 * What the card shows: the claim as it was judged with what stands around it, or as the reader reads it. Asks anew when
 * claim or data change; an answer that comes after the next question is dropped.
 */
export function useOwnReading(
  claim: PageClaim,
  dataVersion: string,
  background: Client<ContentToBackground>,
): ShownClaim {
  const [around, setAround] = useState<Surroundings | null>(null);
  const [own, setOwn] = useState<OwnJudgement | null>(null);
  const [failed, setFailed] = useState(false);
  const asking = useRef(0);
  const key = keyOf(claim);
  const read = useCallback(
    async (roles: Roles | null) => {
      const mine = ++asking.current;
      setFailed(false);
      if (roles === null) {
        kept.delete(key);
        setOwn(null);
        return;
      }
      const question = questionOf(claim, roles);
      if (!question) return;
      const answer = await background.call('judgeOwnReading', { question });
      if (mine !== asking.current) return;
      setFailed(!answer.ok);
      if (!answer.ok) return;
      kept.set(key, answer.value.around.choices.roles);
      setOwn(answer.value);
    },
    [claim, key, background],
  );
  useEffect(() => {
    let gone = false;
    const question = questionOf(claim);
    const before = kept.get(key);
    if (question)
      void background
        .call('getSurroundings', { question, factId: claim.official?.factId ?? null })
        .then((answer) => {
          if (!gone && answer.ok) setAround(answer.value);
        });
    if (before) void read(before);
    return () => {
      gone = true;
    };
  }, [claim, key, dataVersion, background, read]);
  return {
    claim: own ? { ...claim, ...own.claim } : claim,
    around: own?.around ?? around,
    own: own !== null,
    failed,
    read: (roles) => void read(roles),
  };
}
