import { useId, useState } from 'preact/hooks';
import type { MapMeasure, Place, PlaceMap } from '../../lib/model/place-page';
import { ChoiceList } from '../choice-list/ChoiceList';
import type { Copy } from '../figure/CopyFigure';
import { FigureList } from '../figure/FigureList';
import { useWords } from '../words/Words';
import { MapTable } from './MapTable';
import { RegionMap } from './RegionMap';

export interface MapSectionProps {
  /** Null while it is asked for. */
  readonly map: PlaceMap | null;
  readonly measures: readonly MapMeasure[];
  readonly measure: string;
  readonly about: string;
  readonly onMeasure: (measure: string) => void;
  readonly onGo: (place: Place) => void;
  readonly onCopy: Copy;
}

const VIEWS = ['map', 'table'] as const;

/** Provinces by winner or measure: map and table, side by side where there is room. */
export function MapSection(props: MapSectionProps) {
  const { t } = useWords();
  const id = useId();
  const { map } = props;
  const [view, setView] = useState<(typeof VIEWS)[number]>('map');
  const [chosen, setChosen] = useState<string | null>(null);
  const cell = map?.cells.find(({ region }) => region === chosen) ?? null;
  return (
    <section class="rj-place__part" data-view={view}>
      <h4>{t('place.map')}</h4>
      <p class="rj-select">
        <label for={id}>{t('place.map.measure')}</label>
        <select
          id={id}
          value={props.measure}
          onChange={(event) => props.onMeasure(event.currentTarget.value)}
        >
          {props.measures.map(({ id: measure, label }) => (
            <option key={measure} value={measure}>
              {label}
            </option>
          ))}
        </select>
      </p>
      <div class="rj-map__switch">
        <ChoiceList
          look="chips"
          hideLegend
          legend={t('place.map.view')}
          value={view}
          onChoose={setView}
          choices={VIEWS.map((value) => ({
            value,
            label: t(value === 'map' ? 'place.map.asMap' : 'place.map.asTable'),
          }))}
        />
      </div>
      {map ? (
        <div class="rj-map__views">
          <div class="rj-map__side">
            <RegionMap map={map} chosen={chosen} onChoose={setChosen} />
            <div class="rj-map__chosen" aria-live="polite">
              {cell?.figure ? (
                <>
                  <h5>{cell.name}</h5>
                  {cell.leader ? <p>{cell.leader.name}</p> : null}
                  <FigureList
                    figures={[cell.figure]}
                    about={[cell.leader?.name, cell.name, props.about].filter(Boolean).join(', ')}
                    onCopy={props.onCopy}
                  />
                  <button
                    type="button"
                    class="rj-button"
                    onClick={() =>
                      props.onGo({ election: map.election, office: map.office, region: cell.region })
                    }
                  >
                    {t('place.map.open', { region: cell.name })}
                  </button>
                </>
              ) : (
                <p class="rj-small">{t('place.map.pick')}</p>
              )}
            </div>
          </div>
          <MapTable map={map} about={props.about} onGo={props.onGo} onCopy={props.onCopy} />
        </div>
      ) : (
        <p class="rj-small">{t('place.loading')}</p>
      )}
      <p class="rj-small">{t('place.map.about')}</p>
    </section>
  );
}
