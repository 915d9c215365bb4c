import type { Basis } from '../../model/claim';
import type { Office } from '../../model/election';
import { hasCue } from '../analyze';
import { SCOPE, type Scope, type SubjectRole } from '../draft';
import type { CueKey } from '../lexicon/cues';
import { asRole } from '../owners/bind-subject';
import { turnsBack } from './basis';
import { officesOf, scope } from './context';
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

/** The surroundings of a sentence, from the paragraph to the address. */
export function surroundingsOf(setting: Setting): Surroundings {
  let found = known.get(setting);
  if (!found) {
    found = gather(setting);
    known.set(setting, found);
  }
  return found;
}
/** Weak, since a setting holds on to its index. */
const known = new WeakMap<Setting, Surroundings>();

const TALK: readonly CueKey[] = ['votes', 'valid', 'counting', 'win'];
const VOTES: readonly CueKey[] = ['votes', 'share', 'valid', 'win', 'counting', 'seats', 'turnout'];

function gather(setting: Setting): Surroundings {
  const { local, paragraph, section, head, cues } = setting;
  const headings = [...paragraph.headings].reverse();
  const { title, address } = paragraph;
  return {
    rivals: local.subjects.map((s) => asRole(s, SCOPE.sentence, false)),
    years: [
      ...scope(SCOPE.paragraph, paragraph.years === section.years ? [] : paragraph.years),
      ...headings
        .flatMap((h) =>
          scope(
            SCOPE.heading,
            h.roles.years.map((y) => y.year),
          ),
        )
        .slice(0, 1),
      ...scope(
        SCOPE.title,
        (title?.years ?? []).map((y) => y.year),
      ),
      ...scope(SCOPE.carried, section.years),
      ...scope(SCOPE.address, address.years),
    ],
    offices: [
      ...scope(SCOPE.paragraph, paragraph.offices === section.offices ? [] : paragraph.offices),
      ...headings.flatMap((h) => scope(SCOPE.heading, officesOf(h.roles.offices))).slice(0, 1),
      ...scope(SCOPE.title, officesOf(title?.offices ?? [])),
      ...scope(SCOPE.carried, section.offices),
      ...scope(SCOPE.address, address.offices),
    ],
    regions: [
      ...scope(SCOPE.paragraph, paragraph.regions === section.regions ? [] : paragraph.regions),
      ...headings
        .flatMap((h) =>
          scope(
            SCOPE.heading,
            h.roles.regions.flatMap((r) => r.codes),
          ),
        )
        .slice(0, 1),
      ...scope(
        SCOPE.title,
        (title?.regions ?? []).flatMap((r) => r.codes),
      ),
      ...scope(SCOPE.carried, section.regions),
      ...scope(SCOPE.address, address.regions),
    ],
    ownYears: local.years.filter((y) => !y.recall && y.election).map((y) => y.year),
    headYears: scope(
      SCOPE.clause,
      (head?.roles.years ?? []).map((y) => y.year),
    ),
    headOffices: scope(SCOPE.clause, head ? officesOf(head.roles.offices) : []),
    headingBasis: headings.find((h) => h.basis !== null)?.basis ?? null,
    carries: !turnsBack(setting),
    round: local.round ?? headings.find((h) => h.roles.round !== null)?.roles.round ?? title?.round ?? null,
    voteTalk:
      (local.subjects.length > 1 && TALK.some((key) => paragraph.talk.has(key))) ||
      hasCue(cues, ...VOTES) ||
      (head !== null && hasCue(head.cues, ...VOTES)),
  };
}
