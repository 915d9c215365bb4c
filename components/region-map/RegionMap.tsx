import { useRef, useState } from 'preact/hooks';
import type { MapCell, PlaceMap } from '../../lib/model/place-page';
import { useWords } from '../words/Words';
import { paint, tileText } from './map-colours';
import { TILES, type Tile, tileTowards } from './tiles';

export interface RegionMapProps {
  readonly map: PlaceMap;
  /** The tile chosen, by region code. */
  readonly chosen: string | null;
  readonly onChoose: (region: string) => void;
}

/** Provinces as tiles. One Tab stop; arrow keys walk from tile to tile as on a map. */
export function RegionMap({ map, chosen, onChoose }: RegionMapProps) {
  const { t, language } = useWords();
  const root = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState('31');
  const cells = new Map(map.cells.map((cell) => [cell.region, cell]));
  const { tints, legend, apart } = paint(map, language, (name, count) => t('place.map.led', { name, count }));
  const walk = (event: KeyboardEvent, tile: Tile) => {
    const next = tileTowards(tile, event.key);
    if (!next) return;
    event.preventDefault();
    setStop(next.code);
    root.current?.querySelector<HTMLElement>(`[data-code="${next.code}"]`)?.focus();
  };
  const hint = apart
    ? t('place.map.own')
    : t(
        map.measure === 'winner'
          ? 'place.map.numbers'
          : map.measure === 'roll'
            ? 'place.map.millions'
            : 'place.map.percent',
      );
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a group of buttons laid out as a map, not a form. */}
      <div ref={root} class="rj-map" role="group" aria-label={t('place.map')}>
        {TILES.map((tile) => {
          const cell = cells.get(tile.code);
          const said = cell ? tileText(cell, map.measure, language) : '–';
          return (
            <button
              key={tile.code}
              type="button"
              class="rj-tile"
              data-code={tile.code}
              data-tint={tints.get(tile.code) ?? 'none'}
              style={{ gridRow: tile.row + 1, gridColumn: tile.column + 1 }}
              tabIndex={tile.code === stop ? 0 : -1}
              aria-pressed={tile.code === chosen}
              title={cell?.name ?? ''}
              onFocus={() => setStop(tile.code)}
              onKeyDown={(event) => walk(event, tile)}
              onClick={() => cell && onChoose(tile.code)}
            >
              <span>{tile.short}</span>
              <strong>{said}</strong>
              <span class="rj-hidden">{cell ? cellText(cell) : t('place.map.none')}</span>
            </button>
          );
        })}
      </div>
      <p class="rj-small">{hint}</p>
      {legend.length > 0 ? (
        <ul
          class={map.measure === 'winner' ? 'rj-legend' : 'rj-legend rj-legend--scale'}
          aria-label={t('place.map.legend')}
        >
          {legend.map(({ name, label }) => (
            <li key={label}>
              <span class="rj-tile rj-legend__tint" data-tint={name} aria-hidden="true" />
              {label}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

/** What a tile stands for in words: province, who leads, figure. Its visible letters come before them. */
export const cellText = ({ name, leader, figure }: MapCell): string =>
  `${name}: ${[leader?.name, figure?.display].filter(Boolean).join(', ')}`;
