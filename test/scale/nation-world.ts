import type { ReplicaFault, ReplicaWorld } from '../helpers/replica';
import { type Area, stationCode } from './nation';
import { addSums, type Sum, spread, stationVotes, sumOfStations, TICKETS } from './station-votes';

/** The state of the count when a body is made. */
export interface Moment {
  /** Part of the stations that have reported, 0 to 1. */
  readonly part: number;
  /** `YYYY-MM-DD hh:mm:ss`. */
  readonly ts: string;
}

export interface NationOptions {
  readonly moment: () => Moment;
  /** Does this area's own body state nine votes too many for the second ticket? Its parent's body does not. */
  readonly slips: (area: Area) => boolean;
  readonly fault: (path: string, nth: number) => ReplicaFault | null;
}

/** Province whose recapitulation is published only in part. */
export const INCOMPLETE = '94';
export const SLIP = 9;

/** KPU's tree of 2024 with generated counts: lists of regions, `hhcw` down to the stations, `hr` down to kabupaten. */
export function nationWorld(areas: ReadonlyMap<string, Area>, options: NationOptions): ReplicaWorld {
  return {
    fault: options.fault,
    body: (path) => {
      const [, head = '', codes = ''] =
        /^(wilayah\/pemilu\/ppwp|pemilu\/hhcw\/ppwp|pemilu\/hr\/ppwp)(?:\/(.+))?\.json$/.exec(path) ?? [];
      const list = codes === '' || codes === '0' ? [] : codes.split('/');
      const area = areas.get(list.at(-1) ?? '0');
      const found = area !== undefined && area.path === list.join('/');
      if (head === 'pemilu/hhcw/ppwp') {
        if (found) return countBody(area, options.moment(), options.slips(area));
        const [above, station] = [areas.get(list.at(-2) ?? ''), Number(list.at(-1)?.slice(-3))];
        const known = above && station <= above.stations && stationCode(above, station) === list.at(-1);
        return known ? stationBody(above, station, options.moment()) : null;
      }
      if (!found) return null;
      if (head === 'pemilu/hr/ppwp') return area.level > 2 ? null : recapBody(area, options.moment());
      return codes === '' ? null : listBody(area);
    },
  };
}

function listBody(area: Area): unknown {
  const stations = stationNumbers(area).map((station) => ({
    nama: `TPS ${String(station).padStart(3, '0')}`,
    id: area.index * 1000 + station,
    kode: stationCode(area, station),
    tingkat: 5,
  }));
  const below = area.below.map(({ name, index, code, level }) => ({
    nama: name.toUpperCase(),
    id: index,
    kode: code,
    tingkat: level,
  }));
  return [...below.sort((a, b) => (a.nama < b.nama ? -1 : 1)), ...stations];
}

const stationNumbers = ({ stations }: Area): readonly number[] =>
  Array.from({ length: stations }, (_, i) => i + 1);

/** Sums of one moment: each is asked for by the area itself and by the one above. */
const reckoned = { part: 0, sums: new Map<number, Sum>() };

/** Sum over an area at a moment. */
export function sumOf(area: Area, part: number): Sum {
  if (reckoned.part !== part) {
    reckoned.part = part;
    reckoned.sums.clear();
  }
  const known = reckoned.sums.get(area.index);
  if (known) return known;
  const sum =
    area.stations > 0
      ? sumOfStations(area.index, area.stations, part)
      : addSums(area.below.map((below) => sumOf(below, part)));
  reckoned.sums.set(area.index, sum);
  return sum;
}

function countBody(area: Area, { part, ts }: Moment, slip: boolean): unknown {
  const rows =
    area.stations > 0
      ? stationNumbers(area).map((station) => {
          const votes = stationVotes(area.index, station, part);
          return [stationCode(area, station), { votes, persen: votes ? 100 : 0 }] as const;
        })
      : area.below.map((below) => {
          const sum = sumOf(below, part);
          return [below.code, { votes: reported(sum), persen: persen(sum) }] as const;
        });
  const whole = sumOf(area, part);
  return {
    ts,
    psu: 'Reguler',
    mode: 'hhcw',
    chart: whole.reported > 0 ? { ...byTicket(whole.votes, slip ? SLIP : 0), persen: persen(whole) } : null,
    table: Object.fromEntries(
      rows.map(([code, { votes, persen }], i) => [
        code,
        // Null and a missing key both mean: not reported.
        {
          psu: 'Reguler',
          ...(votes ? byTicket(votes, 0) : nothing(i)),
          persen,
          status_progress: votes !== null,
        },
      ]),
    ),
    progres: { total: whole.stations, progres: whole.reported },
  };
}

const reported = (sum: Sum): readonly number[] | null => (sum.reported > 0 ? sum.votes : null);
const persen = (sum: Sum): number => Math.round((10_000 * sum.reported) / sum.stations) / 100;
const byTicket = (votes: readonly number[], more: number): Record<string, number> =>
  Object.fromEntries(votes.map((n, i) => [TICKETS[i] as string, i === 1 ? n + more : n]));
const nothing = (i: number): Record<string, null> =>
  i % 2 === 0 ? {} : Object.fromEntries(TICKETS.map((ticket) => [ticket, null]));

/** A station's form; in one of 200 the total does not fit. */
function stationBody(area: Area, station: number, { part, ts }: Moment): unknown {
  const votes = stationVotes(area.index, station, part);
  const code = stationCode(area, station);
  const image = (page: number): string =>
    `https://sirekap-obj-formc.kpu.go.id/204f/pemilu/ppwp/${code}-20240214-10142${page}.jpg`;
  const valid = (votes ?? []).reduce((sum, n) => sum + n, 0);
  const invalid = Math.floor(spread(area.index, station, 31) * 8);
  const total = valid + invalid + (badForm(area, station) ? 1 : 0);
  return {
    mode: 'hhcw',
    chart: votes ? { null: null, ...byTicket(votes, 0) } : null,
    images: votes ? [image(1), image(2), image(3)] : [null, null, null],
    administrasi: votes
      ? {
          suara_sah: valid,
          suara_tidak_sah: invalid,
          suara_total: total,
          pemilih_dpt_j: total + 40,
          pengguna_total_j: total,
        }
      : null,
    psu: null,
    ts,
    status_suara: votes !== null,
    status_adm: votes !== null,
  };
}

export const badForm = (area: Area, station: number): boolean => spread(area.index, station, 30) < 0.005;

function recapBody(area: Area, { ts }: Moment): unknown {
  const whole = sumOf(area, 1);
  const short = area.level === 0 || area.code.startsWith(INCOMPLETE) ? 1 : 0;
  const level = (areas: number): unknown => ({
    persen: (100 * (areas - short)) / areas,
    jml_wilayah: areas,
    jml_wilayah_publikasi: areas - short,
  });
  return {
    ts,
    mode: 'hr',
    chart: byTicket(whole.votes, 0),
    table: Object.fromEntries(area.below.map((below) => [below.code, byTicket(sumOf(below, 1).votes, 0)])),
    progress_d: { da: level(7277), db: level(514), dc: level(38) },
  };
}
