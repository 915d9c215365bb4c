import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ClaimStep } from '../../lib/model/page-report';
import { useCardWords } from '../words/card-words';

export interface ClaimStepsProps {
  readonly step: ClaimStep;
  /** The step that led here: its button has the focus, so that the next press goes on. Null where something else did. */
  readonly taken: 1 | -1 | null;
  /** Id of the element with the figures, told with the button on arriving. */
  readonly figures: string;
  readonly onStep: (by: 1 | -1) => void;
}

const PATHS = { '-1': 'M15 5l-7 7 7 7', '1': 'M9 5l7 7-7 7' } as const;
const PLACE = 'rj-step-place';

/** To the claim before and after, with the place of this one among all. Always at the same edge, for a thumb. */
export function ClaimSteps({ step, taken, figures, onStep }: ClaimStepsProps) {
  const { t } = useCardWords();
  const { at, of } = step;
  const way = (by: 1 | -1) => (
    <Way
      by={by}
      arrived={by === taken}
      describedBy={by === taken ? `${PLACE} ${figures}` : PLACE}
      onStep={onStep}
    />
  );
  return (
    <nav class="rj-beside" aria-label={t('card.step')}>
      {way(-1)}
      <p id={PLACE} class="rj-beside__place">
        {at === null ? t('card.step.of', { of }) : t('card.step.at', { at, of })}
      </p>
      {way(1)}
    </nav>
  );
}

interface WayProps extends Pick<ClaimStepsProps, 'onStep'> {
  readonly by: 1 | -1;
  readonly arrived: boolean;
  readonly describedBy: string;
}

function Way({ by, arrived, describedBy, onStep }: WayProps) {
  const { t } = useCardWords();
  const button = useRef<HTMLButtonElement>(null);
  // As the card does: before it is painted.
  useLayoutEffect(() => {
    if (arrived) button.current?.focus({ preventScroll: true });
  }, [arrived]);
  const word = by < 0 ? 'card.step.previous' : 'card.step.next';
  return (
    <button
      ref={button}
      type="button"
      class="rj-button rj-button--bare rj-beside__way"
      data-by={by}
      aria-label={t(`${word}.name`)}
      aria-describedby={describedBy}
      onClick={() => onStep(by)}
    >
      <svg class="rj-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <path d={PATHS[by]} fill="none" stroke="currentColor" stroke-width="2.5" stroke-linecap="round" />
      </svg>
      <span class="rj-beside__word">{t(word)}</span>
    </button>
  );
}
