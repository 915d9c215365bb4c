import { useMemo, useState } from 'preact/hooks';
import { searchHoaxes } from '../../lib/hoax/search';
import type { Hoax } from '../../lib/model/hoax';
import { More } from '../explorer/More';
import { SearchField } from '../search-field/SearchField';
import { useWords } from '../words/Words';
import { HoaxItem } from './HoaxItem';

/** How many are shown at first, and more with each press. */
const PART = 20;

/** Every debunked claim that is known, newest first, to search. */
export function HoaxList({ hoaxes }: { hoaxes: readonly Hoax[] }) {
  const { t } = useWords();
  const [query, setQuery] = useState('');
  const [most, setMost] = useState(PART);
  const found = useMemo(() => searchHoaxes(hoaxes, query), [hoaxes, query]);
  return (
    <search class="rj-search rj-hoaxes">
      <p class="rj-small">{t('hoax.about')}</p>
      <SearchField
        label={t('hoax.search')}
        placeholder={t('hoax.placeholder')}
        query={query}
        onQuery={(typed) => {
          setQuery(typed);
          setMost(PART);
        }}
      />
      <p role="status" class="rj-small">
        {found.length === 0 ? t('hoax.none') : t('hoax.count', { count: found.length })}
      </p>
      <ul class="rj-list">
        {found.slice(0, most).map((hoax) => (
          <li key={hoax.id} class="rj-hoax">
            <HoaxItem hoax={hoax} />
          </li>
        ))}
      </ul>
      <More shown={Math.min(most, found.length)} total={found.length} onMore={() => setMost(most + PART)} />
    </search>
  );
}
