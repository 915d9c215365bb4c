import { push } from '../../lib/base/lists';
import { VERDICTS } from '../../lib/model/claim';
import type {
  ClaimStep,
  FrameReport,
  ListedClaim,
  PageState,
  TabReport,
  Tally,
} from '../../lib/model/page-report';

/** The report of the reader in one frame of a tab; frame 0 is the top document. */
export interface FromFrame {
  readonly frameId: number;
  readonly report: FrameReport;
}

/** What the readers of a tab say together. */
export type Merged = Required<Pick<TabReport, 'state' | 'claims' | 'dataVersion' | 'unreadFrames'>>;

/** A claim's name in the whole tab: those of the top document keep their own. */
const tabClaimId = (frameId: number, id: string): string => (frameId === 0 ? id : `f${frameId}/${id}`);

/** The frame of a claim and its name there. */
export function placeOfClaim(claimId: string): { readonly frameId: number; readonly id: string } {
  const found = /^f(\d{1,15})\/(.*)$/s.exec(claimId);
  return found ? { frameId: Number(found[1]), id: found[2] as string } : { frameId: 0, id: claimId };
}

/**
 * One report of all frames: the claims of a frame stand where the frame stands in the page. Null where the top
 * document has no reader.
 */
export function mergeFrames(reports: readonly FromFrame[]): Merged | null {
  const top = reports.find(({ frameId }) => frameId === 0);
  if (!top) return null;
  const waiting = new Map<string, FromFrame[]>();
  for (const from of reports) {
    if (from === top) continue;
    push(waiting, from.report.frame.path.join(), from);
  }
  const claims: ListedClaim[] = [];
  let unreadFrames = 0;
  const add = ({ frameId, report }: FromFrame): void => {
    const own = report.claims.map((listed) => ({ ...listed, id: tabClaimId(frameId, listed.id) }));
    let next = 0;
    for (const { index, before } of [...report.frame.children].sort((a, b) => a.before - b.before)) {
      claims.push(...own.slice(next, before));
      next = Math.max(next, before);
      const inside = waiting.get([...report.frame.path, index].join())?.shift();
      if (inside) add(inside);
      else unreadFrames++;
    }
    claims.push(...own.slice(next));
  };
  add(top);
  // Frames that no document speaks of: they have just come, or are going.
  for (const left of waiting.values()) for (let from = left.shift(); from; from = left.shift()) add(from);
  return {
    state: stateOf(top.report.state, claims),
    claims,
    dataVersion: top.report.dataVersion,
    unreadFrames,
  };
}

const stateOf = (state: PageState, claims: readonly ListedClaim[]): PageState =>
  state.kind === 'read' ? { kind: 'read', tally: tallyOf(claims) } : state;

function tallyOf(claims: readonly ListedClaim[]): Tally {
  const tally = Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0])) as Record<keyof Tally, number>;
  for (const { claim, lost } of claims) if (!lost) tally[claim.verdict]++;
  return tally;
}

/** What steps lead through, as names in the tab: the marked claims or, where none is marked, all. */
interface Steps {
  /** All claims that stand in the page. */
  readonly found: readonly string[];
  readonly list: readonly string[];
  /** The one shown last, where it still stands. */
  readonly shown: string | null;
}

function stepsOf(reports: readonly FromFrame[]): Steps {
  const found = (mergeFrames(reports)?.claims ?? []).filter((claim) => !claim.lost);
  const marked = found.filter((claim) => claim.marked);
  const last = reports
    .flatMap(({ frameId, report: { frame } }) =>
      frame.shown ? [{ id: tabClaimId(frameId, frame.shown.id), at: frame.shown.at }] : [],
    )
    .sort((a, b) => b.at - a.at)[0]?.id;
  const ids = (claims: readonly ListedClaim[]): readonly string[] => claims.map(({ id }) => id);
  const shown = found.find(({ id }) => id === last)?.id ?? null;
  return { found: ids(found), list: ids(marked.length > 0 ? marked : found), shown };
}

/** The claim that a step leads to from the one shown last (0: that one again), as its name in the tab; null where there is none. */
export function stepFrom(reports: readonly FromFrame[], by: 1 | 0 | -1): string | null {
  const { found, list, shown } = stepsOf(reports);
  if (shown === null) return list[0] ?? null;
  if (by === 0) return shown;
  // The one shown may bear no mark: then its neighbours are those beside its place in the page.
  const from = found.indexOf(shown);
  return by > 0
    ? (list.find((id) => found.indexOf(id) > from) ?? list[0] ?? null)
    : (list.filter((id) => found.indexOf(id) < from).at(-1) ?? list.at(-1) ?? null);
}

/** Where the claim shown last stands among those that steps lead through; null where they lead nowhere else. */
export function claimStep(reports: readonly FromFrame[]): ClaimStep | null {
  const { list, shown } = stepsOf(reports);
  const at = shown === null ? -1 : list.indexOf(shown);
  return list.some((id) => id !== shown) ? { at: at < 0 ? null : at + 1, of: list.length } : null;
}
