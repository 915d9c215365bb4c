import { oncePer } from '../../base/once-per';
import type { Basis } from '../../model/claim';
import type { Office } from '../../model/election';
import { hasCue, lastEnding, within } from '../analyze';
import { SCOPE, type Scope, type SubjectRole } from '../draft';
import type { CueKey } from '../lexicon/cues';
import { asRole } from '../owners/bind-subject';
import { turnsBack } from './basis';
import { type Flow, officesOf, type Roles, scope } from './context';
import { isBaseline, moves } from './near-roles';
import { roundIn } from './round';
import type { Setting } from './setting';

/** What is the same for every number of a sentence: put together once, since a sentence may hold dozens. */
export interface Surroundings {
  /** Other names of the sentence, as owners that nothing ties to a number. */
  readonly rivals: readonly SubjectRole[];
  /** Roles that paragraph, heading, title, section and address write, nearest first. */
  readonly years: readonly Scope<number>[];
  readonly offices: readonly Scope<Office>[];
  readonly regions: readonly Scope<string>[];
  /** Years of the sentence that name an election and recall none. */
  readonly ownYears: readonly number[];
  /** Years and offices of a cell's heads. */
  readonly headYears: readonly Scope<number>[];
  readonly headOffices: readonly Scope<Office>[];
  /** The basis of the nearest heading that states one. */
  readonly headingBasis: Basis | null;
  /** The sentence goes on with what was spoken of before; one that turns to an earlier election does not. */
  readonly carries: boolean;
  readonly round: 1 | 2 | null;
  /** Sentence, heads or page speak of votes, seats or a result. */
  readonly voteTalk: boolean;
}

/** Roles that hold on beyond their sentence. */
type Lasting = 'years' | 'offices' | 'regions';

/** The surroundings of a sentence, from the paragraph to the address. */
export const surroundingsOf: (setting: Setting) => Surroundings = oncePer(gather);

const TALK: readonly CueKey[] = ['votes', 'valid', 'counting', 'win'];
const VOTES: readonly CueKey[] = ['votes', 'share', 'valid', 'win', 'counting', 'seats', 'turnout'];

/** Years that name an election and recall none. */
export const namedYears = (years: Roles['years']): readonly number[] =>
  years.filter((y) => !y.recall && y.election).map((y) => y.year);

const yearsOf = ({ years }: Roles): readonly number[] => years.map(({ year }) => year);

function gather(setting: Setting): Surroundings {
  const { local, paragraph, section, head, cues } = setting;
  const headings = [...paragraph.headings].reverse();
  const { title, address } = paragraph;
  /** What the nearest heading that writes any of a role says of it. */
  const headed = <K extends Lasting>(of: (roles: Roles) => Flow[K]): readonly Flow[K][number][] => {
    for (const { roles } of headings) {
      const values = of(roles);
      if (values.length > 0) return values;
    }
    return [];
  };
  /** What each text around the sentence writes of one role, nearest first. */
  const lasting = <K extends Lasting>(role: K, of: (roles: Roles) => Flow[K]): Scope<Flow[K][number]>[] => [
    ...scope<Flow[K][number]>(SCOPE.paragraph, paragraph[role] === section[role] ? [] : paragraph[role]),
    ...scope<Flow[K][number]>(SCOPE.heading, headed<K>(of)),
    ...scope<Flow[K][number]>(SCOPE.title, title ? of(title) : []),
    ...scope<Flow[K][number]>(SCOPE.carried, section[role]),
    ...scope<Flow[K][number]>(SCOPE.address, address[role]),
  ];
  return {
    rivals: local.subjects.map((s) => asRole(s, SCOPE.sentence, false)),
    years: lasting('years', yearsOf),
    offices: lasting('offices', ({ offices }) => officesOf(offices)),
    regions: lasting('regions', ({ regions }) => regions.flatMap(({ codes }) => codes)),
    // "110 kursi, turun 18 dari Pemilu 2019": the year is that of what is compared with.
    ownYears: namedYears(
      moves(setting.lower) ? local.years.filter((y) => !isBaseline(y, setting.block)) : local.years,
    ),
    headYears: scope(SCOPE.clause, head ? yearsOf(head.roles) : []),
    headOffices: scope(SCOPE.clause, head ? officesOf(head.roles.offices) : []),
    headingBasis: headings.find((h) => h.basis !== null)?.basis ?? null,
    carries: !turnsBack(setting),
    round:
      local.round ??
      roundBefore(setting) ??
      headings.find((h) => h.roles.round !== null)?.roles.round ??
      title?.round ??
      null,
    voteTalk:
      (local.subjects.length > 1 && TALK.some((key) => paragraph.talk.has(key))) ||
      hasCue(cues, ...VOTES) ||
      (head !== null && hasCue(head.cues, ...VOTES)),
  };
}

/**
 * "… putaran kedua dimenangi SBY-JK. Total suara 116.662.705": a sentence that names nobody and no time goes on about the
 * round of the one before it.
 */
function roundBefore({ block, sentence, local, head }: Setting): 1 | 2 | null {
  if (head !== null || local.subjects.length > 0 || local.years.length > 0) return null;
  const own = within(block.quantities, sentence.start, sentence.end);
  if (own.some(({ kind }) => kind === 'date')) return null;
  const before = lastEnding(block.sentences, sentence.start);
  if (!before) return null;
  const cues = within(block.cues, before.start, before.end);
  if (hasCue(cues, 'firstRound') && hasCue(cues, 'runoff')) return null;
  return roundIn(block, cues);
}
