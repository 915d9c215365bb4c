import { formatAge, formatDate } from '../../lib/i18n/format';
import type { DataReport } from '../../lib/model/data-status';
import { FaultNote } from '../fault-note/FaultNote';
import { StaleNote } from '../stale-note/StaleNote';
import { UpdateProgressBar } from '../update-progress/UpdateProgressBar';
import { useWords } from '../words/Words';

export interface DataStatusProps {
  /** Null while it is not known yet. */
  readonly report: DataReport | null;
  /** The instant now, in milliseconds since 1970: ages are told from it. */
  readonly now: number;
  readonly onUpdate: () => void;
}

/** Data older than this many milliseconds is worth a word. */
const OLD = 60 * 86_400_000;

/** Version and age of the data, and the button that renews it, with progress and outcome in words. */
export function DataStatus({ report, now, onUpdate }: DataStatusProps) {
  const { t, language } = useWords();
  const data = report?.data ?? null;
  const update = report?.update ?? { kind: 'idle' };
  const running = update.kind === 'running';
  const age = data ? now - Date.parse(data.newest) : 0;
  return (
    <div class="rj-data">
      <p class="rj-data__version">
        {data ? t('data.version', { version: data.version }) : t(report ? 'data.none' : 'common.loading')}
      </p>
      <button
        type="button"
        class="rj-button"
        aria-disabled={running}
        onClick={() => (running ? undefined : onUpdate())}
      >
        {t(running ? 'data.updating' : 'data.update')}
      </button>
      {data ? (
        <div class="rj-small rj-data__detail">
          <p>
            {t('data.age', {
              date: formatDate(data.newest.slice(0, 10), language),
              age: formatAge(age, language),
            })}
          </p>
          {report?.lastLook ? (
            <p>{t('data.looked', { age: formatAge(now - Date.parse(report.lastLook), language) })}</p>
          ) : null}
          {data.bundled ? <p>{t('data.bundled')}</p> : null}
        </div>
      ) : null}
      <StaleNote freshUntil={report?.freshUntil ?? null} now={now} />
      {age > OLD ? (
        <p class="rj-note" data-tone="warn">
          {t('data.old')}
        </p>
      ) : null}
      {report?.fault ? <FaultNote code={report.fault} /> : null}
      <div role="status" class="rj-data__outcome">
        {running ? <UpdateProgressBar step={update.step} bytes={update.bytes} /> : null}
        {update.kind === 'updated' ? (
          <p class="rj-note" data-tone="good">
            {t('data.updated', { version: update.version })}
          </p>
        ) : null}
        {update.kind === 'current' ? <p class="rj-note">{t('data.current')}</p> : null}
        {update.kind === 'failed' ? <FaultNote code={update.code} /> : null}
      </div>
    </div>
  );
}
