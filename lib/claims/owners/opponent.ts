import type { FactIndex } from '../../evidence/fact-index';
import { SCOPE, type SubjectRole } from '../draft';
import type { Setting } from '../frame/setting';
import type { NumberSite } from './bind-subject';

/** Everybody else on the ballot of each contest that one of `tickets` stands in; `sole` where that is one ticket each. */
export function rivalsOf(
  tickets: readonly string[],
  index: FactIndex,
): { tickets: readonly string[]; sole: boolean } {
  let sole = true;
  const rivals = tickets.flatMap((id) => {
    const choice = index.ticket(id);
    if (!choice) return [];
    const others = index
      .choices(choice.contest)
      .filter((c) => c.kind === 'ticket' && !c.id.endsWith('-psu') && c.id !== id);
    if (others.length !== 1) sole = false;
    return others.map((c) => c.id);
  });
  return { tickets: rivals, sole };
}

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
