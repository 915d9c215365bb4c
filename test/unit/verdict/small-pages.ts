import type { FactIndex } from '../../../lib/evidence/fact-index';
import { type Place, placesOf } from '../../eval/sweep/facts';
import { pick } from '../../eval/sweep/random';
import { written } from '../../eval/sweep/write';

/** A number of a page. `part` is what it counts; `digits` as computed from the tables, with a point for decimals. */
export interface Written {
  readonly part: 'votes' | 'share' | 'valid' | 'invalid' | 'total';
  readonly digits: string;
}

/** One contest at one place, every number fitting every other. */
export interface SmallContest {
  readonly place: Place;
  readonly numbers: readonly Written[];
}

export const SHAPES = ['prose', 'list', 'table'] as const;
export type Shape = (typeof SHAPES)[number];

/** Places whose tickets the tables hold with votes that make the valid votes, which with the invalid make the total. */
export function wholeContests(index: FactIndex): Place[] {
  const sum = (place: Place): number =>
    place.rows.reduce((all, row) => all + (row.votes?.fact.value ?? 0), 0);
  return placesOf(index).filter((place) => {
    const { election, office, region } = place.setting;
    const count = (measure: string): number =>
      place.totals.find(({ fact }) => fact.measure === measure)?.fact.value ?? Number.NaN;
    const contest = place.rows[0] && index.ticket(place.rows[0].id)?.contest;
    return (
      contest !== undefined &&
      place.rows.length >= 2 &&
      place.rows.length <= 4 &&
      place.rows.length === index.choices(contest).length &&
      place.rows.every((row) => row.votes && row.share && row.votes.fact.value >= 1000) &&
      election !== '' &&
      office !== '' &&
      region.code !== '' &&
      sum(place) === count('valid_votes') &&
      count('valid_votes') + count('invalid_votes') === count('total_votes')
    );
  });
}

/** The contest's numbers, shares with `decimals` places rounded from the votes. */
export function contestOf(place: Place, decimals: number): SmallContest {
  const count = (measure: string): number =>
    place.totals.find(({ fact }) => fact.measure === measure)?.fact.value ?? 0;
  const valid = count('valid_votes');
  const votes = place.rows.map((row) => row.votes?.fact.value ?? 0);
  return {
    place,
    numbers: [
      ...votes.flatMap((value): Written[] => [
        { part: 'votes', digits: String(value) },
        { part: 'share', digits: ((100 * value) / valid).toFixed(decimals) },
      ]),
      { part: 'valid', digits: String(valid) },
      { part: 'invalid', digits: String(count('invalid_votes')) },
      { part: 'total', digits: String(count('total_votes')) },
    ],
  };
}

/** The page in one of three shapes. Every number is written once. */
export function pageOf({ place, numbers }: SmallContest, shape: Shape): { text: string } | { html: string } {
  const { setting, rows } = place;
  const topic = [setting.contest, setting.where].filter(Boolean).join(' ');
  const n = numbers.map(({ digits }) => written(digits, 'id'));
  const [valid, invalid, total] = n.slice(-3) as [string, string, string];
  const row = (i: number): [string, string, string] => [
    rows[i]?.name.short ?? '',
    n[2 * i] ?? '',
    n[2 * i + 1] ?? '',
  ];
  const all = rows.map((_, i) => row(i));
  const closing = `Suara sah ${topic} berjumlah ${valid} suara, suara tidak sah ${invalid} suara, dan total suara sah dan tidak sah ${total} suara.`;
  if (shape === 'prose') {
    const list = all.map(([name, votes, share]) => `${name} ${votes} suara (${share} persen)`);
    return { text: `Pada ${topic}, ${list.slice(0, -1).join(', ')} dan ${list.at(-1)}. ${closing}` };
  }
  if (shape === 'list') {
    const list = all.map(([name, votes, share]) => `- ${name}: ${votes} suara (${share}%)`);
    return { text: `Hasil ${topic}\n\n${list.join('\n')}\n\n${closing}` };
  }
  const cells = (values: readonly string[]): string =>
    `<tr>${values.map((v) => `<td>${v}</td>`).join('')}</tr>`;
  return {
    html: `<h1>Hasil ${topic}</h1><table><tr><th>Pasangan</th><th>Suara</th><th>Persen</th></tr>${all
      .map(([name, votes, share]) => cells([name, votes, `${share}%`]))
      .join('')}</table><p>${closing}</p>`,
  };
}

/** Several contests one after the other, with tickets, shares and totals left out here and there, as reports do. */
export function reportOf(contests: readonly SmallContest[], random: () => number): { text: string } {
  const keep = (): boolean => random() < 0.7;
  const paragraphs = contests.map(({ place, numbers }) => {
    const { contest, where } = place.setting;
    const topic = [contest, where].filter(Boolean).join(' ');
    const n = numbers.map(({ digits }) => written(digits, 'id'));
    const [valid, invalid, total] = n.slice(-3) as [string, string, string];
    const tickets = place.rows.flatMap(({ name }, i) => {
      if (!keep()) return [];
      const [votes, share] = [`${n[2 * i]} suara`, `${n[2 * i + 1]} persen`];
      return [
        `${name.short} ${pick([`${votes} (${share})`, `${share} atau ${votes}`, votes, share], random)}`,
      ];
    });
    const totals = [
      `suara sah ${valid} suara`,
      `suara tidak sah ${invalid} suara`,
      `total suara sah dan tidak sah ${total} suara`,
    ].filter(keep);
    const list = [
      tickets.length > 0 ? `Pada ${topic}, ${tickets.join(', ')}.` : `Hasil ${topic} sudah ditetapkan.`,
      `Di sana ${totals.join(', ')}.`,
    ];
    return (totals.length > 0 ? list : list.slice(0, 1)).join(' ').trim();
  });
  return { text: paragraphs.filter(Boolean).join(pick([' ', '\n', '\n\n'], random)) };
}

/** The contest with one number miswritten by much more than any rounding; null where that number cannot be. */
export function broken(
  contest: SmallContest,
  at: number,
  random: () => number,
): { contest: SmallContest; now: string } | null {
  const number = contest.numbers[at] as Written;
  const places = [...number.digits].flatMap((digit, i) => (/\d/.test(digit) && i > 0 && i < 4 ? [i] : []));
  for (let tries = 0; tries < 20; tries++) {
    const i = pick(places.length > 0 ? places : [0], random);
    const digits = `${number.digits.slice(0, i)}${Math.floor(random() * 10)}${number.digits.slice(i + 1)}`;
    const off = Math.abs(Number(digits) - Number(number.digits));
    const taken = contest.numbers.some((other) => other.digits === digits);
    if (off <= (number.part === 'share' ? 2 : 0) || taken || Number(digits) > Number(number.digits) * 1.5)
      continue;
    const numbers = contest.numbers.map((other, j) => (j === at ? { ...number, digits } : other));
    return { contest: { ...contest, numbers }, now: written(digits, 'id') };
  }
  return null;
}
