import { useId, useState } from 'preact/hooks';
import { inLanguage } from '../../lib/i18n/language';
import { VERDICT_SHORT, VERDICT_WORDS } from '../../lib/i18n/verdict-words';
import type { Verdict } from '../../lib/model/claim';
import type { ListedClaim } from '../../lib/model/page-report';
import { ChoiceList } from '../choice-list/ChoiceList';
import { moveFocus } from '../stops/move-focus';
import { VERDICT_ORDER } from '../verdict-badge/verdict-order';
import { useWords } from '../words/Words';
import { ClaimItem, type ClaimItemProps } from './ClaimItem';

export interface ClaimListProps extends Omit<ClaimItemProps, 'listed' | 'current'> {
  /** In page order. */
  readonly claims: readonly ListedClaim[];
  readonly current: string | null;
}

const SORTS = ['page', 'verdict'] as const;

/** The page's claims as a list: the whole of what the marks say, for eyes, keyboard and screen reader alike. */
export function ClaimList({ claims, current, ...rest }: ClaimListProps) {
  const { t, language } = useWords();
  const id = useId();
  const [chosen, setChosen] = useState<Verdict | 'all'>('all');
  const [sort, setSort] = useState<(typeof SORTS)[number]>('page');
  const of = (verdict: Verdict) => claims.filter((c) => c.claim.verdict === verdict);
  const present = VERDICT_ORDER.filter((verdict) => of(verdict).length > 0);
  const filter = chosen !== 'all' && !present.includes(chosen) ? 'all' : chosen;
  const list = (shown: readonly ListedClaim[], label: string) => (
    <ol class="rj-list" aria-label={label}>
      {shown.map((listed) => (
        <ClaimItem key={listed.id} listed={listed} current={listed.id === current} {...rest} />
      ))}
    </ol>
  );
  return (
    <section class="rj-claims" aria-label={t('panel.tab.claims')} onKeyDown={moveFocus}>
      <p role="status" class="rj-summary">
        {t('panel.summary', { count: claims.length, differs: of('differs').length })}
      </p>
      {present.length > 1 ? (
        <>
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
                label: `${inLanguage(VERDICT_SHORT[verdict], language)} ${of(verdict).length}`,
              })),
            ]}
          />
          <p class="rj-select">
            <label for={id}>{t('panel.sort')}</label>
            <select
              id={id}
              value={sort}
              onChange={(event) => setSort(event.currentTarget.value === 'verdict' ? 'verdict' : 'page')}
            >
              {SORTS.map((value) => (
                <option key={value} value={value}>
                  {t(`panel.sort.${value}`)}
                </option>
              ))}
            </select>
          </p>
        </>
      ) : null}
      {sort === 'page'
        ? list(filter === 'all' ? claims : of(filter), t('panel.list'))
        : present
            .filter((verdict) => filter === 'all' || verdict === filter)
            .map((verdict) => {
              const name = inLanguage(VERDICT_WORDS[verdict], language);
              return (
                <div key={verdict} class="rj-claims__group">
                  <h3>{name}</h3>
                  {list(of(verdict), t('panel.list.verdict', { verdict: name }))}
                </div>
              );
            })}
    </section>
  );
}
