import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../../lib/i18n/language';
import { verdictLabel } from '../../lib/i18n/verdict-words';
import type { Claim } from '../../lib/model/claim';
import type { OneReading, Roles, Surroundings } from '../../lib/model/own-reading';
import type { ClaimStep } from '../../lib/model/page-report';
import { OwnReadingForm } from '../own-reading/OwnReadingForm';
import { StaleNote } from '../stale-note/StaleNote';
import { VerdictIcon } from '../verdict-badge/VerdictIcon';
import { CardWordsProvider, useCardWords } from '../words/card-words';
import { CardActions, type Shared } from './CardActions';
import { ClaimBody } from './ClaimBody';
import { ClaimCharts } from './ClaimCharts';
import { ClaimSteps, type ClaimStepsProps } from './ClaimSteps';
import { citationOf, shareTextOf } from './citation';
import { ReportMark } from './ReportMark';
import { reportTextOf } from './report-text';

const FIGURES = 'rj-card-figures';

/** The claim's place among those of the page, as `ClaimSteps` shows it. */
export interface CardSteps extends Omit<ClaimStepsProps, 'step' | 'figures'> {
  readonly step: ClaimStep | null;
}

export interface ClaimCardProps {
  /** As it was judged, or as the reader reads it. */
  readonly claim: Claim;
  readonly language: Language;
  /** Version of the data behind the figure, shown and cited. */
  readonly dataVersion?: string;
  /** ISO instant until which the update source vouched for the data, once that has passed. */
  readonly staleSince?: string | null;
  /** What stands around the figure, once it is known. */
  readonly around?: Surroundings | null;
  /** `claim` is judged by the reader's own reading. */
  readonly own?: boolean;
  /** Why the claim can be read in one way only; null where the reader may choose. */
  readonly oneReading?: OneReading | null;
  /** The reader's own reading could not be judged. */
  readonly ownFailed?: boolean;
  /** Address of the page, for a report that the reader sends by themselves. */
  readonly pageUrl?: string;
  /** Moves focus into the card when it opens. Default true; a card shown on hover passes false. */
  readonly takeFocus?: boolean;
  /** The way to the claims before and after; nothing of it is shown while their number is not known. */
  readonly steps?: CardSteps;
  readonly onClose: () => void;
  /** Puts text on the clipboard; tells whether it could. */
  readonly onCopy: (text: string) => Promise<boolean>;
  readonly onShare?: (share: { title: string; text: string }) => Promise<Shared>;
  /** The reader reads the sentence so; null goes back to the first reading. */
  readonly onRead?: (roles: Roles | null) => void;
}

/**
 * The card beside a claim: a labelled, non-modal dialog. Escape anywhere inside closes it; giving focus back to
 * the page is the host's part. Needs `assets/styles/card.css` in its root. Text from pages stays text.
 */
export function ClaimCard(props: ClaimCardProps) {
  return (
    <CardWordsProvider language={props.language}>
      <Card {...props} />
    </CardWordsProvider>
  );
}

function Card(props: ClaimCardProps) {
  const { claim, language, dataVersion, around, pageUrl, takeFocus = true, own = false } = props;
  const { steps, onClose, onCopy, onShare, onRead } = props;
  const { t } = useCardWords();
  const root = useRef<HTMLDivElement>(null);
  // Whoever came by a button of the card stays on it.
  const focusCard = takeFocus && !(steps?.step && steps.taken !== null);
  // Before the card is painted: what is typed right behind the command reaches it.
  useLayoutEffect(() => {
    if (focusCard) root.current?.focus({ preventScroll: true });
  }, [focusCard]);
  const citation = citationOf(claim, language, dataVersion);
  const verdict = verdictLabel(claim, language);
  const share =
    onShare && citation
      ? () => onShare({ title: t('app.name'), text: shareTextOf(claim, language) ?? citation })
      : null;
  return (
    <div
      ref={root}
      class="rj-root rj-card"
      role="dialog"
      aria-modal="false"
      aria-labelledby="rj-card-title"
      data-verdict={claim.verdict}
      lang={language}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <div class="rj-card__head">
        <h2 id="rj-card-title">
          <span class="rj-badge">
            <VerdictIcon verdict={claim.verdict} />
            <span>{verdict}</span>
          </span>
        </h2>
        <button
          type="button"
          class="rj-button rj-button--bare"
          aria-label={t('card.close')}
          onClick={onClose}
        >
          <svg class="rj-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d="M6 6l12 12M18 6L6 18" stroke="currentColor" stroke-width="2" stroke-linecap="round" />
          </svg>
        </button>
      </div>
      <div class="rj-card__body">
        <StaleNote freshUntil={props.staleSince ?? null} now={Date.now()} />
        {onRead ? (
          <OwnNote own={own} failed={props.ownFailed === true} verdict={verdict} onRead={onRead} />
        ) : null}
        <ClaimBody claim={claim} figures={FIGURES}>
          {citation ? (
            <CardActions citation={citation} onCopy={onCopy} {...(share ? { onShare: share } : {})} />
          ) : null}
          {around ? <ClaimCharts claim={claim} around={around} /> : null}
        </ClaimBody>
        <div class="rj-more">
          {around && onRead ? <OwnReading around={around} onRead={onRead} open={own} /> : null}
          {props.oneReading ? (
            <details class="rj-details">
              <summary>{t('card.readings')}</summary>
              <p>{t(`card.own.one.${props.oneReading}`)}</p>
            </details>
          ) : null}
          <ReportMark
            text={reportTextOf(claim, language, {
              own,
              ...(dataVersion ? { dataVersion } : {}),
              ...(pageUrl ? { pageUrl } : {}),
            })}
            onCopy={onCopy}
          />
        </div>
        <p class="rj-small">{dataVersion ? t('card.note.data', { version: dataVersion }) : t('card.note')}</p>
      </div>
      {steps?.step ? <ClaimSteps {...steps} step={steps.step} figures={FIGURES} /> : null}
    </div>
  );
}

/** Says aloud and in sight whose reading this is, with the way back. Always there, so that a change is announced. */
function OwnNote(props: { own: boolean; failed: boolean; verdict: string; onRead: (roles: null) => void }) {
  const { t } = useCardWords();
  const { own, failed, verdict, onRead } = props;
  return (
    <div class={own || failed ? 'rj-own__note' : 'rj-hidden'}>
      <p role="status">{failed ? t('card.own.failed') : own ? t('card.own.note', { verdict }) : ''}</p>
      {own ? (
        <button type="button" class="rj-button" onClick={() => onRead(null)}>
          {t('card.own.back')}
        </button>
      ) : null}
    </div>
  );
}

/** Folded away, and drawn only once it is wanted: lists of regions are long. */
function OwnReading(props: { around: Surroundings; open: boolean; onRead: (roles: Roles) => void }) {
  const { t } = useCardWords();
  const [open, setOpen] = useState(props.open);
  return (
    <details
      class="rj-details"
      open={open}
      onToggle={(event) => setOpen((event.currentTarget as HTMLDetailsElement).open)}
    >
      <summary>{t('card.readings')}</summary>
      {open ? (
        <OwnReadingForm choices={props.around.choices} others={props.around.others} onChoose={props.onRead} />
      ) : null}
    </details>
  );
}
