import { useState } from 'preact/hooks';
import { verdictLabel } from '../../lib/i18n/verdict-words';
import type { Claim } from '../../lib/model/claim';
import { ClaimBody } from '../claim-card/ClaimBody';
import { VerdictBadge } from '../verdict-badge/VerdictBadge';
import { useWords } from '../words/Words';
import { sampleClaims } from './sample-claims';

/** A sentence as a page would show it, marked; pressing a figure opens what the card would say. */
export function SampleSentence({ withCard = true }: { withCard?: boolean }) {
  const { t, language } = useWords();
  const [open, setOpen] = useState<number | null>(withCard ? 1 : null);
  const claims = sampleClaims(t, language);
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
        onClick={() => setOpen(open === index ? null : index)}
      >
        {claim.quote}
        <span class="rj-hidden"> ({verdictLabel(claim, language)})</span>
      </button>
    );
  };
  const shown = open === null ? undefined : claims[open];
  return (
    <div class="rj-sample">
      <p class="rj-sample__text">
        {t('hello.sample.before')}
        {mark(0)}
        {t('hello.sample.or')}
        {mark(1)}
        {t('hello.sample.after')}
        {mark(2)}
        {t('hello.sample.end')}
      </p>
      <div id="rj-sample-card" aria-live="polite">
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
