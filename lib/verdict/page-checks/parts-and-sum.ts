import type { FactIndex } from '../../evidence/fact-index';
import { completeChoices } from './complete';
import type { PageFigure } from './figure';
import { type Finding, finding } from './finding';
import { type Group, groupsOf, isSound } from './group';

/** Roles whose values add up to that of another. */
interface Formula {
  readonly parts: readonly string[];
  readonly whole: string;
}

const VOTES: readonly Formula[] = [{ parts: ['valid', 'invalid'], whole: 'total' }];

/** Parts of a roll by sex and by place. Home and abroad make the nation. */
function rollFormulas(roles: Iterable<string>): Formula[] {
  const out: Formula[] = [];
  for (const role of roles) {
    const whole = /^(roll|stations):(.+?)_(total|domestic)@(.+)$/.exec(role);
    if (!whole) continue;
    const [, kind, stem, suffix, region] = whole as unknown as [string, string, string, string, string];
    if (kind === 'roll') {
      const sexes = (s: string): string =>
        suffix === 'total' ? `roll:${stem}_${s}@${region}` : `roll:${stem}_domestic_${s}@${region}`;
      out.push({ parts: [sexes('male'), sexes('female')], whole: role });
    }
    if (region === '0' && suffix === 'total')
      out.push({ parts: [`${kind}:${stem}_domestic@0`, `${kind}:${stem}_total@99`], whole: role });
  }
  return out;
}

/** Valid and invalid votes make the total, all tickets' votes the valid ones. */
function voteFormulas({ roles, contests, region }: Group, index: FactIndex): readonly Formula[] {
  if (!roles.get('valid')) return VOTES;
  const ofTickets = contests.flatMap((contest) => {
    const choices = completeChoices(contest, region, index);
    return choices ? [{ parts: choices.map((id) => `votes:${id}`), whole: 'valid' }] : [];
  });
  return [...VOTES, ...ofTickets];
}

const isOfRoll = ({ role }: PageFigure): boolean => role.startsWith('roll:') || role.startsWith('stations:');

/** Sums that the page writes beside all of their parts and that do not come out; `results` are the figures grouped by result. */
export function partsAndSum(
  figures: readonly PageFigure[],
  results: readonly Group[],
  index: FactIndex,
): Finding[] {
  const out: Finding[] = [];
  const add = (group: Group, formulas: readonly Formula[]): void => {
    for (const formula of formulas) {
      const found = weigh(group, formula, figures);
      if (found) out.push(found);
    }
  };
  for (const group of results) add(group, voteFormulas(group, index));
  const rolls = groupsOf(figures.filter(isOfRoll), (figure) => figure.rollKey);
  for (const group of rolls) add(group, rollFormulas(group.roles.keys()));
  return out;
}

function weigh({ roles, scope }: Group, formula: Formula, page: readonly PageFigure[]): Finding | null {
  const whole = roles.get(formula.whole);
  if (!whole) return null;
  const parts = formula.parts.map((role) => roles.get(role));
  if (!parts.every((part): part is PageFigure => part != null)) return null;
  const sum = parts.reduce((total, part) => total + part.value, 0);
  const all = [...parts, whole];
  // Rounded numbers may each be off by their last digit.
  const slack = all.reduce((total, part) => total + (part.step > 1 ? part.step : 0), 0);
  if (Math.abs(sum - whole.value) <= slack || !isSound(all, scope)) return null;
  // The page writes the right sum somewhere: then this whole may be one of another set.
  if (page.some((figure) => Math.abs(figure.value - sum) <= slack)) return null;
  return finding(
    'parts_and_sum',
    all.map((figure) => figure.claim),
    sum,
    whole.value,
  );
}
