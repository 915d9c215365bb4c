import type { FactIndex } from '../../evidence/fact-index';

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
