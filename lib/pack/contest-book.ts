import { push } from '../base/lists';
import type { FactRow } from './fact-rows';
import { cell, type SourceTables } from './rows';

/** What the tables say of contests, as derivation needs it. */
export interface ContestBook {
  /** Contest of a row: the ticket's own, or the party's contest that holds the row's region. */
  contestOf(f: Pick<FactRow, 'election' | 'office' | 'region' | 'subject'>): string;
  /** Keys of those who stand: ballot numbers for tickets (a re-vote's new make-up keeps its number), party ids. */
  standing(contest: string): ReadonlySet<string>;
  key(contest: string, choice: string): string;
  /** True where the table is known to list every choice of the contest. */
  listed(contest: string): boolean;
  level(region: string): string;
  parent(region: string): string;
}

export function createContestBook(tables: SourceTables): ContestBook {
  const regions = new Map((tables.regions ?? []).map((r) => [cell(r, 'code'), r] as const));
  const contests = new Set((tables.contests ?? []).map((c) => cell(c, 'contest_id')));
  const keys = new Map<string, string>();
  const standing = new Map<string, Set<string>>();
  const numbers = new Map<string, string[]>();
  const owner = new Map<string, string>();
  for (const c of tables.choices ?? []) {
    const [contest, choice] = [cell(c, 'contest_id'), cell(c, 'choice_id')];
    const ticket = cell(c, 'kind') === 'ticket';
    if (ticket) owner.set(choice, contest);
    const key = ticket && cell(c, 'number') !== '' ? String(Number(cell(c, 'number'))) : choice;
    keys.set(`${contest}|${choice}`, key);
    const set = standing.get(contest) ?? new Set<string>();
    standing.set(contest, set.add(key));
    if (ticket) push(numbers, contest, cell(c, 'number'));
  }
  const none: ReadonlySet<string> = new Set();
  const level = (code: string): string => cell(regions.get(code) ?? {}, 'level');
  const parent = (code: string): string => cell(regions.get(code) ?? {}, 'parent');
  return {
    contestOf(f) {
      const own = owner.get(f.subject);
      if (own) return own;
      for (let code = f.region; code !== '' && code !== '0'; code = parent(code)) {
        const id = `${f.election}/${f.office}/${code}`;
        if (contests.has(id)) return id;
      }
      return `${f.election}/${f.office}`;
    },
    standing: (contest) => standing.get(contest) ?? none,
    key: (contest, choice) => keys.get(`${contest}|${choice}`) ?? choice,
    listed(contest) {
      const [election = '', office = ''] = contest.split('/');
      if (office === 'dpr' || office === 'konstituante') return standing.has(contest);
      if (!['ppwp', 'gub', 'bup', 'wali'].includes(office)) return false;
      const list = numbers.get(contest) ?? [];
      if (list.length < 2 || list.includes('')) return false;
      const distinct = [...new Set(list.map(Number))].sort((a, b) => a - b);
      if (distinct.length < 2) return false;
      // Run-off ballots keep the numbers of the first round, so they need not count from one.
      return (/-2$/.test(election) && distinct.length === 2) || distinct.every((n, i) => n === i + 1);
    },
    level,
    parent,
  };
}

/** Gap between the choices' sum and the printed valid votes that still shows the list to be whole. */
const PRINT_GAP = 0.001;

/**
 * True if every choice of the contest has its votes here: each one known to stand is present, and the
 * printed valid votes equal their sum (to a printing error), or without them the list is known to be whole.
 */
export function completeness(
  votes: readonly FactRow[],
  valid: FactRow | undefined,
  book: ContestBook,
): boolean {
  const [first] = votes;
  if (!first || votes.length < 2) return false;
  const contest = book.contestOf(first);
  const present = new Set(votes.map((f) => book.key(contest, f.subject)));
  if (present.size !== votes.length) return false;
  for (const key of book.standing(contest)) if (!present.has(key)) return false;
  const sum = votes.reduce((n, f) => n + f.value, 0);
  if (sum === 0) return false;
  return valid ? Math.abs(sum - valid.value) <= PRINT_GAP * valid.value : book.listed(contest);
}
