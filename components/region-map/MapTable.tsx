import type { Place, PlaceMap } from '../../lib/model/place-page';
import { type Copy, CopyFigure } from '../figure/CopyFigure';
import { FigureSource } from '../figure/FigureSource';
import { figureCitation } from '../figure/figure-citation';
import { sharedSource } from '../figure/shared-source';
import { useWords } from '../words/Words';

export interface MapTableProps {
  readonly map: PlaceMap;
  /** What the figures are about, for citations. */
  readonly about: string;
  readonly onGo: (place: Place) => void;
  readonly onCopy: Copy;
}

/** The same as the map, as a table, the largest figure first. */
export function MapTable({ map, about, onGo, onCopy }: MapTableProps) {
  const { t, language } = useWords();
  const led = map.measure === 'winner';
  const cells = [...map.cells].sort((a, b) => (b.figure?.value ?? 0) - (a.figure?.value ?? 0));
  const shared = sharedSource(cells.map(({ figure }) => figure));
  return (
    <section
      class="rj-scroll rj-map__table"
      data-led={led || undefined}
      aria-label={t('place.map.asTable')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
      tabIndex={0}
    >
      {shared ? (
        <p class="rj-shared">
          <span class="rj-small">{t('place.source')}: </span>
          <FigureSource figure={shared} />
        </p>
      ) : null}
      <table class="rj-table">
        <caption class="rj-hidden">{t('place.map')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('place.table.region')}</th>
            {led ? <th scope="col">{t('place.table.leader')}</th> : null}
            <th scope="col">{t('place.table.figure')}</th>
          </tr>
        </thead>
        <tbody>
          {cells.map(({ region, name, leader, figure }) => (
            <tr key={region}>
              <th scope="row">
                <button
                  type="button"
                  class="rj-link"
                  onClick={() => onGo({ election: map.election, office: map.office, region })}
                >
                  {name}
                </button>
              </th>
              {led ? (
                <td>{leader ? [leader.number, leader.name].filter(Boolean).join(' · ') : '–'}</td>
              ) : null}
              <td>
                {figure ? (
                  <>
                    <strong class="rj-number">{figure.display}</strong>{' '}
                    <CopyFigure
                      text={figureCitation(
                        figure,
                        [leader?.name, name, about].filter(Boolean).join(', '),
                        language,
                      )}
                      what={name}
                      onCopy={onCopy}
                    />
                    {shared ? null : (
                      <>
                        <br />
                        <FigureSource figure={figure} />
                      </>
                    )}
                  </>
                ) : (
                  '–'
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
