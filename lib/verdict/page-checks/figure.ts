import { type Draft, SCOPE, type WordedDraft } from '../../claims/draft';
import type { FactIndex } from '../../evidence/fact-index';
import type { BlockCheck, Claim } from '../../model/claim';
import type { Block } from '../../model/document';
import type { Chosen } from '../../reading/choose';
import { NEVER_TOGETHER, type ScopeKeys, scopesOf } from './scope';

/** A judged claim with its block. */
export interface Placed extends Claim {
  readonly blockId: string;
  readonly checks: readonly BlockCheck[];
}

/** A judged claim with what it was judged from: a reading for figures, the draft for records. */
export interface Judged {
  readonly claim: Placed;
  readonly chosen: Chosen | null;
  readonly record: WordedDraft | null;
}

/** A number of the page that may take part in arithmetic, with the part it plays. */
export interface PageFigure {
  readonly claim: Placed;
  /** `votes:<choice>`, `share:<choice>`, `valid`, `invalid`, `total`, `roll:<measure>@<region>`, `stations:…`. */
  readonly role: string;
  /** Figures of one key speak of one result: basis, date of the set, election, office and region. */
  readonly key: string;
  /** As `key`, but for the whole election: parts of a roll lie in several regions and belong to no office. */
  readonly rollKey: string;
  readonly contest: string | null;
  readonly choice: string | null;
  readonly value: number;
  /** Unit of the last written digit: how far the number may be off by rounding. */
  readonly step: number;
  /** Equals an official row with at least four digits (shares: three). */
  readonly confirmed: boolean;
  /** Whose and where it is holds without doubt. */
  readonly sure: boolean;
  /** Its place is written in its own paragraph, heading or title, not only carried on from text before. */
  readonly placed: boolean;
  readonly scopes: ScopeKeys;
  /** Start of the other figure of `V suara atau S persen`, in the same block, or null. */
  readonly pairStart: number | null;
  /** Table and row of a cell; something of its own elsewhere. */
  readonly row: string;
}

const TOTALS: Readonly<Record<string, string>> = {
  valid_votes: 'valid',
  invalid_votes: 'invalid',
  total_votes: 'total',
};

/** Numbers whose basis is a count of votes. Polls leave people undecided, targets promise, quotations are another's. */
const COUNTED = new Set(['official', 'interim', 'quick_count']);

/** The page's exact, unhedged numbers with a reading. Doubtful ones stay in, so that they are counted as rivals. */
export function figuresOf(
  judged: readonly Judged[],
  blocks: readonly Block[],
  index: FactIndex,
): PageFigure[] {
  const scopes = scopesOf(blocks);
  const figures: PageFigure[] = [];
  for (const { claim, chosen } of judged) {
    if (!chosen?.reading || !isExact(chosen.draft) || !COUNTED.has(claim.basis)) continue;
    const { draft, reading } = chosen;
    const role = roleOf(claim, draft, reading.choice?.id ?? null, reading.region, index);
    const block = blocks[draft.block];
    if (role === null || typeof claim.value !== 'number' || !draft.precision || !block) continue;
    if (block.kind === NEVER_TOGETHER) continue;
    const confirmed = isConfirmed(claim, draft);
    const set = `${claim.basis}|${setOf(claim)}`;
    figures.push({
      claim,
      role,
      key: `${set}|${reading.election}|${reading.office}|${reading.region}`,
      rollKey: `${set}|${reading.election}`,
      contest: reading.choice?.contest ?? null,
      choice: reading.choice?.id ?? null,
      value: claim.value,
      step: draft.precision.unit,
      confirmed,
      sure: confirmed || claim.verdict === 'differs' || isFirm(chosen),
      placed: reading.weights.region >= SCOPE.title,
      scopes: scopes(draft.block, draft.sentence),
      pairStart: draft.pairStart,
      row: block.cell ? `${block.cell.table}:${block.cell.row}` : `${claim.blockId}:${claim.start}`,
    });
  }
  return figures;
}

/** Written in digits, neither hedged nor open to a second value. */
function isExact(draft: Draft): boolean {
  const q = draft.quantity;
  return (
    q?.kind === 'number' &&
    draft.op === 'eq' &&
    q.hedge === null &&
    !draft.range &&
    !q.spelled &&
    !q.ratio &&
    !q.slip &&
    // Counts are whole: `427.871 suara` has one value. A percentage may be either.
    !draft.alternatives.some((other) => draft.unit === 'percent' || Number.isInteger(other)) &&
    draft.complement === null &&
    !draft.below
  );
}

function isConfirmed(claim: Claim, draft: Draft): boolean {
  const digits = draft.precision?.significant ?? 0;
  if (claim.verdict === 'matches' || claim.verdict === 'matches_rounded')
    return digits >= (draft.unit === 'percent' ? 3 : 4);
  return claim.verdict === 'different_basis' && claim.matched !== null && digits >= 5;
}

const isFirm = ({ draft, firm, rival }: Chosen): boolean =>
  firm &&
  rival === null &&
  draft.openPlaces.length === 0 &&
  !draft.loose &&
  !draft.recalled &&
  draft.subject?.clean !== false;

/** Rows that were replaced, or are of one running count, never mix with those in force. */
const setOf = (claim: Claim): string =>
  claim.verdict === 'different_basis' && claim.matched ? `${claim.matched.status}@${claim.matched.asOf}` : '';

function roleOf(
  claim: Claim,
  draft: Draft,
  choice: string | null,
  region: string,
  index: FactIndex,
): string | null {
  const total = TOTALS[draft.measure];
  if (total !== undefined) return draft.tableMeasures[0] === draft.measure ? total : null;
  if (draft.measure === 'votes' || draft.measure === 'share')
    return choice === null ? null : `${draft.measure}:${choice}`;
  const kind =
    draft.measure === 'registered_voters' ? 'roll' : draft.measure === 'polling_stations' ? 'stations' : null;
  if (kind === null) return null;
  // A figure that equals another member of its family is that member.
  const row = index.fact(claim.matched?.factId ?? claim.official?.factId ?? '');
  const agrees = claim.verdict === 'matches' || claim.verdict === 'matches_rounded';
  const measure = agrees && row ? row.measure : draft.tableMeasures[0];
  return `${kind}:${measure}@${region}`;
}
