import { type Draft, SCOPE, type SubjectRole } from '../../claims/draft';
import type { Asked, OwnReading } from '../../model/own-reading';

/** More names than this no sentence has; what is beyond is dropped. */
const MOST = 40;

const idsOf = (roles: readonly (SubjectRole | null)[]): readonly string[] =>
  roles.flatMap((role) => (role ? [...role.tickets, ...role.parties] : [])).slice(0, MOST);

/** What a draft asks, apart from the roles a reader may correct; null where its figure is no number. */
export function askedOf(draft: Draft): Asked | null {
  if (!draft.precision || (typeof draft.value !== 'number' && !draft.range)) return null;
  const { unit, decimals, significant, scaled } = draft.precision;
  return {
    tableMeasures: draft.tableMeasures,
    ownership: draft.ownership,
    precision: { unit, decimals, significant, scaled },
    alternatives: draft.alternatives,
    complement: draft.complement,
    loose: draft.loose,
    decided: draft.decided,
    owners: idsOf([draft.subject]),
    ballot: draft.subject?.ballot ?? null,
    rivals: idsOf(draft.rivals),
    published: draft.published,
  };
}

/** The draft again, with every role as firm as if the clause wrote it. */
export function draftOf({ asked, roles, ...claim }: OwnReading): Draft {
  const named = (tickets: readonly string[]): SubjectRole => ({
    tickets,
    parties: tickets,
    ballot: null,
    weight: SCOPE.clause,
    clean: true,
    tight: true,
    person: false,
  });
  const range =
    claim.low !== undefined && claim.high !== undefined ? { low: claim.low, high: claim.high } : null;
  return {
    block: 0,
    start: 0,
    end: claim.quote.length,
    sentence: { start: 0, end: claim.quote.length },
    quantity: null,
    measure: claim.measure,
    tableMeasures: asked.tableMeasures,
    ownership: asked.ownership,
    subject: roles.subject === null ? null : named([roles.subject]),
    other: null,
    rivals: asked.rivals.map((id) => named([id])),
    op: claim.op === 'range' ? 'eq' : claim.op,
    value: claim.value,
    range,
    unit: claim.unit,
    precision: asked.precision,
    alternatives: asked.alternatives,
    complement: asked.complement,
    recalled: false,
    loose: asked.loose,
    basis: claim.basis,
    basisWeight: SCOPE.clause,
    decided: asked.decided,
    years: [],
    offices: [],
    regions: [{ weight: SCOPE.clause, values: [roles.region] }],
    voteTalk: true,
    settled: true,
    openPlace: false,
    pairStart: null,
    national: roles.region === '0',
    round: null,
    below: false,
    published: asked.published,
  };
}
