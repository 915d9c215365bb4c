import { inLanguage } from '../../lib/i18n/language';
import { VERDICT_SHORT } from '../../lib/i18n/verdict-words';
import type { ListedClaim, Tally } from '../../lib/model/page-report';
import { officialText } from '../claim-card/claim-text';
import { VerdictBadge } from '../verdict-badge/VerdictBadge';
import { VERDICT_ORDER } from '../verdict-badge/verdict-order';
import { useWords } from '../words/Words';

export interface PageTallyProps {
  readonly tally: Tally;
  readonly claims: readonly ListedClaim[];
  readonly onPanel: () => void;
  readonly onCheck: () => void;
  /** Goes to a claim on the page. */
  readonly onReveal: (id: string) => void;
}

/** More than this is for the panel. */
const SHOWN = 3;

/** How many figures the page claims, by verdict, and the first that differ. */
export function PageTally({ tally, claims, onPanel, onCheck, onReveal }: PageTallyProps) {
  const { t, language } = useWords();
  const count = VERDICT_ORDER.reduce((sum, verdict) => sum + tally[verdict], 0);
  if (count === 0)
    return (
      <>
        <h2>{t('popup.nothing')}</h2>
        <p class="rj-small">{t('popup.nothing.hint')}</p>
        <button type="button" class="rj-button" onClick={onCheck}>
          {t('popup.recheck')}
        </button>
      </>
    );
  const differing = claims.filter(({ claim, lost }) => claim.verdict === 'differs' && !lost).slice(0, SHOWN);
  return (
    <>
      <h2>{t('popup.found', { count })}</h2>
      {tally.differs > 0 ? null : <p class="rj-small">{t('popup.found.allGood')}</p>}
      <ul class="rj-tally">
        {VERDICT_ORDER.filter((verdict) => tally[verdict] > 0).map((verdict) => (
          <li key={verdict}>
            <VerdictBadge verdict={verdict} label={inLanguage(VERDICT_SHORT[verdict], language)} />
            <strong>{tally[verdict]}</strong>
          </li>
        ))}
      </ul>
      {differing.length > 0 ? (
        <ul class="rj-differing" aria-label={t('popup.differing')}>
          {differing.map(({ id, claim }) => (
            <li key={id} data-verdict="differs">
              <button type="button" title={t('panel.item')} onClick={() => onReveal(id)}>
                <q>{claim.quote}</q>
                {claim.official ? (
                  <span>
                    <span class="rj-small">KPU</span>{' '}
                    <strong>{officialText(claim, claim.official, language)}</strong>
                  </span>
                ) : null}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <button type="button" class="rj-button rj-button--main" onClick={onPanel}>
        {t('popup.panel')}
      </button>
    </>
  );
}
