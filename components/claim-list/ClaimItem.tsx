import { useId, useState } from 'preact/hooks';
import { formatDocNo } from '../../lib/i18n/format';
import { statusWords, verdictLabel } from '../../lib/i18n/verdict-words';
import type { ListedClaim } from '../../lib/model/page-report';
import { ClaimBody } from '../claim-card/ClaimBody';
import { CopyButton } from '../claim-card/CopyButton';
import { citationOf } from '../claim-card/citation';
import { officialText, topicOf } from '../claim-card/claim-text';
import { VerdictBadge } from '../verdict-badge/VerdictBadge';
import { useWords } from '../words/Words';

export interface ClaimItemProps {
  readonly listed: ListedClaim;
  readonly current: boolean;
  readonly dataVersion?: string;
  readonly onReveal: (id: string) => void;
  readonly onCopy: (text: string) => Promise<boolean>;
}

/** One claim: pressing it goes to its place on the page, its details unfold below. */
export function ClaimItem({ listed, current, dataVersion, onReveal, onCopy }: ClaimItemProps) {
  const { t, language } = useWords();
  const [open, setOpen] = useState(false);
  const details = useId();
  const { claim, id, lost = false } = listed;
  const { official } = claim;
  const citation = citationOf(claim, language, dataVersion);
  return (
    <li class="rj-item" data-verdict={claim.verdict} aria-current={current ? 'true' : undefined}>
      <button
        type="button"
        class="rj-item__main"
        data-stop
        aria-disabled={lost}
        title={lost ? t('panel.lost') : t('panel.item')}
        onClick={() => (lost ? undefined : onReveal(id))}
      >
        <VerdictBadge verdict={claim.verdict} label={verdictLabel(claim, language)} />
        <q class="rj-item__quote">{claim.quote}</q>
        <span class="rj-small">{topicOf(claim, language)}</span>
        {official ? (
          <span class="rj-item__official">
            {t('card.kpu')}: <strong>{officialText(claim, official, language)}</strong>
          </span>
        ) : null}
        {official ? (
          <span class="rj-small">
            {official.source.docNo
              ? formatDocNo(official.source.docNo)
              : statusWords(official.status, null, language)}
          </span>
        ) : null}
        {lost ? <span class="rj-small">{t('panel.lost')}</span> : null}
      </button>
      <button
        type="button"
        class="rj-item__more"
        aria-expanded={open}
        aria-controls={details}
        onClick={() => setOpen(!open)}
      >
        {t('panel.details')}
        <span class="rj-hidden">: {claim.quote}</span>
      </button>
      <div id={details} hidden={!open} class="rj-item__details">
        {open ? <ClaimBody claim={claim} /> : null}
        {open && citation ? (
          <div class="rj-card__foot">
            <CopyButton text={citation} onCopy={onCopy} />
          </div>
        ) : null}
      </div>
    </li>
  );
}
