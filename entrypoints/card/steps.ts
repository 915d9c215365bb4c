import { useEffect, useState } from 'preact/hooks';
import type { ClaimStep } from '../../lib/model/page-report';
import type { Client } from '../../lib/protocol/client';
import type { ContentToBackground } from '../../lib/protocol/messages';
import type { DrawnCard } from './host';

/** A step under way, with the place to which it should lead: the next card shows it from its first moment. */
let underWay: { readonly by: 1 | -1; readonly to: ClaimStep } | null = null;

/** The place after a step; those past the end go on at the other end. */
export function stepTo({ at, of }: ClaimStep, by: 1 | -1): ClaimStep {
  return { at: at === null ? null : ((at - 1 + by + of) % of) + 1, of };
}

export interface Steps {
  /** Null while it is not known, and where there is no other claim. */
  readonly step: ClaimStep | null;
  /** The step that led to this card, if one did. */
  readonly taken: 1 | -1 | null;
  readonly onStep: (by: 1 | -1) => void;
}

/** Where the card's claim stands among those of the page, and the way to its neighbours. */
export function useSteps(
  { claim }: Pick<DrawnCard, 'claim'>,
  background: Client<ContentToBackground>,
): Steps {
  const [taken] = useState(underWay?.by ?? null);
  const [step, setStep] = useState<ClaimStep | null>(underWay?.to ?? null);
  useEffect(() => {
    let gone = false;
    void background.call('getClaimStep', null).then((answer) => {
      if (!gone && answer.ok) setStep(answer.value);
    });
    return () => {
      gone = true;
    };
  }, [claim, background]);
  const onStep = (by: 1 | -1): void => {
    if (!step) return;
    const mine = { by, to: stepTo(step, by) };
    underWay = mine;
    void background.call('stepFromCard', { by }).finally(() => {
      if (underWay === mine) underWay = null;
    });
  };
  return { step, taken, onStep };
}
