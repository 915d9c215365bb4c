import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { formatDate } from '../../lib/i18n/format';
import type { Place, PlaceLink, PlacePage } from '../../lib/model/place-page';
import type { Copy } from '../figure/CopyFigure';
import { FigureList } from '../figure/FigureList';
import { useWords } from '../words/Words';
import { CompareList } from './CompareList';
import { ContestantBars } from './ContestantBars';
import { PlaceSelect } from './PlaceSelect';
import { placeKey } from './place-key';
import { VillageList } from './VillageList';

export interface PlaceViewProps {
  readonly page: PlacePage;
  /** The place it is compared with, or null. */
  readonly other: PlacePage | null;
  readonly map: ComponentChildren;
  /** Put the focus on the title: the reader has just come here from elsewhere. */
  readonly takeFocus: boolean;
  readonly onGo: (place: Place) => void;
  readonly onCompare: (place: Place | null) => void;
  /** Goes back to where the reader came from; null where there is nothing to go back to. */
  readonly onBack: (() => void) | null;
  readonly onCopy: Copy;
}

/** An election in a region: results, voters, map, comparison. */
export function PlaceView({ page, other, map, takeFocus, onGo, onCompare, onBack, onCopy }: PlaceViewProps) {
  const { t, language } = useWords();
  const title = useRef<HTMLHeadingElement>(null);
  const id = useId();
  const { place } = page;
  const here = placeKey(place);
  useEffect(() => {
    if (takeFocus) title.current?.focus();
  }, [here, takeFocus]);
  const contest = [page.office, page.election].filter(Boolean).join(' · ');
  const about = [page.region, contest].join(' · ');
  return (
    <article class="rj-place" aria-labelledby={id}>
      <header class="rj-place__head">
        <nav class="rj-crumbs" aria-label={t('place.crumbs')}>
          {onBack ? (
            <button type="button" class="rj-link" onClick={onBack}>
              <span aria-hidden="true">←</span> {t('place.back')}
            </button>
          ) : null}
          {page.above.map((up) => (
            <button key={up.place.region} type="button" class="rj-link" onClick={() => onGo(up.place)}>
              {up.label}
            </button>
          ))}
        </nav>
        <h3 id={id} ref={title} tabIndex={-1}>
          {page.region}
        </h3>
        <PlaceSelect label={t('place.contest')} links={page.contests} value={place} onChoose={onGo} />
        {page.votingDay ? (
          <p class="rj-small">{t('place.voted', { date: formatDate(page.votingDay, language) })}</p>
        ) : null}
      </header>
      <section class="rj-place__part">
        <h4>{t('place.results')}</h4>
        {page.contestants.length > 0 ? (
          <ContestantBars contestants={page.contestants} about={about} onCopy={onCopy} />
        ) : (
          <p class="rj-small">{t('place.results.none')}</p>
        )}
      </section>
      {page.figures.length > 0 ? (
        <section class="rj-place__part">
          <h4>{t('place.figures')}</h4>
          <FigureList figures={page.figures} about={about} onCopy={onCopy} />
        </section>
      ) : null}
      {map}
      <section class="rj-place__part">
        <h4>{t('place.compare.title')}</h4>
        <PlaceSelect
          label={t('place.compare')}
          none={t('place.compare.none')}
          links={page.contests.filter((link) => placeKey(link.place) !== here)}
          value={other?.place ?? null}
          onChoose={onCompare}
        />
        {other ? <CompareList page={page} other={other} onCopy={onCopy} /> : null}
      </section>
      {page.below.length > 0 ? (
        <details class="rj-details rj-place__part">
          <summary>{t('place.below', { count: page.below.length })}</summary>
          <Links links={page.below} onGo={onGo} />
        </details>
      ) : null}
      {page.villages.length > 0 ? <VillageList groups={page.villages} /> : null}
    </article>
  );
}

function Links({ links, onGo }: { links: readonly PlaceLink[]; onGo: (place: Place) => void }) {
  return (
    <ul class="rj-places">
      {links.map(({ place, label }) => (
        <li key={place.region}>
          <button type="button" class="rj-link" onClick={() => onGo(place)}>
            {label}
          </button>
        </li>
      ))}
    </ul>
  );
}
