import type { SubjectRole } from '../draft';

/** Everybody a name may stand for, tickets first; nobody for null. */
export const ownerIds = (
  name: Pick<SubjectRole, 'tickets' | 'parties'> | null | undefined,
): readonly string[] => (name ? [...name.tickets, ...name.parties] : []);

/** Both names stand for the same. */
export const isSameOwner = (
  one: Pick<SubjectRole, 'tickets' | 'parties'> | null | undefined,
  other: Pick<SubjectRole, 'tickets' | 'parties'> | null | undefined,
): boolean => ownerIds(one).join() === ownerIds(other).join();
