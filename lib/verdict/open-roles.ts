import type { Reason } from '../model/claim';
import type { Chosen } from '../reading/choose';
import type { Reading } from '../reading/reading';

/** The first role in which two readings are of different things. */
export const openRole = (a: Reading, b: Reading): Reason =>
  a.election !== b.election
    ? 'election_unclear'
    : a.office !== b.office
      ? 'office_unclear'
      : a.region !== b.region
        ? 'region_unclear'
        : 'subject_unclear';

/** The role that the text writes the least firmly. */
export function weakestRole(chosen: Chosen): Reason {
  const w = chosen.reading?.weights;
  if (!w) return 'role_unclear';
  if (chosen.draft.subject?.clean === false || w.subject < 6) return 'subject_unclear';
  const roles: [number, Reason][] = [
    [w.election, 'election_unclear'],
    [w.region, 'region_unclear'],
    [w.office, 'office_unclear'],
  ];
  return (roles.sort((a, b) => a[0] - b[0])[0] as [number, Reason])[1];
}
