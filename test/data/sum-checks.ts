import { cell, type Row, table } from './tables';

/** A named comparison and the difference found; 0 where the figures agree. */
export type Comparison = readonly [name: string, difference: number];
/** Comparisons by what they compare. */
export type Groups = ReadonlyMap<string, readonly Comparison[]>;

/** Certified figures by address. */
export class Certified {
  readonly byPlace = new Map<string, Map<string, number>>();

  constructor(facts: readonly Row[]) {
    for (const f of facts) {
      if (f.status !== 'certified') continue;
      const key = place(cell(f, 'election_id'), cell(f, 'office'), cell(f, 'region_code'));
      const rows = this.byPlace.get(key) ?? new Map<string, number>();
      this.byPlace.set(key, rows.set(`${f.subject_id}|${f.measure}`, Number(f.value)));
    }
  }

  get(
    election: string,
    office: string,
    region: string,
    subject: string,
    measure: string,
  ): number | undefined {
    return this.byPlace.get(place(election, office, region))?.get(`${subject}|${measure}`);
  }

  /** The figure, which must be there. */
  need(election: string, office: string, region: string, subject: string, measure: string): number {
    const value = this.get(election, office, region, subject, measure);
    if (value === undefined)
      throw new Error(`no certified ${election}/${office}/${region}/${subject}/${measure}`);
    return value;
  }

  /** Subject → value of one measure at one place. */
  bySubject(election: string, office: string, region: string, measure: string): ReadonlyMap<string, number> {
    const out = new Map<string, number>();
    for (const [key, value] of this.byPlace.get(place(election, office, region)) ?? []) {
      const [subject = '', m] = key.split('|');
      if (m === measure && subject !== '') out.set(subject, value);
    }
    return out;
  }

  /** Every address with its value. */
  *entries(): Generator<readonly [e: string, o: string, r: string, s: string, m: string, value: number]> {
    for (const [key, rows] of this.byPlace) {
      const [e = '', o = '', r = ''] = key.split('|');
      for (const [address, value] of rows) {
        const [s = '', m = ''] = address.split('|');
        yield [e, o, r, s, m, value];
      }
    }
  }
}

const place = (election: string, office: string, region: string): string => `${election}|${office}|${region}`;
export const sum = (values: Iterable<number>): number => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};
const present = (values: readonly (number | undefined)[]): values is readonly number[] =>
  values.length > 0 && values.every((v) => v !== undefined);

const regionsOf = (level: string): readonly string[] =>
  table('regions')
    .filter((r) => r.level === level)
    .map((r) => cell(r, 'code'));

export const KABKOTA = regionsOf('kabkota');
export const DAPIL = regionsOf('dapil');

/** Province of a regency in the borders that an election's figures use. */
export function provinceOf(election: string, code: string): string {
  const p = code.slice(0, 2);
  if (election !== 'pemilu-2019' && election !== 'pilpres-2014') return p;
  if (['91', '93', '94', '95'].includes(p)) return '91-2019';
  if (['92', '96'].includes(p)) return '92-2019';
  return election === 'pilpres-2014' && (p === '64' || p === '65') ? '64-2014' : p;
}

const ADDABLE = new Set([
  'votes',
  'valid_votes',
  'invalid_votes',
  'total_votes',
  'dpt_total',
  'dpt_male',
  'dpt_female',
  'tps_total',
  'seats',
  'seats_total',
  'kecamatan_count',
  'desa_count',
  'kabkota_count',
]);

/** Parts against the whole: provinces and overseas, regencies, districts. */
export function sumsOverRegions(certified: Certified): Groups {
  const groups = new Map<string, Comparison[]>();
  const add = (group: string, name: string, difference: number): void => {
    groups.set(group, [...(groups.get(group) ?? []), [name, difference]]);
  };
  const series = new Set<string>();
  for (const [e, o, , s, m] of certified.entries()) if (ADDABLE.has(m)) series.add([e, o, s, m].join('|'));
  const members = new Map<string, Map<string, string[]>>();
  for (const election of new Set(table('elections').map((e) => cell(e, 'election_id')))) {
    const map = new Map<string, string[]>();
    for (const k of KABKOTA)
      map.set(provinceOf(election, k), [...(map.get(provinceOf(election, k)) ?? []), k]);
    members.set(election, map);
  }
  for (const key of [...series].sort()) {
    const [e = '', o = '', s = '', m = ''] = key.split('|');
    const at = (region: string): number | undefined => certified.get(e, o, region, s, m);
    const tag = `${e} ${o || 'all'} ${m}`;
    const who = s.split('/').at(-1) ?? '';
    const inside = members.get(e) ?? new Map<string, string[]>();
    const nation = at('0');
    const provinces = [...inside.keys()].map(at);
    // DPR votes per province are sums of districts, and Jakarta's holds the overseas votes.
    if (nation !== undefined && present(provinces) && !(o === 'dpr' && m === 'votes')) {
      let total = sum(provinces) + (at('99') ?? 0);
      if (e === 'pilpres-2014' && m === 'valid_votes')
        total += sum(certified.bySubject(e, o, '99', 'votes').values());
      add(`provinces = nation, ${tag}`, `provinces = nation, ${tag} ${who}`, total - nation);
    }
    for (const [p, codes] of inside) {
      const whole = at(p);
      const parts = codes.map(at);
      if (whole !== undefined && present(parts))
        add(`regencies = province, ${tag}`, `regencies = province, ${tag} ${p} ${who}`, sum(parts) - whole);
    }
    if (o !== 'dpr' || e !== 'pemilu-2024' || !['votes', 'seats', 'seats_total', 'valid_votes'].includes(m))
      continue;
    const districts = DAPIL.map(at).filter((v): v is number => v !== undefined);
    if (districts.length > 0 && nation !== undefined)
      add(`dapil = nation, DPR 2024 ${m}`, `dapil = nation, DPR 2024 ${m} ${who}`, sum(districts) - nation);
    for (const p of inside.keys()) {
      const whole = at(p);
      const parts = DAPIL.filter((d) => d.slice(4, 6) === p).map(at);
      if (whole !== undefined && present(parts) && !(p === '31' && m.includes('votes')))
        add(`dapil = province, DPR 2024 ${m}`, `dapil = province, ${m} ${p} ${who}`, sum(parts) - whole);
    }
  }
  return groups;
}

