import { type Draft, SCOPE, type SubjectRole } from '../../claims/draft';
import type { Asked, OneReading, OwnReading, Roles } from '../../model/own-reading';
import type { Chosen } from '../../reading/choose';
import { type Reading, samePlace } from '../../reading/reading';

/** More names than this no sentence has; what is beyond is dropped. */
const MOST = 40;

function idsOf(roles: readonly SubjectRole[]): readonly string[] {
  const ids: string[] = [];
  for (const { tickets, parties } of roles) ids.push(...tickets, ...parties);
  return ids.length > MOST ? ids.slice(0, MOST) : ids;
}

/** Other readings worth a reader's look. */
const MOST_OTHERS = 3;

const rolesOf = ({ election, office, region, choice }: Reading): Roles => ({
  election,
  office,
  region,
  subject: choice?.id ?? null,
});

/** Readings for which the tables have a figure, other than the chosen one, best first. */
function othersOf({ reading, readings }: Chosen): readonly Roles[] {
  const told: Reading[] = reading ? [reading] : [];
  const out: Roles[] = [];
  for (const other of readings) {
    if (out.length >= MOST_OTHERS) break;
    if (other.facts.length === 0 || told.some((one) => sameRoles(one, other))) continue;
    told.push(other);
    out.push(rolesOf(other));
  }
  return out;
}

const sameRoles = (a: Reading, b: Reading): boolean => samePlace(a, b) && a.choice?.id === b.choice?.id;

/** What a claim asks, apart from the roles a reader may correct; or why there is nothing to correct. */
export function askedOf(chosen: Chosen): Asked | OneReading {
  const { draft } = chosen;
  if (draft.change) return 'change';
  if (draft.terms.length > 0) return 'sum';
  if (draft.measure === 'ratio') return 'no_number';
  if (!draft.precision || (typeof draft.value !== 'number' && !draft.range)) return 'no_number';
  const { unit, decimals, significant, scaled } = draft.precision;
  return {
    tableMeasures: draft.tableMeasures,
    ownership: draft.ownership,
    precision: { unit, decimals, significant, scaled },
    alternatives: draft.alternatives,
    complement: draft.complement,
    loose: draft.loose,
    sure: draft.sure,
    decided: draft.decided,
    owners: draft.subject ? idsOf([draft.subject]) : [],
    ballot: draft.subject?.ballot ?? null,
    rivals: idsOf(draft.rivals),
    published: draft.published,
    others: othersOf(chosen),
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
    terms: [],
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
    plain: true,
    chain: false,
    change: false,
    race: null,
    alsoYears: [],
    sure: asked.sure,
    basis: claim.basis,
    basisWeight: SCOPE.clause,
    decided: asked.decided,
    years: [],
    offices: [],
    regions: [{ weight: SCOPE.clause, values: [roles.region] }],
    voteTalk: true,
    settled: true,
    openPlaces: [],
    pairStart: null,
    national: roles.region === '0',
    round: null,
    below: false,
    published: asked.published,
  };
}
