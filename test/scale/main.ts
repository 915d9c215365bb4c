import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { importData } from '../../entrypoints/cli/import';
import type { Row } from '../../lib/pack/rows';
import type { Snapshot } from '../../lib/sources/snapshot';
import { type ReplicaFault, startReplica } from '../helpers/replica';
import { runCommand } from '../helpers/run-command';
import { crawlWithKills, faultsOf } from './crawl-steps';
import { type Area, nationTree } from './nation';
import { badForm, INCOMPLETE, type Moment, nationWorld, SLIP, sumOf } from './nation-world';
import { spread, stationVotes } from './station-votes';

/** Provinces crawled down to each station's own form: DI Yogyakarta and Papua Barat Daya. */
const TO_STATIONS = ['34', '96'];
const FAULTS: readonly ReplicaFault[] = ['429', '500', 'truncated', 'html'];

/** A fixed number between 0 and 1 for a path. */
function chanceOf(path: string, purpose: number): number {
  let hash = purpose;
  for (let i = 0; i < path.length; i++) hash = Math.imul(hash ^ path.charCodeAt(i), 16_777_619);
  return spread(hash, path.length, purpose);
}

/** One path in 200 is unwell at its first request or two; one in 20,000 drips; one count in 2,000 is not there. */
function faultAt(path: string, nth: number): ReplicaFault | null {
  if (path.startsWith('pemilu/hhcw') && path.length > 40 && chanceOf(path, 1) < 1 / 2_000) return '404';
  if (nth > 1 + Math.floor(chanceOf(path, 2) * 2)) return null;
  if (chanceOf(path, 3) < 1 / 20_000) return 'drip';
  return chanceOf(path, 4) < 1 / 200 ? (FAULTS[Math.floor(chanceOf(path, 5) * 4)] as ReplicaFault) : null;
}

const slips = ({ level, index }: Area): boolean => level >= 2 && spread(index, 0, 40) < 1 / 500;

const wrong: string[] = [];
const expect = (what: string, found: unknown, wanted: unknown): void => {
  const [a, b] = [JSON.stringify(found), JSON.stringify(wanted)];
  if (a !== b) wrong.push(`${what}: ${a}, not ${b}`);
};

/**
 * `npm run test:scale`: KPU's whole region tree of 2024 on loopback, with generated counts and faults; crawled over kills,
 * imported, and compared with what was generated. Prints figures; exit 1 where anything is not as it must be. Names of
 * steps narrow it down; `forms` (every station's own form, 907,000 requests more) takes hours and is done only by name.
 */
