import { useId, useState } from 'preact/hooks';
import type { HoaxPassage } from '../../lib/model/hoax';
import { useWords } from '../words/Words';
import { HoaxItem } from './HoaxItem';

export interface PageHoaxesProps {
  readonly found: readonly HoaxPassage[];
  /** Shows a passage on the page; false where it is no longer there. */
  readonly onShow: (passage: string) => Promise<boolean>;
}

/** Passages of the page that tell a debunked claim, each with its debunk. Nothing where there are none. */
export function PageHoaxes({ found, onShow }: PageHoaxesProps) {
  const { t } = useWords();
  const id = useId();
  const [lost, setLost] = useState<string | null>(null);
  if (found.length === 0) return null;
  const show = async (passage: string): Promise<void> => {
    setLost(null);
    if (!(await onShow(passage))) setLost(passage);
  };
  return (
    <section class="rj-page-hoaxes" aria-labelledby={id}>
      <h3 id={id}>{t('hoax.page')}</h3>
      <ul class="rj-list">
        {found.map(({ hoax, passage, stance }) => (
          <li key={hoax.id} class="rj-hoax" data-stance={stance}>
            <p class="rj-small">{t(`hoax.page.${stance}`)}</p>
            <blockquote>
              <button type="button" title={t('panel.item')} onClick={() => void show(passage)}>
                {passage}
              </button>
            </blockquote>
            <p role="status" class="rj-small">
              {lost === passage ? t('panel.lost') : ''}
            </p>
            <HoaxItem hoax={hoax} />
          </li>
        ))}
      </ul>
    </section>
  );
}
