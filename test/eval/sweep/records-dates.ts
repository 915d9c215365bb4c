import type { FactIndex } from '../../../lib/evidence/fact-index';
import { formatDate } from '../../../lib/i18n/format';
import type { ElectionEvent } from '../../../lib/model/election';
import { pick, randomOf } from './random';
import type { ShapeHalf } from './shapes';
import type { Trial } from './trial';

/** A sentence about a record before anyone was asked. */
export interface Told extends Omit<Trial, 'claim' | 'wronged' | 'seeded'> {
  readonly seeded: string | null;
}

/** Labels that begin with one of these are things that take place; the others are sentences of their own. */
const TAKES_PLACE =
  /^(?:Penetapan|Pemungutan|Hari|Masa|Pelantikan|Pengundian|Putusan|Rapat|Rekapitulasi|Pendaftaran|Debat|Penghitungan|Sidang|Pencalonan|Pengumuman|Penyampaian|Pemutakhiran|Pembentukan|Perpanjangan|Penelitian|Pleno|Pengucapan|Penyerahan|Pemenuhan|Kampanye|Pembagian)\b/;

interface Shape {
  readonly name: string;
  readonly half: ShapeHalf;
  /** Whether the title says which election it is about. */
  readonly titled: boolean;
  readonly write: (what: string, election: string, when: string) => string;
}

const SHAPES: readonly Shape[] = [
  {
    name: 'date behind',
    half: 'A',
    titled: false,
    write: (what, election, when) => `${what} ${election} ${heldAs(what)} pada ${when}.`,
  },
  {
    name: 'date before',
    half: 'A',
    titled: true,
    write: (what, _election, when) =>
      `Pada ${when}, ${small(what)} ${what.startsWith('Putusan') ? 'dibacakan' : 'dilakukan'}.`,
  },
  {
    name: 'bullet',
    half: 'A',
    titled: true,
    write: (what, election, when) => `Jadwal ${election}:\n\n- ${what}: ${when}`,
  },
  {
    name: 'date first as list',
    half: 'B',
    titled: true,
    write: (what, election, when) => `Tahapan ${election}:\n\n- ${when}: ${small(what)}`,
  },
  {
    name: 'held',
    half: 'B',
    titled: false,
    write: (what, election, when) =>
      `${what} untuk ${election} ${what.startsWith('Putusan') ? 'dibacakan' : 'digelar'} ${when} lalu.`,
  },
  {
    name: 'fell on',
    half: 'B',
    titled: true,
    write: (what, election, when) => `Menurut KPU, ${small(what)} ${election} jatuh pada ${when}.`,
  },
];

/** A ruling is read out; all else takes place. */
const heldAs = (what: string): string => (what.startsWith('Putusan') ? 'dibacakan' : 'berlangsung');
const small = (label: string): string =>
  /^(?:KPU|PKPU|MK|DPR|PSU)\b/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);

/** A label without its bracket (acts are told apart) and without the election's name in it. */
const plain = (label: string): string =>
  label.replace(/ \([^)]*\)/g, '').replace(/ (?:Pilpres|Pemilu) \d{4}$/, '');

/** The shortest name that people use for an election, told from its sisters. */
export function nameOf(index: FactIndex, election: string): string {
  const row = index.election(election);
  const round = election.endsWith('-2') ? / putaran (?:kedua|II)$/ : null;
  return (
    (round ? row?.aliases.find((alias) => round.test(alias)) : row?.aliases[0]) ?? row?.nameId ?? election
  );
}

const written = (from: string, to: string): string =>
  from === to ? formatDate(from, 'id') : `${formatDate(from, 'id')} sampai ${formatDate(to, 'id')}`;

const shift = (iso: string, days: number): string =>
  new Date(Date.parse(`${iso}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const otherYear = (iso: string, years: number): string => `${Number(iso.slice(0, 4)) + years}${iso.slice(4)}`;

const otherMonth = (iso: string, months: number): string => {
  const month = ((Number(iso.slice(5, 7)) - 1 + months + 12) % 12) + 1;
  return `${iso.slice(0, 5)}${String(month).padStart(2, '0')}-${iso.slice(8)}`;
};

const ERRORS: Readonly<Record<string, (iso: string, random: () => number) => string>> = {
  day: (iso, random) => shift(iso, pick([-3, -2, -1, 1, 2, 3, 7, 10], random)),
  month: (iso, random) => otherMonth(iso, pick([-2, -1, 1, 2], random)),
  year: (iso, random) => otherYear(iso, pick([-1, 1], random)),
};

/** Every event of one day or one period, held and told by two sources. */
export function* tellDates(index: FactIndex): Generator<Told> {
  const exact = (iso: string): boolean => /^\d{4}-\d\d-\d\d$/.test(iso);
  for (const event of index.events) {
    if (event.status !== 'done' || event.confidence !== 'high' || !TAKES_PLACE.test(event.label)) continue;
    if (!exact(event.dateStart) || !exact(event.dateEnd)) continue;
    const name = nameOf(index, event.election);
    for (const shape of SHAPES) {
      const random = randomOf(`${event.id} ${shape.name}`);
      for (const kind of [null, pick(Object.keys(ERRORS), random)]) {
        const dates = datesOf(index, event, kind, random);
        if (!dates) continue;
        yield {
          id: event.id,
          measure: 'date',
          office: 'record',
          level: 'record',
          election: event.election,
          shape: shape.name,
          half: shape.half,
          seeded: kind,
          request: {
            text: shape.write(plain(event.label), name, dates),
            ...(shape.titled ? { title: `Tahapan ${name}` } : {}),
          },
          number: dates,
        };
      }
    }
  }
}

function datesOf(
  index: FactIndex,
  event: ElectionEvent,
  kind: string | null,
  random: () => number,
): string | null {
  const { dateStart: from, dateEnd: to } = event;
  if (kind === null) return written(from, to);
  const wrong = (ERRORS[kind] as (typeof ERRORS)[string])(from, random);
  // A day that another event of the election has may be true of that one; 31 June is no day.
  const taken = index.events.some(
    (one) =>
      one.election === event.election &&
      one.dateStart <= wrong &&
      wrong <= one.dateEnd &&
      one.dateStart === one.dateEnd,
  );
  if (taken || shift(wrong, 0) !== wrong) return null;
  if (from === to) return written(wrong, wrong);
  return wrong < to ? written(wrong, to) : null;
}
