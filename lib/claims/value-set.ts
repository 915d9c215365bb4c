import type { Contest } from '../model/election';
import type { Fact } from '../model/fact';
import { digitSlip, digitsOf } from '../numbers/digits';
import type { NumberQuantity } from '../numbers/quantity';
import { SCOPE, type SubjectRole } from './draft';
import type { Setting } from './frame/setting';
import { surroundingsOf } from './frame/surroundings';
import type { MeasureGuess } from './measures/guess';

/** Whose a figure of a set is, and where. */
export interface Placed {
  readonly guess: MeasureGuess;
  readonly subject: SubjectRole;
  /** Set against the figure before it, so that a name before both is not its own. */
  readonly opposed: boolean;
}

/** Between two figures of one set: units, a share in brackets, and a mark or word that sets the next against them. */
const joint =
  /^\s*(?:suara|votes?|persen|%|per ?cent)?\s*(?:\([\d.,\s]*(?:%|persen)?\))?\s*(?:,|;|:|\/|\||-|–|dan|and|, dan|, and|,?\s*(?:lawan|melawan|berbanding|banding|kontra|versus|vs\.?|to|against)(?:\s+(?:hanya|cuma|just|only))?)\s*$/;
/** The mark before a figure that is somebody else's than the one before. */
const OPPOSES =
  /\b(?:lawan|melawan|berbanding|banding|kontra|versus|vs\.?|against)(?:\s+(?:hanya|cuma|just|only))?\s*$/;
/** Digits from which a number of votes is one of a set, and from which it finds its row where no place stands beside it. */
const VOTES_DIGITS = 5;
const ALONE = 7;
/** Decimals from which a share may stand in a set of two. */
const TWO_DECIMALS = 2;
/** Figures of a set of which one may be wrong in any way; in a smaller set it must be a slip of the pen. */
const LEAST = 3;
/** How far from 100 the shares of a whole contest add up to where one of them is wrong. */
const OFF_BY = 3;

const isVotes = (q: NumberQuantity): boolean =>
  (q.noun === 'votes' || q.noun === null) &&
  q.op === 'eq' &&
  q.precision.unit === 1 &&
  q.precision.decimals === 0 &&
  String(q.value).length >= VOTES_DIGITS;
const isShare = (q: NumberQuantity): boolean =>
  (q.noun === 'percent' || q.noun === null) &&
  q.op === 'eq' &&
  !q.ratio &&
  !q.spelled &&
  q.precision.decimals > 0 &&
  q.value > 0 &&
  q.value < 100;

/** Figures of one kind that nothing but marks and words of comparing separates. */
function runsOf(setting: Setting, numbers: readonly NumberQuantity[]): NumberQuantity[][] {
  const { lower } = setting.block.text;
  const runs: NumberQuantity[][] = [];
  for (const q of numbers) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const alike = last && ((isVotes(last) && isVotes(q)) || (isShare(last) && isShare(q)));
    if (run && alike && joint.test(lower.slice(last.figure.end, q.start))) run.push(q);
    else runs.push([q]);
  }
  return runs.filter((run) => run.length > 1);
}

/** Rows of all tickets of a contest at one place. */
function rowsOf(setting: Setting, contest: Contest, region: string, measure: string): readonly Fact[] {
  const { index } = setting;
  return index.choices(contest.id).flatMap((choice) => {
    const { election, office } = contest;
    const row = index.certified({ election, office, region, subject: choice.id, measure });
    return row ? [row] : [];
  });
}

const equals = (q: NumberQuantity, row: Fact): boolean =>
  row.unit === 'percent'
    ? Math.abs(row.value - q.value) < 0.5001 / 10 ** q.precision.decimals
    : row.value === q.value;

/**
 * Contests and places that the words around allow: of the tickets spoken of, where the text or the contest is, and those
 * of a place named here that a long number of votes of the run finds by itself.
 */
