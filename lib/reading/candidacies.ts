import { push } from '../base/lists';
import { oncePer } from '../base/once-per';
import type { FactIndex } from '../evidence/fact-index';
import type { Choice, Contest, Election } from '../model/election';

/** A ticket or party in one contest, with the contest's election and place in the table. */
export interface Candidacy {
  readonly choice: Choice;
  readonly contest: Contest;
  readonly election: Election;
  readonly order: number;
}

/** Where tickets and parties stood, by what a number names: the ticket, or the party. Each list is in table order. */
export interface Candidacies {
  readonly ofTicket: ReadonlyMap<string, Candidacy>;
  /** Everybody of a contest in the order of its choices. */
  readonly ofContest: ReadonlyMap<string, readonly Candidacy[]>;
  /** In contests for DPR and Konstituante, in which parties stand all over the nation. */
  readonly national: ReadonlyMap<string, readonly Candidacy[]>;
  /** In contests for councils, by party and region. */
  readonly councils: ReadonlyMap<string, ReadonlyMap<string, readonly Candidacy[]>>;
}

/** Sorted once per index. Contests of elections that the index does not hold are left out. */
export const candidacies: (index: FactIndex) => Candidacies = oncePer(sortOut);

function sortOut(index: FactIndex): Candidacies {
  const ofTicket = new Map<string, Candidacy>();
  const ofContest = new Map<string, Candidacy[]>();
  const national = new Map<string, Candidacy[]>();
  const councils = new Map<string, Map<string, Candidacy[]>>();
  for (const [order, contest] of index.contests.entries()) {
    const election = index.election(contest.election);
    if (!election) continue;
    const { office, region } = contest;
    for (const choice of index.choices(contest.id)) {
      const candidacy = { choice, contest, election, order };
      push(ofContest, contest.id, candidacy);
      if (choice === index.ticket(choice.id)) ofTicket.set(choice.id, candidacy);
      if (office === 'dpr' || office === 'konstituante') push(national, choice.id, candidacy);
      if (office !== 'dprd_prov' && office !== 'dprd_kab') continue;
      const places = councils.get(choice.id) ?? new Map<string, Candidacy[]>();
      councils.set(choice.id, places);
      push(places, region, candidacy);
    }
  }
  return { ofTicket, ofContest, national, councils };
}
