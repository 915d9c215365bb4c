import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Row } from '../../lib/pack/rows';

/** A region of the nation's tree. */
export interface Area {
  readonly code: string;
  readonly name: string;
  /** As KPU counts: 0 the nation, 1 provinces, 4 desa. Voters abroad have stations right below level 2. */
  readonly level: number;
  readonly path: string;
  readonly below: Area[];
  /** Stations right below; 0 where there are areas between. */
  readonly stations: number;
  /** Distinct for each area. */
  readonly index: number;
}

/** Stations abroad (Keputusan KPU 857/2023); how many each committee has is generated. */
const STATIONS_ABROAD = 3_059;

const table = (name: string): Row[] =>
  parse(readFileSync(`assets/data/kpu-facts/${name}.csv`), { columns: true }) as Row[];

/** The whole region tree of 2024 out of the package's tables, by code; the nation stands under `0`. */
export function nationTree(): ReadonlyMap<string, Area> {
  const areas = new Map<string, Area>();
  const add = (code: string, name: string, parent: string | null, stations = 0): void => {
    const above = parent === null ? null : areas.get(parent);
    if (above === undefined) throw new Error(`${code} has no ${parent}`);
    const path = above === null || above.level === 0 ? (above ? code : '') : `${above.path}/${code}`;
    const level = above === null ? 0 : above.level + 1;
    const area: Area = { code, name, level, path, below: [], stations, index: areas.size };
    areas.set(code, area);
    above?.below.push(area);
  };
  add('0', 'INDONESIA', null);
  const now = table('regions').filter((row) => row.valid_to === '');
  const named = (level: string): Row[] => now.filter((row) => row.level === level);
  for (const row of named('provinsi')) add(row.code as string, row.name as string, '0');
  for (const row of named('kabkota')) add(row.code as string, row.name as string, row.parent as string);
  for (const row of table('kecamatan')) add(row.code as string, row.name as string, row.parent as string);
  for (const row of table('desa'))
    add(row.code as string, row.name as string, row.parent as string, Number(row.tps_total_2024));
  add('99', 'LUAR NEGERI', '0');
  const abroad = named('ppln');
  abroad.forEach((row, i) => {
    const stations =
      Math.floor(STATIONS_ABROAD / abroad.length) + (i < STATIONS_ABROAD % abroad.length ? 1 : 0);
    add(row.code as string, row.name as string, '99', stations);
  });
  return areas;
}

/** Code of a station: its area's, filled up to the length of a desa's, and its number. */
export const stationCode = ({ code }: Area, station: number): string =>
  `${code.padEnd(10, '0')}${String(station).padStart(3, '0')}`;
