import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newPrivatePem } from '../../entrypoints/cli/feed-keys';
import type { OptionalManifest } from '../../lib/model/optional';
import type { Row } from '../../lib/pack/rows';
import { BELOW_COLUMNS } from '../../lib/sources/below-line';
import { csvText } from '../../lib/sources/csv-text';
import { type Area, nationTree, stationCode } from '../scale/nation';
import { sumOf } from '../scale/nation-world';
import { stationVotes } from '../scale/station-votes';

const TICKETS = ['01', '02', '03'].map((n) => `pemilu-2024/ppwp/${n}`);

/** A line of `below/<province>.csv` with generated votes. */
const line = (code: string, votes: readonly number[], more: Row = {}): Row => ({
  election_id: 'pemilu-2024',
  office: 'ppwp',
  region_code: code,
  status: 'unofficial_partial',
  as_of: '2024-02-22T17:00:16+07:00',
  source_id: 's1',
  votes: votes.map((n, i) => `${TICKETS[i]}:${n}`).join('|'),
  note: '',
  ...more,
});

/** An area and all below it, down to the stations, with every station counted. */
function linesBelow(area: Area): readonly Row[] {
  const { votes, stations, reported } = sumOf(area, 1);
  const counts = { tps_expected: String(stations), tps_reported: String(reported) };
  const own = area.level > 2 ? [line(area.code, votes, counts)] : [];
  const numbers = Array.from({ length: area.stations }, (_, i) => i + 1);
  const each = numbers.map((n) => line(stationCode(area, n), stationVotes(area.index, n, 1) as number[]));
  return [...own, ...each, ...area.below.flatMap(linesBelow)];
}

/** Builds the pack of all stations and publishes it, command by command; prints time and memory of each. */
export function publishFullTree(): void {
  const folder = mkdtempSync(join(tmpdir(), 'rujukan-full-'));
  const at = (name: string): string => join(folder, name);
  const run = (...args: readonly string[]): void => {
    const done = spawnSync(process.execPath, ['test/helpers/run-ts.mjs', 'test/bench/measured.ts', ...args], {
      encoding: 'utf8',
    });
    console.log(done.stdout.trim());
    if (done.status !== 0) throw new Error(`${args.join(' ')}: ${done.stderr}`);
  };
  try {
    const nation = nationTree().get('0') as Area;
    mkdirSync(at('import/below'), { recursive: true });
    for (const province of nation.below)
      writeFileSync(at(`import/below/${province.code}.csv`), csvText(BELOW_COLUMNS, linesBelow(province)));
    writeFileSync(at('import/snapshot.json'), '{"madeLast":"2024-02-22T17:00:16+07:00"}');
    for (const name of ['r1', 'r2', 'r3', 'targets', 'online']) writeFileSync(at(name), newPrivatePem());
    run('pack', 'build', '--out', at('pack'));
    run('pack', 'build', '--optional', 'results', '--from', at('import'), '--out', at('results'));
    const roots = ['r1', 'r2', 'r3'].flatMap((name) => ['--root-key', at(name)]);
    const keys = ['--targets-key', at('targets'), '--online-key', at('online')];
    run('feed', 'init', '--dir', at('feed'), ...roots, ...keys);
    run('feed', 'publish', '--dir', at('feed'), '--pack', at('pack'), '--optional', at('results'), ...keys);
    const manifest = JSON.parse(readFileSync(at('results/manifest.json'), 'utf8')) as OptionalManifest;
    const sizes = manifest.shards.map((ref) => ref.bytes).sort((a, b) => a - b);
    const [most, middle] = [sizes.at(-1) as number, sizes[sizes.length >> 1] as number];
    console.log(
      `${manifest.shards.length} shards of kabupaten and kota: ${(sizes.reduce((a, b) => a + b, 0) / 1e6).toFixed(1)} MB, ` +
        `the middle one ${(middle / 1000).toFixed(1)} kB, the largest ${(most / 1000).toFixed(1)} kB`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
