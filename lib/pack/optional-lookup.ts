import { type Fault, fault } from '../base/fault';
import { fold } from '../base/fold';
import { err, ok, type Result } from '../base/result';
import {
  type AreaResult,
  type Desa,
  type OptionalKind,
  type OptionalManifest,
  partName,
} from '../model/optional';
import { numberOf, type Table, textOf } from '../model/tables';
import type { PackPorts, ReadShard } from './decode';
import { desaCode, type OptionalShard, openOptionalShard } from './optional-shard';

export interface OptionalPorts extends PackPorts {
  /** A shard's bytes as they were stored, or null. */
  readonly read: ReadShard;
}

/** Names of villages, read from the shard of their kabupaten when they are asked for. Faults: `PACK_*`. */
export interface DesaLookup {
  /** The village of a code of ten digits, or null. */
  byCode(code: string): Promise<Result<Desa | null, Fault>>;
  /**
   * Villages of a name (letters and marks folded), in the order of their codes, `limit` at most. `within` is the code of
   * a province, kabupaten or kecamatan; empty: anywhere, for which every shard is read.
   */
  named(name: string, within: string, limit: number): Promise<Result<readonly Desa[], Fault>>;
  /** Every village of a kabupaten or kecamatan, in the order of their codes. */
  within(code: string): Promise<Result<readonly Desa[], Fault>>;
}

/** Counts of areas below kabupaten and kota. Faults: `PACK_*`. */
export interface ResultsLookup {
  /** What each count says of an area; none where it is in none. */
  at(code: string): Promise<Result<readonly AreaResult[], Fault>>;
}

/** Parts of results kept decoded; the one asked for longest ago is let go. Names of the whole nation fit in memory. */
const KEPT: Readonly<Record<OptionalKind, number>> = { desa: 128, results: 4 };

export function createDesaLookup(manifest: OptionalManifest, ports: OptionalPorts): DesaLookup {
  const parts = createParts('desa', manifest, ports, (shard) => desaPart(shard.desa));
  return {
    async byCode(code) {
      const part = await parts.of(code);
      return part.ok ? ok(part.value?.byCode(code) ?? null) : part;
    },
    async within(code) {
      const part = await parts.of(code);
      return part.ok ? ok(part.value?.within(code) ?? []) : part;
    },
    async named(name, within, limit) {
      const key = fold(name);
      const found: Desa[] = [];
      for (const shard of manifest.shards) {
        // A province has several shards.
        if (!shard.name.startsWith(partName('desa', within))) continue;
        const part = await parts.named(shard.name);
        if (!part.ok) return part;
        found.push(...(part.value?.named(key, within) ?? []));
        if (found.length >= limit) break;
      }
      return ok(found.slice(0, limit));
    },
  };
}

export function createResultsLookup(manifest: OptionalManifest, ports: OptionalPorts): ResultsLookup {
  const parts = createParts('results', manifest, ports, resultsPart);
  return {
    async at(code) {
      const part = await parts.of(code);
      return part.ok ? ok(part.value?.(code) ?? []) : part;
    },
  };
}

/** Decoded parts by name, the latest asked for last. A part that fails is read again at the next question. */
function createParts<K extends OptionalKind, P>(
  kind: K,
  manifest: OptionalManifest,
  ports: OptionalPorts,
  make: (shard: OptionalShard<K>) => P,
) {
  const kept = new Map<string, Promise<Result<P | null, Fault>>>();
  const load = async (name: string): Promise<Result<P | null, Fault>> => {
    const ref = manifest.shards.find((shard) => shard.name === name);
    if (!ref) return ok(null);
    const bytes = await ports.read(ref);
    if (!bytes) return err(fault('PACK_SHARD_MISSING', name, [name]));
    const shard = await openOptionalShard(kind, ref, bytes, ports);
    return shard.ok ? ok(make(shard.value)) : shard;
  };
  const named = (name: string): Promise<Result<P | null, Fault>> => {
    const part = kept.get(name) ?? load(name);
    kept.delete(name);
    kept.set(name, part);
    const [oldest] = kept.keys();
    if (kept.size > KEPT[kind] && oldest !== undefined) kept.delete(oldest);
    const drop = (): void => {
      if (kept.get(name) === part) kept.delete(name);
    };
    part.then((result) => {
      if (!result.ok) drop();
    }, drop);
    return part;
  };
  return { named, of: (code: string) => named(partName(kind, code)) };
}

function desaPart(table: Table) {
  const [code, name, tps] = [desaCode(table), textOf(table, 'name'), numberOf(table, 'tps')];
  const at = (row: number): Desa => ({
    code: code(row),
    name: name(row),
    kecamatan: code(row).slice(0, 6),
    stations: tps(row),
  });
  // Made at the first search by name: most questions are by code.
  let folded: readonly string[] | null = null;
  return {
    byCode(wanted: string): Desa | null {
      const row = firstRow(table.rows, code, wanted);
      return row < table.rows && code(row) === wanted ? at(row) : null;
    },
    within(wanted: string): readonly Desa[] {
      const found: Desa[] = [];
      for (
        let row = firstRow(table.rows, code, wanted);
        row < table.rows && code(row).startsWith(wanted);
        row++
      )
        found.push(at(row));
      return found;
    },
    named(key: string, within: string): readonly Desa[] {
      folded ??= Array.from({ length: table.rows }, (_, row) => fold(name(row)));
      const found: Desa[] = [];
      for (let row = folded.indexOf(key); row >= 0; row = folded.indexOf(key, row + 1))
        if (code(row).startsWith(within)) found.push(at(row));
      return found;
    },
  };
}

function resultsPart({ areas, votes }: OptionalShard<'results'>) {
  const text = (column: string) => textOf(areas, column);
  const number = (column: string) => numberOf(areas, column);
  const [code, election, office, status] = [text('code'), text('election'), text('office'), text('status')];
  const [asOf, source] = [text('as_of'), text('source')];
  const [subject, value] = [textOf(votes, 'subject'), numberOf(votes, 'value')];
  const areaOf = votes.columns.area?.kind === 'step' ? votes.columns.area.values : new Int32Array(0);
  const figures = {
    validVotes: number('valid_votes'),
    invalidVotes: number('invalid_votes'),
    totalVotes: number('total_votes'),
    stationsExpected: number('tps_expected'),
    stationsReported: number('tps_reported'),
  };
  const disagrees = number('disagrees');
  const at = (row: number): AreaResult => {
    const list = new Map<string, number>();
    const start = firstRow(votes.rows, (i) => areaOf[i] as number, row);
    for (let i = start; i < votes.rows && areaOf[i] === row; i++) list.set(subject(i), value(i) as number);
    return {
      code: code(row),
      election: election(row),
      office: office(row),
      status: status(row) as AreaResult['status'],
      asOf: asOf(row),
      source: source(row),
      votes: list,
      validVotes: figures.validVotes(row),
      invalidVotes: figures.invalidVotes(row),
      totalVotes: figures.totalVotes(row),
      stationsExpected: figures.stationsExpected(row),
      stationsReported: figures.stationsReported(row),
      disagrees: disagrees(row) === 1,
    };
  };
  return (wanted: string): readonly AreaResult[] => {
    const found: AreaResult[] = [];
    for (let row = firstRow(areas.rows, code, wanted); row < areas.rows && code(row) === wanted; row++)
      found.push(at(row));
    return found;
  };
}

/** First row of a sorted column that is not below the wanted value. */
function firstRow<T extends string | number>(rows: number, value: (row: number) => T, wanted: T): number {
  let [low, high] = [0, rows];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value(middle) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
