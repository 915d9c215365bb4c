import { useState } from 'preact/hooks';
import { inLanguage } from '../../lib/i18n/language';
import { VERDICT_SHORT } from '../../lib/i18n/verdict-words';
import type { Verdict } from '../../lib/model/claim';
import type { ListedClaim } from '../../lib/model/page-report';
import { ChoiceList } from '../choice-list/ChoiceList';
import { VERDICT_ORDER } from '../verdict-badge/verdict-order';
import { useWords } from '../words/Words';
import { ClaimItem } from './ClaimItem';

export interface ClaimListProps {
  /** In page order. */
  readonly claims: readonly ListedClaim[];
  readonly current: string | null;
  readonly dataVersion?: string;
  readonly onReveal: (id: string) => void;
  readonly onCopy: (text: string) => Promise<boolean>;
}

/** The page's claims as a list: the whole of what the marks say, for eyes, keyboard and screen reader alike. */
export function ClaimList({ claims, current, dataVersion, onReveal, onCopy }: ClaimListProps) {
  const { t, language } = useWords();
  const [chosen, setChosen] = useState<Verdict | 'all'>('all');
  const count = (verdict: Verdict): number => claims.filter((c) => c.claim.verdict === verdict).length;
  const present = VERDICT_ORDER.filter((verdict) => count(verdict) > 0);
  const filter = chosen !== 'all' && !present.includes(chosen) ? 'all' : chosen;
  const shown = filter === 'all' ? claims : claims.filter((c) => c.claim.verdict === filter);
  return (
    <section class="rj-claims" aria-label={t('panel.tab.claims')}>
      <p role="status" class="rj-summary">
        {t('panel.summary', { count: claims.length, differs: count('differs') })}
      </p>
      {present.length > 1 ? (
        <ChoiceList
          look="chips"
          hideLegend
          legend={t('panel.filter')}
          value={filter}
          onChoose={setChosen}
          choices={[
            { value: 'all', label: `${t('panel.filter.all')} ${claims.length}` },
            ...present.map((verdict) => ({
              value: verdict,
              label: `${inLanguage(VERDICT_SHORT[verdict], language)} ${count(verdict)}`,
            })),
          ]}
        />
      ) : null}
      <ol class="rj-list" aria-label={t('panel.list')} onKeyDown={moveFocus}>
        {shown.map((listed) => (
          <ClaimItem
            key={listed.id}
            listed={listed}
            current={listed.id === current}
            onReveal={onReveal}
            onCopy={onCopy}
            {...(dataVersion === undefined ? {} : { dataVersion })}
          />
        ))}
      </ol>
    </section>
  );
}

/** Arrow keys, Home and End walk from claim to claim; Tab still reaches everything. */
function moveFocus(event: KeyboardEvent): void {
  const list = event.currentTarget as HTMLElement;
  const stops = [...list.querySelectorAll<HTMLElement>('[data-stop]')];
  const from = stops.indexOf(event.target as HTMLElement);
  if (from < 0) return;
  const to = { ArrowDown: from + 1, ArrowUp: from - 1, Home: 0, End: stops.length - 1 }[event.key];
  const stop = to === undefined ? undefined : stops[to];
  if (!stop) return;
  event.preventDefault();
  stop.focus();
}
