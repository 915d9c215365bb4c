import { isRecord } from '../base/bytes';
import { cell, type Row } from '../pack/rows';
import type { Naming } from './count-rows';

/** Tables of the package that name choices and regions. */
export interface NamedTables {
  readonly choices: readonly Row[];
  readonly regions: readonly Row[];
}

/**
 * Names out of the package's tables: tickets by `kpu_ids`, parties by ballot number. `regions2019` is the body of
 * `wilayah/0.json` of 2019, whose region keys are internal ids; it is needed for 2019 alone.
 */
export function namingOf(tables: NamedTables, source: string, regions2019?: unknown): Naming {
  const tickets = new Map<string, string>();
  const parties = new Map<string, string>();
  for (const choice of tables.choices) {
    const [election = '', office = ''] = cell(choice, 'contest_id').split('/');
    for (const id of cell(choice, 'kpu_ids').split('|'))
      if (id !== '') tickets.set(`${election}/${office}/${id}`, cell(choice, 'choice_id'));
    if (cell(choice, 'kind') === 'party' && cell(choice, 'number') !== '')
      parties.set(`${election}/${office}/${Number(cell(choice, 'number'))}`, cell(choice, 'choice_id'));
  }
  const codes = internalCodes(regions2019, new Set(tables.regions.map((r) => cell(r, 'code'))));
  return {
    source,
    choice: ({ election, office }, _region, kpuId) => {
      const key = `${election}/${office}/${kpuId}`;
      return tickets.get(key) ?? parties.get(key) ?? null;
    },
    region: (code) => codes.get(code) ?? code,
  };
}

/**
 * Internal ids of 2019 with their codes: the first dapil of a province bears its code. A province cut since then is
 * `92-2019` in the package. Overseas stands under -99.
 */
function internalCodes(body: unknown, known: ReadonlySet<string>): ReadonlyMap<string, string> {
  const out = new Map<string, string>();
  if (!isRecord(body)) return out;
  for (const [id, entry] of Object.entries(body)) {
    const dapil: unknown = isRecord(entry) && Array.isArray(entry.dapil) ? entry.dapil[0] : null;
    const code = String(dapil ?? '');
    if (/^\d\d$/.test(code)) out.set(id, known.has(`${code}-2019`) ? `${code}-2019` : code);
  }
  out.set('-99', '99');
  return out;
}
