// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { MapSection } from '../../components/region-map/MapSection';
import { paint } from '../../components/region-map/map-colours';
import { TILES, tileTowards } from '../../components/region-map/tiles';
import type { MapCell, PlaceMap } from '../../lib/model/place-page';
import { figure } from './figures';

afterEach(cleanup);

const provinces = readFileSync('assets/data/kpu-facts/regions.csv', 'utf8')
  .split('\n')
  .map((line) => line.split(','))
  .filter(([, , level, , , , validTo]) => level === 'provinsi' && validTo === '');

describe('tiles', () => {
  it('are one for each province of today and one for abroad, no two in one place', () => {
    expect(provinces).toHaveLength(38);
    expect(TILES.map((tile) => tile.code).sort()).toEqual([...provinces.map(([code]) => code), '99'].sort());
    expect(new Set(TILES.map(({ row, column }) => `${row}/${column}`)).size).toBe(39);
    expect(new Set(TILES.map(({ short }) => short)).size).toBe(39);
  });

  it('lie as the provinces do', () => {
    const at = (code: string) => TILES.find((tile) => tile.code === code)!;
    const fromWest = ['11', '18', '31', '35', '51', '53'];
    const fromNorth = ['65', '64', '63', '35'];
    for (const [i, code] of fromWest.slice(1).entries())
      expect(at(code).column, code).toBeGreaterThan(at(fromWest[i]!).column);
    for (const [i, code] of fromNorth.slice(1).entries())
      expect(at(code).row, code).toBeGreaterThan(at(fromNorth[i]!).row);
    expect(Math.max(...TILES.map((tile) => tile.column))).toBe(at('93').column);
  });

  it('are all reached by arrow keys', () => {
    const reached = new Set(['31']);
    for (const code of reached)
      for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']) {
        const next = tileTowards(TILES.find((tile) => tile.code === code)!, key);
        if (next) reached.add(next.code);
      }
    expect(TILES.filter(({ code }) => !reached.has(code)).map(({ code }) => code)).toEqual([]);
  });
});

const cell = (region: string, name: string, leader: MapCell['leader'], value: number): MapCell => ({
  region,
  name,
  leader,
  figure: figure({ display: `${value} persen`, value, unit: 'percent', measure: 'share' }),
});
const MAP: PlaceMap = {
  election: 'pemilu-2024',
  office: 'ppwp',
  measure: 'winner',
  cells: [
    cell('11', 'Aceh', { id: 'a', name: 'Satu', number: 1 }, 73),
    cell('32', 'Jawa Barat', { id: 'b', name: 'Dua', number: 2 }, 58),
    cell('99', 'Luar Negeri', { id: 'b', name: 'Dua', number: 2 }, 64),
  ],
};

describe('the map', () => {
  const section = () => {
    const calls = { onMeasure: vi.fn(), onGo: vi.fn(), onCopy: vi.fn(async () => true) };
    render(
      <MapSection
        map={MAP}
        measures={[{ id: 'winner', label: 'Suara terbanyak' }]}
        measure="winner"
        about="Presiden"
        {...calls}
      />,
    );
    return calls;
  };

  it('says of each tile who leads and by how much, and what is not known', () => {
    section();
    expect(screen.getByRole('button', { name: /^AC\s?1\s?Aceh: Satu, 73 persen$/ })).toBeTruthy();
    expect(screen.getByRole('button', { name: /^BA\s?–\s?tidak ada di data$/ })).toBeTruthy();
  });

  it('has one Tab stop and walks by arrows', () => {
    section();
    const tiles = within(screen.getByRole('group', { name: 'Peta provinsi' })).getAllByRole('button');
    expect(tiles.filter((tile) => tile.tabIndex === 0)).toHaveLength(1);
    const java = tiles.find((tile) => tile.dataset.code === '32')!;
    java.focus();
    fireEvent.keyDown(java, { key: 'ArrowUp' });
    expect((document.activeElement as HTMLElement).dataset.code).toBe('31');
  });

  it('shows the chosen province with source, and goes there', () => {
    const { onGo } = section();
    fireEvent.click(screen.getByRole('button', { name: /Jawa Barat: / }));
    fireEvent.click(screen.getByRole('button', { name: 'Buka Jawa Barat' }));
    expect(onGo).toHaveBeenCalledWith({ election: 'pemilu-2024', office: 'ppwp', region: '32' });
  });

  it('says the same in its table', () => {
    section();
    const rows = within(screen.getByRole('table')).getAllByRole('row');
    expect(rows.map((row) => row.textContent)).toEqual([
      'WilayahSuara terbanyakAngka',
      'Aceh1 · Satu73 persen ',
      'Luar Negeri2 · Dua64 persen ',
      'Jawa Barat2 · Dua58 persen ',
    ]);
  });

  it('counts provinces apart from abroad', () => {
    const { legend } = paint(MAP, 'id', (name, count, abroad) => `${name} ${count} ${abroad}`);
    expect(legend.map((tint) => tint.label).sort()).toEqual(['1 · Satu 1 false', '2 · Dua 1 true']);
  });

  it('shades from the least to the most', () => {
    const { tints, legend } = paint({ ...MAP, measure: 'turnout' }, 'id', () => '');
    expect(tints.get('32')).toBe('shade-1');
    expect(tints.get('11')).toBe('shade-5');
    expect(legend[0]?.label).toBe('58%–61%');
  });
});
