import { CHANCE_LIMIT, chanceHits } from '../../numbers/digits';
import { rowsFor } from '../../reading/facts';
import { type ErrorPattern, rowWritten } from './pattern';

/** The same people in another election, or another round of it. */
export const ownOtherElection: ErrorPattern = {
  name: 'other election of the ticket',
  chance: 0.1,
  explain(site) {
    const { draft, reading, index, precision, query } = site;
    const tickets = (draft.subject?.tickets ?? []).filter((id) => id !== reading.choice?.id);
    if (chanceHits(precision.significant, tickets.length) >= CHANCE_LIMIT) return null;
    for (const id of tickets) {
      const other = index.ticket(id);
      const contest = other && index.contest(other.contest);
      if (!contest) continue;
      const rows = rowsFor(query, contest.election, contest.office, reading.region, id);
      const row = rowWritten(site, rows.all);
      if (row) return { reason: 'other_election', row, odds: null };
    }
    return null;
  },
};

/** A rival's figure of the same contest and place. */
export const otherSubject: ErrorPattern = {
  name: 'other owner',
  chance: 0.5,
  explain(site) {
    const { reading, index, precision, query } = site;
    const { choice, election, office, region } = reading;
    if (!choice) return null;
    const others = index.choices(choice.contest).filter(({ id }) => id !== choice.id);
    if (chanceHits(precision.significant, others.length) >= CHANCE_LIMIT) return null;
    for (const { id } of others) {
      const row = rowWritten(site, rowsFor(query, election, office, region, id).all);
      if (row) return { reason: 'other_subject', row, odds: null };
    }
    return null;
  },
};

/** A party's figure, or one without an owner, of another election of the same place. */
export const otherElection: ErrorPattern = {
  name: 'other election',
  chance: 0.1,
  explain(site) {
    const { reading, index, precision, query } = site;
    const { choice } = reading;
    if (choice && choice.kind !== 'party') return null;
    const elections = index.elections.filter(({ id }) => id !== reading.election);
    if (chanceHits(precision.significant, elections.length) >= CHANCE_LIMIT) return null;
    for (const { id } of elections) {
      const office = choice ? reading.office : null;
      const row = rowWritten(site, rowsFor(query, id, office, reading.region, choice?.id ?? '').all);
      if (row) return { reason: 'other_election', row, odds: null };
    }
    return null;
  },
};
