import type { FaultCode } from '../../lib/base/fault';
import type { PageState, TabReport } from '../../lib/model/page-report';
import type { Place } from '../../lib/model/place-page';
import { FaultNote } from '../fault-note/FaultNote';
import { UnreadFrames } from '../frames-note/UnreadFrames';
import { useWords } from '../words/Words';
import { ClaimList } from './ClaimList';

export interface PageClaimsProps {
  readonly page: TabReport;
  /** The claim chosen last. */
  readonly current: string | null;
  /** Why the last choice could not be shown, or what else failed. */
  readonly fault: FaultCode | null;
  readonly onReveal: (id: string) => void;
  readonly onCopy: (text: string) => Promise<boolean>;
  readonly onCheck: () => void;
  /** Opens the page of an election in a region. */
  readonly onGo: (place: Place) => void;
}

/** The claims of the page in the tab, or why there are none. */
export function PageClaims({ page, current, fault, onReveal, onCopy, onCheck, onGo }: PageClaimsProps) {
  const { claims, state, dataVersion } = page;
  return (
    <>
      {fault ? <FaultNote code={fault} /> : null}
      {claims.length > 0 ? (
        <ClaimList
          claims={claims}
          current={current}
          dataVersion={dataVersion}
          onReveal={onReveal}
          onCopy={onCopy}
          onGo={onGo}
        />
      ) : (
        <div class="rj-empty" role="status">
          <Nothing state={state} host={page.host} onCheck={onCheck} />
        </div>
      )}
      <UnreadFrames count={page.unreadFrames} />
    </>
  );
}

function Nothing({ state, host, onCheck }: { state: PageState; host: string | null; onCheck: () => void }) {
  const { t } = useWords();
  switch (state.kind) {
    case 'loading':
      return <p>{t('common.loading')}</p>;
    case 'scanning':
      return (
        <>
          <p>{t('popup.scanning')}</p>
          <progress aria-label={t('popup.scanning')} />
        </>
      );
    case 'unread':
      return <Words title={t('popup.noPermission')} text={t('panel.empty.unread')} />;
    case 'unscriptable':
      return <Words title={t('popup.unscriptable')} text={t('popup.unscriptable.hint')} />;
    case 'off':
      return <Words title={t('popup.off', { host: host ?? '' })} text={t('panel.empty.off')} />;
    case 'paused':
      return <Words title={t('popup.paused')} text={t('popup.paused.hint')} />;
    case 'failed':
      return (
        <>
          <p class="rj-empty__title">{t('popup.error')}</p>
          <FaultNote code={state.code} />
          <button type="button" class="rj-button" onClick={onCheck}>
            {t('common.retry')}
          </button>
        </>
      );
    case 'read':
      return <Words title={t('popup.nothing')} text={t('popup.nothing.hint')} />;
  }
}

const Words = ({ title, text }: { title: string; text: string }) => (
  <>
    <p class="rj-empty__title">{title}</p>
    <p class="rj-small">{text}</p>
  </>
);
