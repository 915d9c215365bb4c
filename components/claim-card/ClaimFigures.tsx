import type { Claim } from '../../lib/model/claim';
import { useWords } from '../words/Words';
import { differenceText, officialText, writeValue } from './claim-text';

/** The figures side by side: what the page says, what KPU says, and how far apart they are. */
export function ClaimFigures({ claim }: { claim: Claim }) {
  const { t, language } = useWords();
  const { official } = claim;
  const difference = differenceText(claim, language);
  return (
    <dl class="rj-figures" data-verdict={claim.verdict}>
      <div>
        <dt>{t('card.page')}</dt>
        <dd>
          <q>{claim.quote}</q>
        </dd>
      </div>
      {official ? (
        <div>
          <dt>{t(official.formula === null ? 'card.kpu' : 'card.kpu.computed')}</dt>
          <dd>{officialText(claim, official, language)}</dd>
        </div>
      ) : null}
      {difference ? (
        <div class="rj-difference">
          <dt>{t('card.difference')}</dt>
          <dd>{difference}</dd>
        </div>
      ) : null}
      {claim.matched && claim.matched.factId !== official?.factId ? (
        <div class="rj-difference">
          <dt>{t('card.matched')}</dt>
          <dd>
            {t('card.matched')}: {writeValue(claim.matched.value, claim, language)}
          </dd>
        </div>
      ) : null}
    </dl>
  );
}
