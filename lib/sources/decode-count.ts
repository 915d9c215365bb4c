import * as v from 'valibot';
import { isRecord } from '../base/bytes';
import { type Fault, fault } from '../base/fault';
import { err, ok, type Result } from '../base/result';
import type { AreaChild, AreaCount, FormFigures, Votes } from './area-count';

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const given = v.nullish(count);
const progress = v.object({ total: count, progres: count });
const counted = v.record(v.string(), v.unknown());
const table = v.nullish(v.record(v.string(), v.nullable(counted)));
const level = v.object({ jml_wilayah: count, jml_wilayah_publikasi: count });

/** The body of one address. A key that is missing and a null are the same: not reported. */
const body = v.object({
  ts: v.optional(v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/))),
  mode: v.optional(v.string()),
  chart: v.nullish(counted),
  table,
  progres: v.nullish(progress),
  tungsura: v.nullish(v.object({ chart: v.nullish(counted), table })),
  progress_d: v.nullish(v.record(v.string(), level)),
  administrasi: v.nullish(
    v.object({
      suara_sah: given,
      suara_tidak_sah: given,
      suara_total: given,
      pemilih_dpt_j: given,
      pengguna_total_j: given,
    }),
  ),
});

/**
 * Decodes a body of Sirekap 2024 (`hhcw`, `hhcd`, `hr`), of the regional elections 2024 (one level deeper, in
 * `tungsura`) or of 2019. Fault `INPUT_SHAPE` with the paths of what does not fit: an error page, half a body or a
 * negative number is no count. `tree` is what the address said; a body that says otherwise is refused.
 */
export function decodeCount(input: unknown, tree: string): Result<AreaCount, Fault> {
  const parsed = v.safeParse(body, input);
  if (!parsed.success)
    return err(
      fault(
        'INPUT_SHAPE',
        undefined,
        parsed.issues.map((issue) => v.getDotPath(issue) ?? ''),
      ),
    );
  const { tungsura, ...outer } = parsed.output;
  if (outer.mode !== undefined && outer.mode !== tree)
    return err(fault('INPUT_SHAPE', `mode ${outer.mode} under ${tree}`, ['mode']));
  const found = tungsura ?? outer;
  if (found.chart === undefined && outer.administrasi === undefined)
    return err(fault('INPUT_SHAPE', 'no chart', ['chart']));
  const bad: string[] = [];
  const votes = votesOf(found.chart ?? {}, 'chart', bad);
  // Below a district the dapil tree lists candidates by party, not areas.
  const below = tree === 'hhcd' ? {} : (found.table ?? {});
  const children = Object.entries(below).map(
    ([code, row]): AreaChild => ({ code, votes: votesOf(row ?? {}, `table.${code}`, bad) }),
  );
  if (bad.length > 0) return err(fault('INPUT_SHAPE', undefined, bad));
  const { progres, ts, administrasi, progress_d } = outer;
  return ok({
    asOf: ts === undefined ? '' : `${ts.replace(' ', 'T')}+07:00`,
    votes,
    children,
    stations: progres ? { expected: progres.total, reported: progres.progres } : null,
    form: administrasi ? formOf(administrasi) : null,
    published: progress_d
      ? Object.values(progress_d).map((l) => ({ areas: l.jml_wilayah, published: l.jml_wilayah_publikasi }))
      : null,
  });
}

/** Keys of choices are KPU's numbers; beside them stand `persen`, `psu`, `progres`, and an odd `null`. */
const CHOICE = /^\d+$/;

function votesOf(row: Readonly<Record<string, unknown>>, path: string, bad: string[]): Votes {
  const out = new Map<string, number | null>();
  for (const [key, value] of Object.entries(row)) {
    if (!CHOICE.test(key)) continue;
    // Parties come with their candidates' votes: the total is what the form adds up.
    const written = isRecord(value) ? (value.jml_suara_total ?? null) : (value ?? null);
    if (written === null || v.is(count, written)) out.set(key, written);
    else bad.push(`${path}.${key}`);
  }
  return out;
}

const formOf = (a: Readonly<Record<string, number | null | undefined>>): FormFigures => ({
  valid: a.suara_sah ?? null,
  invalid: a.suara_tidak_sah ?? null,
  total: a.suara_total ?? null,
  registered: a.pemilih_dpt_j ?? null,
  voters: a.pengguna_total_j ?? null,
});
