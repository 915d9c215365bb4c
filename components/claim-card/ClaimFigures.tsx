import { formatDate } from '../../lib/i18n/format';
import type { Claim } from '../../lib/model/claim';
import { useCardWords } from '../words/card-words';
import { differenceText, officialText, splitUnit, writeValue } from './claim-text';

/** What KPU published, largest of all; below it what the page says, and how far apart the two are. */
export function ClaimFigures({ claim, id }: { claim: Claim; id?: string | undefined }) {
  const { t, language } = useCardWords();
  const { official, matched } = claim;
  const difference = differenceText(claim, language);
  return (
    <dl id={id} class="rj-figures" data-verdict={claim.verdict}>
      {official ? (
        <div class="rj-figures__official">
          <dt>{t(official.formula === null ? 'card.kpu' : 'card.kpu.computed')}</dt>
          <dd>
            <Official text={officialText(claim, official, language)} />
          </dd>
        </div>
      ) : null}
      <div class="rj-figures__page">
        <dt>{t('card.page')}</dt>
        <dd>
          <q>{claim.quote}</q>
        </dd>
      </div>
      {difference ? (
        <div class="rj-figures__note">
          <dt class="rj-hidden">{t('card.difference')}</dt>
          <dd>{difference}</dd>
        </div>
      ) : null}
      {matched && matched.factId !== official?.factId ? (
        <div class="rj-figures__note">
          <dt>{t('card.matched')}</dt>
          <dd>
            {writeValue(matched.value, claim, language)}
            {matched.asOf ? ` (${formatDate(matched.asOf, language)})` : ''}
          </dd>
        </div>
      ) : null}
    </dl>
  );
}

/** The number large, its unit beside it; what is no number keeps a size that fits. */
function Official({ text }: { text: string }) {
  const { number, unit } = splitUnit(text);
  return (
    <span class="rj-official" data-long={number.length > 15}>
      {number}
      {unit === '' ? '' : <span class="rj-official__unit"> {unit}</span>}
    </span>
  );
}
