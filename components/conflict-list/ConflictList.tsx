import { useState } from 'preact/hooks';
import { useWords } from '../words/Words';
import { groupTitle } from './group-title';
import type { ConflictGroup } from './read-conflicts';

/** Figures that circulate in several forms, group by group, each drawn when it is opened. */
export function ConflictList({ groups }: { groups: readonly ConflictGroup[] }) {
  const { t } = useWords();
  const count = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  return (
    <section class="rj-panel-box" id="conflicts">
      <h2>{t('conflicts.title')}</h2>
      <p>{t('conflicts.about', { count })}</p>
      <p class="rj-small">{t('conflicts.language')}</p>
      {groups.map((group) => (
        <Group key={group.title} group={group} />
      ))}
    </section>
  );
}

function Group({ group }: { group: ConflictGroup }) {
  const { t, language } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <details
      class="rj-details"
      onToggle={(event) => setOpen((event.currentTarget as HTMLDetailsElement).open)}
    >
      <summary>
        {groupTitle(group.title, language)} ({group.rows.length})
      </summary>
      {open ? (
        <ul class="rj-conflicts" lang="en">
          {group.rows.map((row, i) => (
            <li key={i}>
              <strong>{row.figure}</strong>
              <dl>
                <div>
                  <dt>{t('conflicts.stored')}</dt>
                  <dd class="rj-number">{row.stored}</dd>
                </div>
                <div>
                  <dt>{t('conflicts.variants')}</dt>
                  <dd class="rj-number">{row.variants}</dd>
                </div>
              </dl>
              {row.why ? <p class="rj-small">{row.why}</p> : null}
            </li>
          ))}
        </ul>
      ) : null}
    </details>
  );
}
