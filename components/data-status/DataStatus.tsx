import { formatAge, formatDate } from '../../lib/i18n/format';
import type { UpdateState, UpdateStep } from '../../lib/model/data-status';
import { FaultNote } from '../fault-note/FaultNote';
import { useWords } from '../words/Words';

export interface DataStatusProps {
  /** Null while no trusted data is loaded. */
  readonly data: {
    readonly version: string;
    /** ISO date or instant of the newest figure inside. */
    readonly newest: string;
    /** Its age now, in milliseconds. */
    readonly age: number;
    readonly bundled: boolean;
  } | null;
  readonly update: UpdateState;
  readonly onUpdate: () => void;
}

/** Data older than this is worth a word. */
const OLD = 60 * 86_400_000;

/** Version and age of the data, and the button that renews it, with progress and outcome in words. */
export function DataStatus({ data, update, onUpdate }: DataStatusProps) {
  const { t, language } = useWords();
  const running = update.kind === 'running';
  return (
    <div class="rj-data">
      {data ? (
        <div>
          <p>{t('data.version', { version: data.version })}</p>
          <p class="rj-small">
            {t('data.age', {
              date: formatDate(data.newest.slice(0, 10), language),
              age: formatAge(data.age, language),
            })}
            {data.bundled ? ` · ${t('data.bundled')}` : ''}
          </p>
        </div>
      ) : (
        <p>{t('data.none')}</p>
      )}
      <button
        type="button"
        class="rj-button"
        aria-disabled={running}
        onClick={() => (running ? undefined : onUpdate())}
      >
        {t(running ? 'data.updating' : 'data.update')}
      </button>
      {data && data.age > OLD ? (
        <p class="rj-note" data-tone="warn">
          {t('data.old')}
        </p>
      ) : null}
      <div role="status" class="rj-data__outcome">
        {running ? <Progress step={update.step} part={update.part} /> : null}
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

function Progress({ step, part }: { step: UpdateStep; part: number | null }) {
  const { t } = useWords();
  const label = t(`data.step.${step}`);
  return (
    <>
      <span class="rj-small">{label}</span>
      <progress aria-label={label} max={1} {...(part === null ? {} : { value: part })} />
    </>
  );
}
