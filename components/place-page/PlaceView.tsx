import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { formatDate } from '../../lib/i18n/format';
import type { Place, PlaceLink, PlacePage } from '../../lib/model/place-page';
import type { Copy } from '../figure/CopyFigure';
import { FigureList } from '../figure/FigureList';
import { useWords } from '../words/Words';
import { CompareList, contestOf } from './CompareList';
import { ContestantBars } from './ContestantBars';
import { PlaceSelect } from './PlaceSelect';
import { placeKey } from './place-key';
import { VillageList } from './VillageList';

export interface PlaceViewProps {
  readonly page: PlacePage;
  /** What it is to be compared with, as the list shows it, or null. */
  readonly compared: Place | null;
  /** The same with its figures, once they are here. */
  readonly other: PlacePage | null;
  readonly map: ComponentChildren;
  /** How often the reader has come here or elsewhere: each time the title takes the focus. */
  readonly arrivals: number;
  readonly onGo: (place: Place) => void;
  /** Another contest of this region was chosen in its list, which keeps the focus: arrow keys choose on. */
  readonly onSwitch: (place: Place) => void;
  readonly onCompare: (place: Place | null) => void;
  /** Goes back to where the reader came from; null where there is nothing to go back to. */
  readonly onBack: (() => void) | null;
  readonly onCopy: Copy;
}

/** An election in a region: results, voters, comparison, map. Its table of provinces has many stops for Tab, hence last. */
export function PlaceView(props: PlaceViewProps) {
  const { page, compared, other, map, arrivals, onGo, onSwitch, onCompare, onBack, onCopy } = props;
  const { t, language } = useWords();
  const title = useRef<HTMLHeadingElement>(null);
  const id = useId();
  const { place } = page;
  const here = placeKey(place);
  useEffect(() => {
    if (arrivals > 0) title.current?.focus();
  }, [arrivals]);
  const contest = contestOf(page);
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
        <PlaceSelect label={t('place.contest')} links={page.contests} value={place} onChoose={onSwitch} />
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
      <section class="rj-place__part">
        <h4>{t('place.compare.title')}</h4>
        <PlaceSelect
          label={t('place.compare')}
          none={t('place.compare.none')}
          links={page.contests.filter((link) => placeKey(link.place) !== here)}
          value={compared}
          onChoose={onCompare}
        />
        <p role="status" class="rj-hidden">
          {other ? t('place.compare.shown', { contest: contestOf(other) }) : ''}
        </p>
        {other ? <CompareList page={page} other={other} onCopy={onCopy} /> : null}
      </section>
      {map}
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
