import { useId } from 'preact/hooks';
import type { HoaxPassage } from '../../lib/model/hoax';
import { useWords } from '../words/Words';
import { HoaxItem } from './HoaxItem';

/** Passages of the page that tell a debunked claim, each with its debunk. Nothing where there are none. */
export function PageHoaxes({ found }: { found: readonly HoaxPassage[] }) {
  const { t } = useWords();
  const id = useId();
  if (found.length === 0) return null;
  return (
    <section class="rj-page-hoaxes" aria-labelledby={id}>
      <h3 id={id}>{t('hoax.page')}</h3>
      <ul class="rj-list">
        {found.map(({ hoax, passage, stance }) => (
          <li key={hoax.id} class="rj-hoax" data-stance={stance}>
            <p class="rj-small">{t(`hoax.page.${stance}`)}</p>
            <blockquote>{passage}</blockquote>
            <HoaxItem hoax={hoax} />
          </li>
        ))}
      </ul>
    </section>
  );
}