export async function main(names: readonly string[]): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'rujukan-scale-'));
  const areas = nationTree();
  try {
    for (const [name, step] of Object.entries(STEPS))
      if (names.length === 0 ? name !== BY_NAME : names.includes(name)) await step(areas, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  for (const line of wrong.slice(0, 40)) console.log(`WRONG ${line}`);
  console.log(`${wrong.length} wrong`);
  return wrong.length === 0 ? 0 : 1;
}

const BY_NAME = 'forms';
const STEPS: Readonly<Record<string, (areas: ReadonlyMap<string, Area>, folder: string) => Promise<void>>> = {
  nation: wholeNation,
  stations: (areas, folder) => stationForms(areas, folder, TO_STATIONS, [2_000, 9_000]),
  [BY_NAME]: (areas, folder) => stationForms(areas, folder, [], [50_000, 200_000, 400_000, 600_000, 900_000]),
  recapitulation,
  moving: movingTotals,
};

const STILL: Moment = { part: 0.78, ts: '2024-02-22 17:00:16' };

interface Part {
  readonly name: string;
  readonly extent: { readonly tree?: string; readonly depth: number; readonly within?: readonly string[] };
  readonly killAt: readonly number[];
  readonly moment?: () => Moment;
}

/** Crawls a part of the tree, checks the archive and imports it. Bodies that move cannot be compared afterwards. */
async function crawlAndImport(areas: ReadonlyMap<string, Area>, folder: string, part: Part) {
  const world = nationWorld(areas, { moment: part.moment ?? (() => STILL), slips, fault: faultAt });
  // The nation's sums take a second; a busy machine must not spend the crawler's patience on them.
  if (!part.moment) world.body(`pemilu/${part.extent.tree ?? 'hhcw'}/ppwp.json`);
  const replica = await startReplica(world);
  const archive = join(folder, `${part.name}-archive`);
  const out = join(folder, part.name);
  try {
    const ended = await crawlWithKills(replica, archive, part.extent, part.killAt);
    const { requests, bytes } = replica.served;
    if (!part.moment) wrong.push(...(await faultsOf(replica, world, archive, ended.kills)));
    const again = await crawlWithKills(replica, archive, part.extent, []);
    expect(`${part.name}: requests of a crawl that has all`, replica.served.requests - requests, 0);
    const [started, work] = [performance.now(), process.cpuUsage()];
    const done = await runCommand(importData, ['kpu', '--archive', archive, '--source', 's1', '--out', out]);
    expect(`${part.name}: import`, [done.status, done.err], [0, '']);
    const seconds = (performance.now() - started) / 1000;
    const { user, system } = process.cpuUsage(work);
    console.log(
      `${part.name}: ${requests} requests, ${(bytes / 1e6).toFixed(1)} MB, ${ended.seconds.toFixed(0)} s, ` +
        `${ended.kills} kills, ${((ended.tally.memory ?? 0) / 1e6).toFixed(0)} MB of memory, ` +
        `${(ended.tally.work ?? 0).toFixed(0)} s of work in the last run for ${ended.tally.requests} requests; going on with all there ` +
        `${again.seconds.toFixed(1)} s; import ${seconds.toFixed(1)} s (${((user + system) / 1e6).toFixed(1)} s of work): ` +
        done.out.trim(),
    );
    const read = async (name: string): Promise<Row[]> =>
      parse(await readFile(join(out, name)), { columns: true }) as Row[];
    const snapshot = JSON.parse(await readFile(join(out, 'snapshot.json'), 'utf8')) as Snapshot;
    return {
      world,
      snapshot,
      read,
      facts: await read('facts.csv'),
      differences: await read('differences.csv'),
    };
  } finally {
    await replica.close();
  }
}

async function wholeNation(areas: ReadonlyMap<string, Area>, folder: string): Promise<void> {
  const done = await crawlAndImport(areas, folder, {
    name: 'nation to desa',
    extent: { depth: 4 },
    killAt: [9_000, 21_000, 40_000, 66_000, 97_000],
  });
  // What is generated is known: each slip is told twice, by the body itself and beside the body above.
  const slipping = [...areas.values()].filter(
    (area) => slips(area) && isThere(area) && sumOf(area, STILL.part).reported > 0,
  );
  const committees = [...areas.values()].filter(({ level, stations }) => level === 2 && stations > 0);
  const forms = committees.flatMap((area) =>
    Array.from({ length: area.stations }, (_, i) => i + 1).filter(
      (station) => badForm(area, station) && stationVotes(area.index, station, STILL.part) !== null,
    ),
  );
  const of = (check: string): number => done.differences.filter((d) => d.check === check).length;
  expect('sums that differ', of('children'), slipping.length);
  expect('forms abroad that contradict themselves', of('total_votes'), forms.length);
  expect('areas whose bodies disagree', done.snapshot.disagreeing, slipping.length);
  const named = new Set(done.differences.map((d) => d.region_code));
  for (const { code } of slipping) if (!named.has(code)) wrong.push(`${code}: its slip is not recorded`);
  await sumsHold(areas, done);
}

/** Some counts are not on the server, whatever is asked. */
const isThere = ({ path }: Area): boolean => faultAt(countPath(path), 1) !== '404';

const countPath = (path: string): string => `pemilu/hhcw/ppwp${path === '' ? '' : `/${path}`}.json`;

/** Votes of every area, down to the stations, are what was generated; what was not reported has no figure. */
async function sumsHold(
  areas: ReadonlyMap<string, Area>,
  { facts, read }: Awaited<ReturnType<typeof crawlAndImport>>,
): Promise<void> {
  const votes = new Map<string, (number | undefined)[]>();
  for (const row of facts) {
    if (row.status !== 'unofficial_partial') wrong.push(`${row.fact_id}: ${row.status}`);
    if (row.measure !== 'votes') continue;
    const list = votes.get(row.region_code as string) ?? [];
    list[Number(row.subject_id?.slice(-1)) - 1] = Number(row.value);
    votes.set(row.region_code as string, list);
  }
  let [lines, stations, zeros] = [0, 0, 0];
  for (const province of areas.get('0')?.below ?? []) {
    for (const line of await read(`below/${province.code}.csv`)) {
      lines += 1;
      // An area of which no station has reported has its number of stations and no votes.
      if (!line.votes) continue;
      const list = line.votes.split('|').map((part) => Number(part.split(':')[1]));
      if (list.includes(0)) zeros += 1;
      if (areas.has(line.region_code as string)) votes.set(line.region_code as string, list);
      else stations += 1;
    }
  }
  for (const area of areas.values()) {
    const sum = sumOf(area, STILL.part);
    const wanted = sum.reported > 0 ? [...sum.votes] : undefined;
    const found = votes.get(area.code);
    // The later body speaks; of one time, the area's own, with its slip.
    if (wanted && slips(area) && isThere(area)) wanted[1] = (wanted[1] ?? 0) + SLIP;
    expect(`votes of ${area.code}`, found, wanted);
  }
  // Of an area whose count is not there the stations are not known either.
  const told = [...areas.values()].filter((area) => area.stations > 0 && isThere(area));
  const reported = told.reduce((sum, area) => sum + sumOf(area, STILL.part).reported, 0);
  expect('stations that reported', stations, reported);
  if (zeros < 1_000) wrong.push(`${zeros} lines with a zero`);
  console.log(
    `  ${lines} areas below kabupaten, of which ${stations} stations; ${zeros} with a zero that was counted`,
  );
}

/** Down to each station's own form, in some provinces or (none named) everywhere. */
async function stationForms(
  areas: ReadonlyMap<string, Area>,
  folder: string,
  within: readonly string[],
  killAt: readonly number[],
): Promise<void> {
  const { differences } = await crawlAndImport(areas, folder, {
    name: `stations of ${within.join(' and ') || 'the nation'}`,
    extent: { depth: 5, within },
    killAt,
  });
  if (!differences.some((d) => d.check === 'total_votes')) wrong.push('no form that contradicts itself');
}

/** The recapitulation is final only where all below is published: not in Papua Tengah, and so not in the nation. */
async function recapitulation(areas: ReadonlyMap<string, Area>, folder: string): Promise<void> {
  const { facts } = await crawlAndImport(areas, folder, {
    name: 'recapitulation to kabupaten',
    extent: { tree: 'hr', depth: 2 },
    killAt: [],
  });
  for (const { fact_id, region_code, status } of facts) {
    const open = region_code === '0' || region_code?.startsWith(INCOMPLETE);
    if (status === 'certified' && open) wrong.push(`${fact_id} is called final`);
    if (status !== 'certified' && !open && !slips(areas.get(region_code as string) as Area))
      wrong.push(`${fact_id} is not called final`);
  }
}

/** Counts that go on while they are fetched do not fit together, and the import says so. */
async function movingTotals(areas: ReadonlyMap<string, Area>, folder: string): Promise<void> {
  let asked = 0;
  const moment = (): Moment => {
    asked += 1;
    const step = Math.floor(asked / 50);
    const minute = String(step % 60).padStart(2, '0');
    return { part: 0.3 + step / 200, ts: `2024-02-14 ${String(18 + Math.floor(step / 60))}:${minute}:00` };
  };
  const { snapshot, read } = await crawlAndImport(areas, folder, {
    name: 'moving totals of 34',
    extent: { depth: 4, within: ['34'] },
    killAt: [],
    moment,
  });
  if (snapshot.consistent || snapshot.madeFirst === snapshot.madeLast)
    wrong.push('a moving count passed as one');
  // Provinces and kabupaten are asked for within one moment; what is below them is not.
  const noted = (await read('below/34.csv')).filter(({ note }) => note !== '');
  if (noted.length === 0) wrong.push('no row says that it is of another moment');
  console.log(`  ${JSON.stringify(snapshot)}`);
}
