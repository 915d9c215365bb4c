import type { FaultCode } from '../../lib/base/fault';
import type { ListedClaim, PageState } from '../../lib/model/page-report';
import { DataStatus, type DataStatusProps } from '../data-status/DataStatus';
import { FaultNote } from '../fault-note/FaultNote';
import { UnreadFrames } from '../frames-note/UnreadFrames';
import { Switch } from '../switch/Switch';
import { useWords } from '../words/Words';
import { PageTally } from './PageTally';

export interface PopupViewProps {
  readonly page: PageState;
  readonly claims: readonly ListedClaim[];
  /** Host of the page, or null where there is none (browser pages). */
  readonly host: string | null;
  /** Frames of the page that were not read. */
  readonly unreadFrames?: number | undefined;
  /** Debunked claims that the page tells. */
  readonly hoaxes?: number;
  readonly siteOn: boolean;
  readonly paused: boolean;
  /** False in private windows and the like: bundled data only, nothing kept. */
  readonly storeAvailable: boolean;
  /** Why the background could not be asked, or a change not be kept. */
  readonly fault: FaultCode | null;
  readonly status: DataStatusProps;
  readonly onCheck: () => void;
  readonly onSite: (on: boolean) => void;
  readonly onPause: (paused: boolean) => void;
  readonly onPanel: () => void;
  readonly onOptions: () => void;
  /** Goes to a claim on the page. */
  readonly onReveal: (id: string) => void;
}

/** The popup: this page in one glance, the two switches, the data. */
export function PopupView(props: PopupViewProps) {
  const { t } = useWords();
  const { page, host } = props;
  return (
    <main class="rj-root rj-popup">
      <header class="rj-bar">
        <h1>
          <img src="/icon/32.png" alt="" width="24" height="24" />
          {t('app.name')}
        </h1>
        <button type="button" class="rj-button rj-button--bare" onClick={props.onOptions}>
          {t('popup.options')}
        </button>
      </header>
      <section
        class="rj-page"
        aria-label={t('popup.page')}
        aria-live="polite"
        aria-busy={page.kind === 'scanning'}
      >
        <PageSummary {...props} />
      </section>
      {props.fault ? <FaultNote code={props.fault} /> : null}
      {props.storeAvailable ? null : (
        <p class="rj-note" data-tone="warn">
          {t('popup.store')}
        </p>
      )}
      <section class="rj-switches">
        {host && page.kind !== 'unscriptable' ? (
          <Switch
            label={t('popup.site', { host })}
            on={props.siteOn}
            disabled={props.paused}
            onChange={props.onSite}
          />
        ) : null}
        <Switch label={t('popup.pause')} on={props.paused} onChange={props.onPause} />
      </section>
      <section class="rj-foot" aria-label={t('popup.data')}>
        <DataStatus {...props.status} />
      </section>
    </main>
  );
}

function PageSummary(props: PopupViewProps) {
  const { page, claims, host, unreadFrames, hoaxes = 0, onCheck, onPanel, onPause, onReveal } = props;
  const { t } = useWords();
  switch (page.kind) {
    case 'loading':
      return <p class="rj-small">{t('common.loading')}</p>;
    case 'scanning':
      return (
        <>
          <h2>{t('popup.scanning')}</h2>
          <progress aria-label={t('popup.scanning')} />
        </>
      );
    case 'unread':
      return (
        <>
          <h2>{t('popup.noPermission')}</h2>
          <p class="rj-small">{t('popup.noPermission.hint')}</p>
          <button type="button" class="rj-button rj-button--main" onClick={onCheck}>
            {t('popup.check')}
          </button>
        </>
      );
    case 'unscriptable':
      return (
        <>
          <h2>{t('popup.unscriptable')}</h2>
          <p class="rj-small">{t('popup.unscriptable.hint')}</p>
        </>
      );
    case 'off':
      return <h2>{t('popup.off', { host: host ?? '' })}</h2>;
    case 'paused':
      return (
        <>
          <h2>{t('popup.paused')}</h2>
          <p class="rj-small">{t('popup.paused.hint')}</p>
          <button type="button" class="rj-button rj-button--main" onClick={() => onPause(false)}>
            {t('popup.resume')}
          </button>
        </>
      );
    case 'failed':
      return (
        <>
          <h2>{t('popup.error')}</h2>
          <FaultNote code={page.code} />
          <button type="button" class="rj-button" onClick={onCheck}>
            {t('common.retry')}
          </button>
        </>
      );
    case 'read':
      return (
        <>
          <PageTally
            tally={page.tally}
            claims={claims}
            onPanel={onPanel}
            onCheck={onCheck}
            onReveal={onReveal}
          />
          {hoaxes > 0 ? (
            <button type="button" class="rj-note rj-popup__hoaxes" data-tone="warn" onClick={onPanel}>
              {t('popup.hoaxes', { count: hoaxes })}
            </button>
          ) : null}
          <UnreadFrames count={unreadFrames} />
        </>
      );
  }
}
