import type { FactIndex } from '../../evidence/fact-index';
import type { Contest } from '../../model/election';
import type { NumberQuantity } from '../../numbers/quantity';
import type { BlockAnalysis } from '../analyze';
import { ownerIds } from '../owners/owner-ids';
import type { SubjectMention } from '../owners/subject-mentions';

/** A row or column that is an election: "2004", "1999*", "Pemilu 2014", "Pileg 2019". */
const ELECTION_HEAD =
  /^\s*(?:pemilu|pileg|pilpres|pemilihan umum|election)?\s*((?:19|20)\d{2})\s*(?:election)?\s*(?:[*†‡§¹²³]|\[[\da-z]{1,2}\])*\s*$/i;
/** Figures of an owner that settle that a table is about it: long ones, or seats of as many elections. */
const ENOUGH_LONG = 2;
const ENOUGH_SEATS = 3;
/** From here on a number finds its row by itself. */
const LONG = 10_000;
const MOST_SEATS = 600;

/** The year of the election that a cell's row or column stands for, or null. */
export const electionOfCell = ({ block: { cell } }: BlockAnalysis): number | null => {
  for (const head of [cell?.rowHead, cell?.columnHead]) {
    const year = ELECTION_HEAD.exec(head?.split('|').at(-1) ?? '')?.[1];
    if (year !== undefined) return Number(year);
  }
  return null;
};

/** Whose figures a table holds whose heads name elections and nobody: by election, since parties change their names. */
export type TableOwner = ReadonlyMap<number, SubjectMention>;

/**
 * A table of elections ("1999 | 1.436.565 | 7") names its party or ticket above it, in caption, title or text. Of those
 * named there it is the one whose rows most of its figures equal; nobody where two would do or hardly any figure fits.
 */
export function tableOwner(
  cells: readonly BlockAnalysis[],
  named: readonly SubjectMention[],
  index: FactIndex,
): TableOwner {
  const figures = cells.flatMap((cell) => figureOf(cell) ?? []);
  const years = new Set(figures.map(({ year }) => year));
  const owners = new Map<number, SubjectMention>();
  if (years.size < 2) return owners;
  const candidates = [...new Map(named.map((subject) => [ownerIds(subject).join(), subject])).values()]
    .filter((subject) => subject.ballot === null && ownerIds(subject).length > 0)
    .map((subject) => ({ subject, ...fits(figures, subject, index) }))
    .filter(({ long, seats }) => long.size > 0 || seats.size > 0)
    .sort((a, b) => weight(b) - weight(a));
  const [best, next] = candidates;
  if (!best || (next && weight(next) === weight(best))) return owners;
  const settled = best.long.size >= ENOUGH_LONG || best.seats.size >= ENOUGH_SEATS;
  if (!settled || 2 * Math.max(best.long.size, best.seats.size) < years.size) return owners;
  for (const year of years) {
    const stood = contestsIn(index, year).some((contest) =>
      ownerIds(best.subject).some((id) => index.choice(contest.id, id) !== null),
    );
    const owner = stood ? best : candidates.find(({ long }) => long.has(year));
    if (owner) owners.set(year, owner.subject);
  }
  return owners;
}

interface Figure {
  readonly value: number;
  readonly year: number;
}

interface Fits {
  /** Years in which a long figure of the table is the owner's, and those in which one may be its seats. */
  readonly long: ReadonlySet<number>;
  readonly seats: ReadonlySet<number>;
}

const weight = ({ long, seats }: Fits): number => 3 * long.size + seats.size;

function figureOf(cell: BlockAnalysis): Figure | null {
  const numbers = cell.quantities.filter((q): q is NumberQuantity => q.kind === 'number');
  const [only, second] = numbers;
  const year = electionOfCell(cell);
  return only && !second && year !== null && Number.isInteger(only.value) && only.unit !== 'percent'
    ? { value: only.value, year }
    : null;
}

const yearOf = (election: string): number => Number(/\d{4}/.exec(election)?.[0] ?? 0);

const contestsIn = (index: FactIndex, year: number): readonly Contest[] =>
  index.elections.filter(({ id }) => yearOf(id) === year).flatMap(({ id }) => index.contestsOf(id));

function fits(figures: readonly Figure[], subject: SubjectMention, index: FactIndex): Fits {
  const ids = ownerIds(subject);
  const of = (figure: Figure, measure: string): boolean =>
    index
      .byValue(figure.value)
      .some(
        (row) => row.measure === measure && yearOf(row.election) === figure.year && ids.includes(row.subject),
      );
  return {
    long: new Set(figures.filter((f) => f.value >= LONG && of(f, 'votes')).map(({ year }) => year)),
    seats: new Set(
      figures.filter((f) => f.value > 0 && f.value <= MOST_SEATS && of(f, 'seats')).map(({ year }) => year),
    ),
  };
}
