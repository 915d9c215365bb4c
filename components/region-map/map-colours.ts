import { formatNumber } from '../../lib/i18n/format';
import type { Language } from '../../lib/i18n/language';
import type { MapCell, PlaceMap } from '../../lib/model/place-page';

export interface Tint {
  /** Name of a tint of the style sheet: `lead-1` to `lead-6`, `lead-0`, `shade-1` to `shade-5`. */
  readonly name: string;
  readonly label: string;
}

export interface Painted {
  /** Tint of each cell, by region code. */
  readonly tints: ReadonlyMap<string, string>;
  readonly legend: readonly Tint[];
  /** Contestants differ from province to province, so that colours could not tell them apart. */
  readonly apart: boolean;
}

const LEADERS = 6;
const SHADES = 5;

/** Colours of a map: one for each leader, or five shades of one colour between the least and the most. */
export function paint({ measure, cells }: PlaceMap, language: Language, led: Led): Painted {
  return measure === 'winner' ? paintLeaders(cells, led) : paintShades(cells, measure, language);
}

/** Says who leads in how many provinces, and whether abroad too. */
type Led = (name: string, provinces: number, abroad: boolean) => string;
const ABROAD = '99';

function paintLeaders(cells: readonly MapCell[], led: Led): Painted {
  const won = new Map<string, { name: string; count: number; abroad: boolean }>();
  for (const { leader, region } of cells)
    if (leader) {
      const name = leader.number === null ? leader.name : `${leader.number} · ${leader.name}`;
      const { count, abroad } = won.get(leader.id) ?? { count: 0, abroad: false };
      const away = region === ABROAD;
      won.set(leader.id, { name, count: count + (away ? 0 : 1), abroad: abroad || away });
    }
  const ranked = [...won].sort((a, b) => b[1].count - a[1].count);
  const apart = ranked.length > 2 * LEADERS;
  const tintOf = (id: string): string => {
    const place = ranked.findIndex(([known]) => known === id) + 1;
    return apart || place > LEADERS ? 'lead-0' : `lead-${place}`;
  };
  return {
    tints: new Map(cells.map(({ region, leader }) => [region, leader ? tintOf(leader.id) : 'none'])),
    legend: apart
      ? []
      : ranked.map(([id, one]) => ({ name: tintOf(id), label: led(one.name, one.count, one.abroad) })),
    apart,
  };
}

function paintShades(cells: readonly MapCell[], measure: string, language: Language): Painted {
  const sorted = cells.flatMap(({ figure }) => (figure ? [figure.value] : [])).sort((a, b) => a - b);
  const [least = 0, most = 0] = [sorted[0], sorted[sorted.length - 1]];
  const percent = measure !== 'roll';
  // A few provinces hold most voters: there each shade holds a fifth of the provinces instead.
  const steps = Array.from({ length: SHADES }, (_, i) =>
    percent
      ? least + ((most - least) * (i + 1)) / SHADES
      : (sorted[Math.ceil((sorted.length * (i + 1)) / SHADES) - 1] ?? most),
  );
  const shadeOf = (value: number): number =>
    Math.max(1, steps.findIndex((step) => value <= step) + 1 || SHADES);
  const write = (value: number): string =>
    percent ? `${formatNumber(value, language, 1)}%` : formatNumber(value / 1e6, language, 1);
  const used = [...new Set(steps)];
  return {
    tints: new Map(
      cells.map(({ region, figure }) => [region, figure ? `shade-${shadeOf(figure.value)}` : 'none']),
    ),
    legend: used.map((step, i) => ({
      name: `shade-${steps.indexOf(step) + 1}`,
      label: `${write(i === 0 ? least : (used[i - 1] as number))}–${write(step)}`,
    })),
    apart: false,
  };
}

/** What a tile says: the leader's ballot number, percent without the sign, or millions. */
export function tileText(cell: MapCell, measure: string, language: Language): string {
  if (measure === 'winner') return cell.leader?.number?.toString() ?? cell.leader?.name.slice(0, 3) ?? '';
  if (!cell.figure) return '';
  const { value } = cell.figure;
  if (measure !== 'roll') return formatNumber(value, language, value < 10 ? 1 : 0);
  return formatNumber(value / 1e6, language, value < 1e7 ? 1 : 0);
}
