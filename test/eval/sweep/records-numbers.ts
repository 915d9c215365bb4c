import type { FactIndex } from '../../../lib/evidence/fact-index';
import { settingOf, subjectName } from './names';
import { pick, randomOf } from './random';
import { nameOf, type Told } from './records-dates';
import type { ShapeHalf } from './shapes';
import { written } from './write';

interface Shape<Row> {
  readonly name: string;
  readonly half: ShapeHalf;
  readonly write: (row: Row, number: string) => string;
}

const told = (
  row: { id: string; measure: string; election: string },
  shape: { name: string; half: ShapeHalf },
  text: string,
  number: string,
  seeded: string | null,
  title?: string,
): Told => ({
  ...row,
  office: 'record',
  level: 'record',
  shape: shape.name,
  half: shape.half,
  seeded,
  number,
  request: { text, ...(title === undefined ? {} : { title }) },
});

interface Act {
  readonly kind: string;
  readonly subject: string;
}

const ACT_SHAPES: readonly Shape<Act>[] = [
  {
    name: 'act behind',
    half: 'A',
    write: ({ kind, subject }, number) => `${subject} dituangkan dalam ${kind} ${number}.`,
  },
  {
    name: 'act about',
    half: 'B',
    write: ({ kind, subject }, number) =>
      `${kind} ${number} tentang ${subject.charAt(0).toLowerCase()}${subject.slice(1)} sudah berlaku.`,
  },
];

/** Decisions and regulations of KPU with a plain number. */
export function* tellActs(index: FactIndex): Generator<Told> {
  for (const decree of index.decrees) {
    const kind = /^(?:Keputusan KPU|PKPU) (?=\d)/.exec(decree.docNo)?.[0].trim();
    if (!kind || !/^\d+$/.test(decree.number) || decree.date === '') continue;
    const digits = decree.number;
    for (const shape of ACT_SHAPES) {
      const random = randomOf(`${decree.docNo} ${shape.name}`);
      const at = Math.floor(random() * digits.length);
      const wrong = `${digits.slice(0, at)}${pick([...'123456789'], random)}${digits.slice(at + 1)}`;
      const taken = index.decrees.some((one) => one.number === wrong && one.year === decree.year);
      for (const number of taken ? [digits] : [digits, wrong]) {
        const words = `Nomor ${number} Tahun ${decree.year}`;
        yield told(
          { id: decree.docNo, measure: 'decree', election: decree.election },
          shape,
          shape.write({ kind, subject: decree.subject }, words),
          words,
          number === digits ? null : 'decree_number',
        );
      }
    }
  }
}

interface Ballot {
  readonly name: string;
  readonly contest: string;
}

const BALLOT_SHAPES: readonly Shape<Ballot>[] = [
  {
    name: 'got',
    half: 'A',
    write: ({ name, contest }, number) => `Pada ${contest}, ${name} mendapat nomor urut ${number}.`,
  },
  {
    name: 'in front',
    half: 'B',
    write: ({ name, contest }, number) => `Hasil undian ${contest}: ${name} bernomor urut ${number}.`,
  },
];

/** Every tenth ticket with a number, all of the president's races, and parties' numbers. */
export function* tellBallotNumbers(index: FactIndex): Generator<Told> {
  for (const [i, choice] of index.allChoices.entries()) {
    if (choice.number === null || choice.kind === 'other') continue;
    const contest = index.contest(choice.contest);
    if (!contest || (contest.office !== 'ppwp' && contest.office !== 'dpr' && i % 10 !== 0)) continue;
    if (contest.office !== 'ppwp' && choice.kind === 'party' && contest.office !== 'dpr') continue;
    const setting = settingOf(index, contest.election, contest.office, contest.region);
    const name = subjectName(index, choice);
    if (!setting || !name || name.short === 'kotak kosong') continue;
    const others = index
      .choices(contest.id)
      .flatMap((one) => (one.number === null || one.number === choice.number ? [] : [one.number]));
    for (const shape of BALLOT_SHAPES) {
      const random = randomOf(`${choice.id} ${shape.name}`);
      for (const number of others.length > 0 ? [choice.number, pick(others, random)] : [choice.number])
        yield told(
          { id: `${contest.id}:${choice.id}`, measure: 'ballot_number', election: contest.election },
          shape,
          capital(shape.write({ name: name.full, contest: setting.contest }, String(number))),
          `nomor urut ${number}`,
          number === choice.number ? null : 'ballot_number',
        );
    }
  }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const RULE_SHAPES: readonly Shape<{ readonly statement: string; readonly election: string }>[] = [
  { name: 'as it is', half: 'A', write: ({ statement }) => statement },
  {
    name: 'said by',
    half: 'B',
    write: ({ statement, election }) =>
      `Untuk ${election}, aturannya jelas. "${statement}" kata anggota KPU.`,
  },
];

/** Rules of one number that their own statement writes in digits. */
export function* tellRules(index: FactIndex): Generator<Told> {
  for (const rule of index.rules) {
    const value = Number(rule.value);
    if (rule.confidence !== 'high' || rule.value === '' || !Number.isFinite(value) || rule.unit === 'idr')
      continue;
    if (rule.validTo !== '') continue;
    const number = written(String(value), 'id');
    const at = new RegExp(`(?<![\\d.,])${number.replace(/[.]/g, '\\.')}(?![\\d]|[.,]\\d)`).exec(
      rule.statement,
    );
    if (!at) continue;
    for (const shape of RULE_SHAPES) {
      const random = randomOf(`${rule.id} ${shape.name}`);
      const wrong = written(
        String(value >= 10 ? value + pick([-5, 5, 10], random) : value + pick([1, 2], random)),
        'id',
      );
      for (const said of [number, wrong]) {
        const statement = `${rule.statement.slice(0, at.index)}${said}${rule.statement.slice(at.index + number.length)}`;
        const name = nameOf(index, rule.election);
        yield told(
          { id: rule.id, measure: 'rule', election: rule.election },
          shape,
          shape.write({ statement, election: name }, said),
          said,
          said === number ? null : 'rule',
          name,
        );
      }
    }
  }
}