function placesOf(
  setting: Setting,
  run: readonly NumberQuantity[],
): readonly { contest: Contest; region: string }[] {
  const { local, paragraph, index } = setting;
  const around = surroundingsOf(setting);
  const near = local.regions.flatMap((r) => r.codes);
  const regions = near.length > 0 ? near : around.regions.flatMap((scope) => scope.values);
  const subjects = [
    ...local.subjects,
    ...paragraph.subjects,
    ...(paragraph.title?.subjects ?? []),
    ...paragraph.headings.flatMap((h) => h.roles.subjects),
  ];
  const contests = new Set(subjects.flatMap((s) => s.tickets.map((id) => index.ticket(id)?.contest ?? '')));
  const places = new Map<string, { contest: Contest; region: string }>();
  const add = (contest: Contest | null, region: string): void => {
    if (contest) places.set(`${contest.id} ${region}`, { contest, region });
  };
  for (const id of contests) {
    const contest = index.contest(id);
    for (const region of near.length > 0 || !contest ? regions : [...regions, contest.region])
      add(contest, region);
  }
  for (const q of run)
    if (isVotes(q))
      for (const row of index.byValue(q.value))
        if (
          row.measure === 'votes' &&
          (near.includes(row.region) || (q.precision.significant >= ALONE && regions.includes(row.region)))
        )
          add(index.contest(index.ticket(row.subject)?.contest ?? ''), row.region);
  return [...places.values()];
}

/** Each figure of the run with the ticket whose row it equals, or the one ticket left for the one figure that equals none. */
function assign(run: readonly NumberQuantity[], rows: readonly Fact[]): Map<NumberQuantity, Fact> | null {
  const taken = new Map<NumberQuantity, Fact>();
  for (const q of run) {
    const own = rows.filter((row) => equals(q, row));
    if (own.length > 1) return null;
    if (own[0]) taken.set(q, own[0]);
  }
  const owners = new Set([...taken.values()]);
  if (owners.size !== taken.size) return null;
  const left = run.filter((q) => !taken.has(q));
  const free = rows.filter((row) => !owners.has(row));
  const [odd] = left;
  const [row] = free;
  if (!odd) return taken;
  const others = [...taken.keys()].map((q) => q.value);
  // "by 465.079 votes, 2.183.239 to 1.718.160": a margin or a sum of the others stands beside them.
  if (left.length === 1 && others.length > 1 && comesOf(odd.value, others)) return taken;
  // One figure is wrong: its owner is certain only where all others are right, nobody else is left, and it is a slip.
  if (left.length > 1 || free.length !== 1 || !row) return null;
  const { decimals } = odd.precision;
  const slip = digitSlip(digitsOf(odd.value, decimals), digitsOf(row.value, decimals));
  const near = isShare(odd) && Math.abs(run.reduce((sum, q) => sum + q.value, 0) - 100) < OFF_BY;
  return slip !== null || (near && run.length >= LEAST) ? taken.set(odd, row) : null;
}

/** Is the value the sum or the difference of two others? */
const comesOf = (value: number, others: readonly number[]): boolean =>
  others.some((a, i) =>
    others.some((b, j) => i !== j && (Math.abs(a - b - value) < 0.02 || Math.abs(a + b - value) < 0.02)),
  );

/**
 * Figures that stand side by side without a name to each ("16.805.854 lawan 9.099.674", "58,6 / 24,9 / 16,5") and are
 * together those of as many tickets of one contest at one place. Two long numbers or three shares that fit are beyond
 * chance; so is the owner of the only one that does not fit. Empty where two places would do.
 */
export function placedBySet(
  setting: Setting,
  numbers: readonly NumberQuantity[],
): ReadonlyMap<NumberQuantity, Placed> {
  const out = new Map<NumberQuantity, Placed>();
  for (const run of runsOf(setting, numbers)) {
    const [first] = run as [NumberQuantity];
    const measure = isShare(first) ? 'share' : 'votes';
    if (measure === 'share' && run.length === 2 && run.some((q) => q.precision.decimals < TWO_DECIMALS)) {
      if (Math.abs(run.reduce((sum, q) => sum + q.value, 0) - 100) > 0.11) continue;
    }
    const found = placesOf(setting, run).flatMap(({ contest, region }) => {
      const rows = rowsOf(setting, contest, region, measure);
      const owners = rows.length > 1 ? assign(run, rows) : null;
      return owners ? [{ region, owners }] : [];
    });
    const [only] = found;
    if (!only || found.length > 1) continue;
    for (const [q, row] of only.owners)
      out.set(q, {
        opposed:
          q !== first &&
          equals(q, row) &&
          OPPOSES.test(setting.block.text.lower.slice(Math.max(0, q.start - 24), q.start)),
        guess: {
          measure,
          tableMeasures: measure === 'votes' ? ['votes', 'votes_incl_overseas'] : ['share', 'share_pct'],
          ownership: 'required',
          region: only.region,
        },
        subject: {
          tickets: [row.subject],
          parties: [],
          ballot: null,
          weight: SCOPE.clause,
          clean: true,
          tight: true,
          person: false,
        },
      });
  }
  return out;
}
