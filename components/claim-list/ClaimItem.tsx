import { useId, useState } from 'preact/hooks';
import { actWords, verdictLabel } from '../../lib/i18n/verdict-words';
import type { ListedClaim } from '../../lib/model/page-report';
import type { Place } from '../../lib/model/place-page';
import { ClaimBody } from '../claim-card/ClaimBody';
import { CopyButton } from '../claim-card/CopyButton';
import { citationOf } from '../claim-card/citation';
import { differenceText, officialText, topicOf } from '../claim-card/claim-text';
import type { Copy } from '../figure/CopyFigure';
import { VerdictBadge } from '../verdict-badge/VerdictBadge';
import { useWords } from '../words/Words';
import { claimPlace } from './claim-place';

export interface ClaimItemProps {
  readonly listed: ListedClaim;
  readonly current: boolean;
  readonly dataVersion?: string;
  readonly onReveal: (id: string) => void;
  readonly onCopy: Copy;
  readonly onGo: (place: Place) => void;
}

/** One claim: pressing it goes to its place on the page, its details unfold below. */
export function ClaimItem({ listed, current, dataVersion, onReveal, onCopy, onGo }: ClaimItemProps) {
  const { t, language } = useWords();
  const [open, setOpen] = useState(false);
  const details = useId();
  const { claim, id, lost = false } = listed;
  const { official } = claim;
  const citation = citationOf(claim, language, dataVersion);
  const place = claimPlace(claim);
  const difference = claim.verdict === 'differs' ? differenceText(claim, language) : null;
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
        <span class="rj-small">{topicOf(claim, language)}</span>
        <span class="rj-item__pair">
          <span>
            <span class="rj-small">{t('card.page')}</span> <q class="rj-item__quote">{claim.quote}</q>
          </span>
          {official ? (
            <span class="rj-item__official">
              <span class="rj-small">{t(official.formula === null ? 'card.kpu' : 'panel.computed')}</span>{' '}
              <strong>{officialText(claim, official, language)}</strong>
            </span>
          ) : null}
        </span>
        {difference ? <span class="rj-item__difference">{difference}</span> : null}
        {official ? (
          <span class="rj-item__act rj-small">{actWords(official.source.docNo, language)}</span>
        ) : null}
        {lost ? <span class="rj-small">{t('panel.lost')}</span> : null}
      </button>
      <div class="rj-item__foot">
        <button
          type="button"
          class="rj-link rj-item__more"
          aria-expanded={open}
          aria-controls={details}
          onClick={() => setOpen(!open)}
        >
          {t('panel.details')}
          <span class="rj-hidden">: {claim.quote}</span>
        </button>
        {place && claim.region ? (
          <button type="button" class="rj-link" onClick={() => onGo(place)}>
            {t('panel.place', { region: claim.region.name })}
          </button>
        ) : null}
      </div>
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
