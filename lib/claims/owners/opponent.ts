import { SCOPE, type SubjectRole } from '../draft';
import type { Setting } from '../frame/setting';
import type { NumberSite } from './number-site';
import { rivalsOf } from './rivals';

/** "N lawan M" with one name in front: M is the rival's. Certain only where the contest has but two and nobody else is named before. */
export function opponentOf(setting: Setting, site: NumberSite): SubjectRole | null {
  const named = setting.local.subjects.filter((s) => s.end <= site.start);
  const name = named.at(-1);
  const rivals = rivalsOf(name?.tickets ?? [], setting.index);
  if (!name || rivals.tickets.length === 0) return null;
  return {
    tickets: rivals.tickets,
    parties: [],
    ballot: null,
    weight: SCOPE.clause,
    clean: rivals.sole && named.length === 1,
    tight: false,
    person: name.person,
  };
}
