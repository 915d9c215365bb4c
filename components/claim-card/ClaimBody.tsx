import type { ComponentChildren } from 'preact';
import { checkSentence } from '../../lib/i18n/check-sentence';
import { inLanguage } from '../../lib/i18n/language';
import { REASON_WORDS } from '../../lib/i18n/reason-words';
import { BASIS_SENTENCES } from '../../lib/i18n/verdict-words';
import type { Claim } from '../../lib/model/claim';
import { useCardWords } from '../words/card-words';
import { ClaimDetails, ClaimSourceBlock } from './ClaimEvidence';
import { ClaimFigures } from './ClaimFigures';
import { topicParts } from './claim-text';

export interface ClaimBodyProps {
  readonly claim: Claim;
  /** Id for the element with the figures, where something points to it. */
  readonly figures?: string;
  /** What else belongs to it, drawn between the source and its details. */
  readonly children?: ComponentChildren;
}

/** Everything known about one claim, without frame: the card and the panel show the same. */
export function ClaimBody({ claim, figures, children }: ClaimBodyProps) {
  const { t, language } = useCardWords();
  const { official } = claim;
  const topic = topicParts(claim, language);
  return (
    <div class="rj-body">
      <p class="rj-topic">
        <strong>{topic.head}</strong> {topic.rest}
      </p>
      <ClaimFigures claim={claim} id={figures} />
      <ClaimWhy claim={claim} />
      {claim.checks.length > 0 ? (
        <section class="rj-checks">
          <h3>{t('card.checks')}</h3>
          {claim.checks.map((check, i) => (
            <p key={`${check.kind}${i}`}>{checkSentence(check, language)}</p>
          ))}
        </section>
      ) : null}
      {official ? <ClaimSourceBlock official={official} /> : <p class="rj-small">{t('card.kpu.none')}</p>}
      {children}
      {official ? <ClaimDetails official={official} /> : null}
    </div>
  );
}

/** The basis, where it is not the official one, and every reason as a sentence. */
function ClaimWhy({ claim }: { claim: Claim }) {
  const { language } = useCardWords();
  const sentences = claim.reasons
    // The basis has its own, fuller sentence.
    .filter((reason) => reason !== claim.basis)
    .map((reason) => inLanguage(REASON_WORDS[reason], language));
  if (claim.basis !== 'official') sentences.unshift(inLanguage(BASIS_SENTENCES[claim.basis], language));
  if (sentences.length === 0) return null;
  return (
    <ul class="rj-reasons">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