/** Votes of all choices against the printed valid votes, where every choice has its votes. */
export function choicesAgainstValid(certified: Certified): readonly Comparison[] {
  const stood = new Map<string, Set<string>>();
  for (const c of table('choices'))
    if (c.kind === 'ticket') {
      const contest = cell(c, 'contest_id');
      stood.set(contest, (stood.get(contest) ?? new Set()).add(cell(c, 'number')));
    }
  const out: Comparison[] = [];
  for (const key of certified.byPlace.keys()) {
    const [e = '', o = '', r = ''] = key.split('|');
    const votes = certified.bySubject(e, o, r, 'votes');
    const valid = certified.get(e, o, r, '', 'valid_votes');
    if (votes.size === 0 || valid === undefined) continue;
    const standing = Math.max(
      stood.get(`${e}/${o}/${r}`)?.size ?? 0,
      stood.get(`${e}/${o}/${r.slice(0, 2)}`)?.size ?? 0,
    );
    if (['gub', 'bup', 'wali', 'dpd'].includes(o) && votes.size < standing) continue;
    out.push([`tickets = valid votes, ${e} ${o} ${r}`, sum(votes.values()) - valid]);
  }
  return out;
}

/** Valid and invalid against all votes; men and women, and home and abroad, against all. */
export function partsOfOnePlace(certified: Certified): Groups {
  const [tri, sex, dom]: [Comparison[], Comparison[], Comparison[]] = [[], [], []];
  for (const [e, o, r, s, m, value] of certified.entries()) {
    const one = (measure: string): number | undefined => certified.get(e, o, r, s, measure);
    if (m === 'valid_votes') {
      const parts = [value, one('invalid_votes')];
      const total = one('total_votes');
      if (present(parts) && total !== undefined)
        tri.push([`valid + invalid = total, ${e} ${o} ${r}`, sum(parts) - total]);
    }
    if (['dpt_total', 'dps_total', 'dpt_domestic', 'dps_domestic'].includes(m)) {
      const stem = m.replace('_total', '');
      const parts = [one(`${stem}_male`), one(`${stem}_female`)];
      if (present(parts)) sex.push([`male + female = ${m}, ${e} ${o} ${r}`, sum(parts) - value]);
    }
    if (r === '0' && (m === 'dpt_total' || m === 'tps_total')) {
      const parts = [one(m.replace('_total', '_domestic')), certified.get(e, o, '99', s, m)];
      if (present(parts)) dom.push([`domestic + overseas = ${m}, ${e}`, sum(parts) - value]);
    }
  }
  return new Map([
    ['valid + invalid = total', tri],
    ['male + female = total', sex],
    ['domestic + overseas = total', dom],
  ]);
}

/** Seats of all parties against the size of the house. */
export function seatsAgainstHouse(certified: Certified): readonly Comparison[] {
  const out: Comparison[] = [];
  for (const [e, o, r, , m, value] of certified.entries()) {
    if (m !== 'seats_total' || r.startsWith('DPR-')) continue;
    if (!['dpr', 'konstituante', 'dprd_prov', 'dprd_kab'].includes(o)) continue;
    const seats = certified.bySubject(e, o, r, 'seats');
    if (seats.size === 0) continue;
    // 2004: the seats of some parties are in print in two numbers and stand as provisional rows.
    const open = table('facts').filter(
      (f) =>
        e === 'pileg-2004' &&
        f.election_id === e &&
        f.measure === 'seats' &&
        f.status === 'unofficial_partial',
    );
    const more = sum(open.map((f) => Number(f.value)));
    out.push([`seats = house, ${e} ${o}${r === '0' ? '' : ` ${r}`}`, sum(seats.values()) + more - value]);
  }
  return out;
}

/** Seats that Sainte-Laguë gives for votes: divisors 1, 3, 5 …, highest quotients first. */
export function sainteLague(votes: ReadonlyMap<string, number>, seats: number): ReadonlyMap<string, number> {
  const quotients = [...votes].flatMap(([party, v]) =>
    Array.from({ length: seats }, (_, i) => [v / (2 * i + 1), party] as const),
  );
  quotients.sort((a, b) => b[0] - a[0]);
  const out = new Map<string, number>();
  for (const [, party] of quotients.slice(0, seats)) out.set(party, (out.get(party) ?? 0) + 1);
  return out;
}
