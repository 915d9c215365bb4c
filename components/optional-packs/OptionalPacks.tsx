import type { FaultCode } from '../../lib/base/fault';
import type { OptionalKind } from '../../lib/model/optional';
import type { OptionalEntry, OptionalFacts } from '../../lib/model/optional-status';
import { FaultNote } from '../fault-note/FaultNote';
import { UpdateProgressBar } from '../update-progress/UpdateProgressBar';
import { useWords } from '../words/Words';

export interface OptionalPacksProps {
  readonly entries: readonly OptionalEntry[];
  readonly fault: FaultCode | null;
  readonly onAdd: (kind: OptionalKind) => void;
  readonly onRemove: (kind: OptionalKind) => void;
}

/** Packs that the reader may add or leave, each with its size before anything is fetched. Nothing where none is on offer. */
export function OptionalPacks({ entries, fault, onAdd, onRemove }: OptionalPacksProps) {
  const { t } = useWords();
  if (entries.length === 0) return null;
  return (
    <div class="rj-optional">
      <h3>{t('optional.title')}</h3>
      <p class="rj-small">{t('optional.about')}</p>
      <ul class="rj-list">
        {entries.map((entry) => (
          <Entry key={entry.kind} entry={entry} onAdd={onAdd} onRemove={onRemove} />
        ))}
      </ul>
      <div role="status">{fault ? <FaultNote code={fault} /> : null}</div>
    </div>
  );
}

interface EntryProps extends Pick<OptionalPacksProps, 'onAdd' | 'onRemove'> {
  readonly entry: OptionalEntry;
}

function Entry({ entry, onAdd, onRemove }: EntryProps) {
  const { t } = useWords();
  const { kind, offered, installed, newer, state } = entry;
  const name = t(`optional.${kind}`);
  const running = state.kind === 'running';
  // What is broken is mended by fetching it again.
  const addable = offered !== null && (!installed || newer || state.kind === 'failed');
  const button = (label: string, onClick: () => void) => (
    <button
      type="button"
      class="rj-button"
      aria-label={`${label}: ${name}`}
      aria-disabled={running}
      onClick={() => (running ? undefined : onClick())}
    >
      {label}
    </button>
  );
  return (
    <li class="rj-optional__pack" data-kind={kind} data-installed={installed !== null}>
      <h4>{name}</h4>
      <p class="rj-small">{t(`optional.${kind}.about`)}</p>
      {installed ? (
        <Facts facts={installed} label={t('optional.installed')} />
      ) : (
        <p class="rj-small">{t('optional.absent')}</p>
      )}
      {installed && !installed.trusted ? (
        <p class="rj-note" data-tone="warn">
          {t('optional.untrusted')}
        </p>
      ) : null}
      {offered && (!installed || newer) ? <Facts facts={offered} label={t('optional.offered')} /> : null}
      <div class="rj-row">
        {addable ? button(t(installed ? 'optional.renew' : 'optional.add'), () => onAdd(kind)) : null}
        {installed ? button(t('optional.remove'), () => onRemove(kind)) : null}
      </div>
      <div role="status">
        {running ? <UpdateProgressBar step={state.step} bytes={state.bytes} /> : null}
        {state.kind === 'updated' ? (
          <p class="rj-note" data-tone="good">
            {t('optional.added', { version: state.version })}
          </p>
        ) : null}
        {state.kind === 'failed' ? <FaultNote code={state.code} /> : null}
      </div>
    </li>
  );
}

function Facts({ facts, label }: { facts: OptionalFacts; label: string }) {
  const { t } = useWords();
  return (
    <p class="rj-small">
      {t('optional.facts', {
        label,
        version: facts.version,
        areas: facts.areas,
        size: Math.max(1, Math.round(facts.bytes / 1000)),
      })}
    </p>
  );
}
