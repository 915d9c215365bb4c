import { inLanguage } from '../../lib/i18n/language';
import { VERDICT_SHORT } from '../../lib/i18n/verdict-words';
import type { Tally } from '../../lib/model/page-report';
import { VerdictBadge } from '../verdict-badge/VerdictBadge';
import { VERDICT_ORDER } from '../verdict-badge/verdict-order';
import { useWords } from '../words/Words';

export interface PageTallyProps {
  readonly tally: Tally;
  readonly onPanel: () => void;
  readonly onCheck: () => void;
}

/** How many figures the page claims, by verdict. */
export function PageTally({ tally, onPanel, onCheck }: PageTallyProps) {
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
      <button type="button" class="rj-button rj-button--main" onClick={onPanel}>
        {t('popup.panel')}
      </button>
    </>
  );
}
