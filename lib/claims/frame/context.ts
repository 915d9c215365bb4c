import { oncePer } from '../../base/once-per';
import type { FactIndex } from '../../evidence/fact-index';
import { ticketLookup } from '../../gazetteer/scan';
import type { Basis } from '../../model/claim';
import type { Office } from '../../model/election';
import { type Analysis, hasCue } from '../analyze';
import type { BasisMark, Cue } from '../cues';
import type { Draft, Scope } from '../draft';
import { BASIS_MARKERS } from '../lexicon/basis';
import type { CueKey } from '../lexicon/cues';
import { type SubjectMention, subjectMentions } from '../owners/subject-mentions';
import {
  type OfficeMention,
  officeMentions,
  type RegionMention,
  regionMentions,
  type YearMention,
  yearMentions,
} from '../roles';
import { roundIn } from './round';

/** The roles that one piece of text writes. */
export interface Roles {
  readonly years: readonly YearMention[];
  readonly offices: readonly OfficeMention[];
  readonly regions: readonly RegionMention[];
  readonly subjects: readonly SubjectMention[];
  readonly national: boolean;
  readonly round: 1 | 2 | null;
}

/** Voting days of the elections that the index holds. */
const votingDays = oncePer(
  ({ elections }: FactIndex): ReadonlySet<string> =>
    new Set(elections.map(({ votingDay }) => votingDay).filter((day) => day !== '')),
);

/** Years by which the elections of the index are called. */
const electionYears = oncePer(
  ({ elections }: FactIndex): ReadonlySet<number> =>
    new Set(elections.map(({ id, votingDay }) => Number(/\d{4}/.exec(votingDay || id)?.[0] ?? 0))),
);

export function rolesOf(analysis: Analysis, index: FactIndex, parties = false, published = ''): Roles {
  return {
    years: yearMentions(analysis, votingDays(index), electionYears(index), published),
    offices: officeMentions(analysis.cues),
    regions: regionMentions(analysis, index),
    subjects: subjectMentions(analysis, index, ticketLookup(index), parties),
    national: hasCue(analysis.cues, 'nation'),
    round: roundIn(analysis, analysis.cues),
  };
}

const BASIS_ORDER: readonly Basis[] = BASIS_MARKERS.map(([basis]) => basis);

/**
 * The first basis, in the order of the markers, that stands in `[start, end)`; `admits` may leave marks out.
 */
export function basisIn(
  analysis: Analysis,
  start: number,
  end: number,
  admits: (mark: BasisMark) => boolean = () => true,
): Basis | null {
  let best: Basis | null = null;
  let rank = BASIS_ORDER.length;
  for (const mark of analysis.marks) {
    if (mark.start < start || mark.end > end || !admits(mark)) continue;
    const r = BASIS_ORDER.indexOf(mark.basis);
    if (r < rank) {
      rank = r;
      best = mark.basis;
    }
  }
  return best;
}

/** The basis that a title or heading sets for what follows. */
export const lastingBasis = (analysis: Analysis): Basis | null => {
  const basis = basisIn(analysis, 0, analysis.text.original.length, (mark) => !mark.local);
  return basis === 'official' ? null : basis;
};

/** Offices a text narrows to: the specific ones it names, else the general ones. Always a list of its own: scopes are told apart by it. */
export function officesOf(mentions: readonly OfficeMention[]): readonly Office[] {
  if (mentions.length === 0) return [];
  if (mentions.length === 1) return [...(mentions[0] as OfficeMention).offices];
  const specific = mentions.filter((m) => !m.general).flatMap((m) => m.offices);
  return [...new Set(specific.length > 0 ? specific : mentions.flatMap((m) => m.offices))];
}

export interface HeadingFrame {
  readonly level: number;
  readonly roles: Roles;
  readonly basis: Basis | null;
  /** The heading's place among the blocks, and what it says that the figures below it count. */
  readonly index: number;
  readonly cues: readonly Cue[];
}

/** What earlier blocks of the page say for later ones. Reset by headings as a reader would. */
export interface Flow {
  readonly title: Roles | null;
  readonly titleBasis: Basis | null;
  readonly address: {
    readonly years: readonly number[];
    readonly offices: readonly Office[];
    readonly regions: readonly string[];
  };
  readonly published: string;
  headings: HeadingFrame[];
  years: readonly number[];
  offices: readonly Office[];
  regions: readonly string[];
  subjects: readonly SubjectMention[];
  basis: Basis | null;
  /** An earlier sentence of this part says that the result is final or that KPU has set it. */
  decided: boolean;
  foreign: boolean;
  /** The title is about another country's affairs: names of parties alone lead nowhere home. */
  readonly abroad: boolean;
  /** The title tells of votes of Indonesians in a country or city abroad. */
  readonly votesAbroad: boolean;
  otherVote: boolean;
  /** Votes of the last sentences with their owners: shares that name nobody follow their order. */
  told: readonly Draft[];
  /** Cues of the title, the headings and the sentences so far: what the page is about. */
  readonly talk: Set<CueKey>;
  /** Title, headings and the last blocks, nearest last. */
  texts: readonly Analysis[];
  /** Cues of the line that opens the list the text is in ("Susunan kursi DPR:"), or of its heading. */
  lead: readonly CueKey[];
  /** Which roll the last sentences spoke of. */
  rolls: readonly CueKey[];
}

/** The page speaks of parties here: a heading, the title or an earlier sentence is about a legislative race. */
export const talksOfParties = (flow: Flow): boolean => {
  const near = [
    ...flow.offices,
    ...flow.headings.flatMap((h) => officesOf(h.roles.offices)),
    ...officesOf(flow.title?.offices ?? []),
  ];
  return (
    flow.subjects.some((s) => s.parties.length > 0 && !s.weak) ||
    near.some((office) => office === 'dpr' || office === 'dprd_prov' || office === 'dprd_kab')
  );
};

export const scope = <T>(weight: number, values: readonly T[]): Scope<T>[] =>
  values.length === 0 ? [] : [{ weight, values }];
