import { useEffect, useRef, useState } from 'preact/hooks';
import { verdictLabel } from '../../lib/i18n/verdict-words';
import type { Claim } from '../../lib/model/claim';
import { ClaimBody } from '../claim-card/ClaimBody';
import { VerdictBadge } from '../verdict-badge/VerdictBadge';
import { useWords } from '../words/Words';
import { sampleClaims } from './sample-claims';

/** Pixels of the card that have to be seen for its verdict and figures to be: they, the head, and the foot of the screen. */
const SEEN = 320;

/** A sentence as a page would show it, marked; pressing a figure opens what the card would say. */
export function SampleSentence({ withCard = true }: { withCard?: boolean }) {
  const { t, language } = useWords();
  const [open, setOpen] = useState<number | null>(withCard ? 1 : null);
  const claims = sampleClaims(t, language);
  const sentence = useRef<HTMLParagraphElement>(null);
  const card = useRef<HTMLDivElement>(null);
  const pressed = useRef(false);
  // On telephones the card opens below the screen's edge, and a press would seem to do nothing.
  useEffect(() => {
    if (!pressed.current || open === null) return;
    const { top } = (card.current as HTMLDivElement).getBoundingClientRect();
    if (top > innerHeight - SEEN) sentence.current?.scrollIntoView({ block: 'start' });
  }, [open]);
  const mark = (index: number) => {
    const claim = claims[index] as Claim;
    if (!withCard)
      return (
        <span class="rj-mark" data-verdict={claim.verdict}>
          {claim.quote}
        </span>
      );
    return (
      <button
        type="button"
        class="rj-mark"
        data-verdict={claim.verdict}
        aria-expanded={open === index}
        aria-controls="rj-sample-card"
        onClick={() => {
          pressed.current = true;
          setOpen(open === index ? null : index);
        }}
      >
        {claim.quote}
        <span class="rj-hidden"> ({verdictLabel(claim, language)})</span>
      </button>
    );
  };
  const shown = open === null ? undefined : claims[open];
  return (
    <div class="rj-sample">
      <p ref={sentence} class="rj-sample__text">
        {t('hello.sample.before')}
        {mark(0)}
        {t('hello.sample.or')}
        {mark(1)}
        {t('hello.sample.after')}
        {mark(2)}
        {t('hello.sample.end')}
      </p>
      <div ref={card} id="rj-sample-card" aria-live="polite">
        {shown ? (
          <div class="rj-sample__card" data-verdict={shown.verdict}>
            <p class="rj-sample__verdict">
              <VerdictBadge verdict={shown.verdict} label={verdictLabel(shown, language)} />
            </p>
            <ClaimBody claim={shown} />
          </div>
        ) : null}
      </div>
    </div>
  );
}
