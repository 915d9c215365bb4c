import type { Row, SourceTables } from '../../lib/pack/rows';

/** Two tickets of one contest that change places, with what they are called. */
export interface Swap {
  readonly contest: string;
  /** Ballot numbers as two digits, the last part of the tickets' ids. */
  readonly numbers: readonly [string, string];
  /** Rows of `people.csv` that change names: who leads, then who runs with them. */
  readonly people: readonly (readonly [string, string])[];
  /** Names in texts and in rows of other contests, longer ones first; the first pair of a name counts. */
  readonly names: readonly (readonly [string, string])[];
}

const SUBJECT = 'subject_id';

/**
 * The same world with the two tickets' places changed: the names, number and id of one now belong to the votes,
 * seats, parties and wins of the other, and their people have changed names wherever else they stood.
 */
export function swapTables(tables: SourceTables, swap: Swap): SourceTables {
  const id = idSwap(swap);
  const rename = nameSwap(swap);
  const people = tables.people ?? [];
  const other = new Map(
    swap.people.flatMap(
      ([a, b]) =>
        [
          [a, b],
          [b, a],
        ] as const,
    ),
  );
  const byId = new Map(people.map((row) => [row.person_id ?? '', row] as const));
  const elsewhere = new Set(
    people
      .filter((row) => other.has(row.person_id ?? ''))
      .flatMap((row) => (row.choice_ids ?? '').split('|')),
  );
  const choice = new Map((tables.choices ?? []).map((row) => [row.choice_id ?? '', row] as const));
  const own = swap.numbers.map((number) => `${swap.contest}/${number}`);
  return {
    ...tables,
    facts: (tables.facts ?? []).map((row): Row => ({ ...row, [SUBJECT]: id(row[SUBJECT] ?? '') })),
    winners: (tables.winners ?? []).map((row): Row => ({ ...row, choice_id: id(row.choice_id ?? '') })),
    choices: (tables.choices ?? []).map((row): Row => {
      const choiceId = row.choice_id ?? '';
      if (own.includes(choiceId)) return { ...row, parties: choice.get(id(choiceId))?.parties ?? '' };
      if (!elsewhere.has(choiceId)) return row;
      const [name, members, aliases] = [row.name, row.members, row.aliases].map((text) => rename(text ?? ''));
      return { ...row, name: name ?? '', members: members ?? '', aliases: aliases ?? '' };
    }),
    people: people.map((row): Row => {
      const namesake = byId.get(other.get(row.person_id ?? '') ?? '');
      if (!namesake) return row;
      return {
        ...row,
        name: namesake.name ?? '',
        aliases: namesake.aliases ?? '',
        case_sensitive_aliases: namesake.case_sensitive_aliases ?? '',
        choice_ids: (row.choice_ids ?? '').split('|').map(id).join('|'),
      };
    }),
  };
}

/** The same bijection over ids of choices; others stay. */
export function idSwap({ contest, numbers: [a, b] }: Swap): (id: string) => string {
  const pairs = new Map([
    [`${contest}/${a}`, `${contest}/${b}`],
    [`${contest}/${b}`, `${contest}/${a}`],
  ]);
  return (id) => pairs.get(id) ?? id;
}

/** A dash between the names of a ticket, however it is written. */
const DASH = '(?:-|–|&ndash;)';

/** Over names in any text, in the letter case they stand in. */
export function nameSwap({ names }: Swap): (text: string) => string {
  const to = new Map<string, string>();
  for (const [a, b] of names) {
    if (!to.has(a.toLowerCase())) to.set(a.toLowerCase(), b);
    if (!to.has(b.toLowerCase())) to.set(b.toLowerCase(), a);
  }
  const words = [...to.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/-/g, DASH));
  const any = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  return (text) =>
    text.replace(any, (found) => {
      const name = to.get(found.toLowerCase().replace(new RegExp(DASH, 'g'), '-')) ?? found;
      return found === found.toLowerCase() ? name.toLowerCase() : name;
    });
}

const WORDS = ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima'];

/** Over a passage: names, and ballot numbers where they are written as such, in digits or in words. */
export function swapText(text: string, swap: Swap): string {
  const [a, b] = swap.numbers.map(Number) as [number, number];
  const turn = (zero: string, digit: string): string =>
    zero + (Number(digit) === a ? b : Number(digit) === b ? a : digit);
  return (
    nameSwap(swap)(text)
      .replace(
        /((?:nomor(?: urut)?|no\.?(?: urut)?|paslon|pasangan|kubu|number)\s+)(0?)(\d)(?![\d.,]*\d)/gi,
        (_, before: string, zero: string, digit: string) => before + turn(zero, digit),
      )
      .replace(
        /(?<![\d.,:/(-]|(?:urut|nomor|paslon|pasangan|kubu|number|no\.?)\s)(0)(\d)(?![\d:/-]|[.,]\d)/gi,
        (_, zero: string, digit: string) => turn(zero, digit),
      )
      // "Luthfi-Yasin (02)": behind a name in brackets.
      .replace(
        /(\p{L} ?\()(0?)(\d)(?=\))/gu,
        (_, before: string, zero: string, digit: string) => before + turn(zero, digit),
      )
      // "997.299 (01)", "DIY (01 496.280; …)": behind a figure in brackets, or opening them.
      .replace(
        /((?<=\d )\((?=0\d\))|\((?=0\d \d{1,3}\.))(0)(\d)/g,
        (_, before: string, zero: string, digit: string) => before + turn(zero, digit),
      )
      .replace(
        /((?:nomor urut|paslon(?: nomor(?: urut)?)?) )(satu|dua|tiga|empat|lima)\b/gi,
        (_, before: string, word: string) =>
          before + WORDS[Number(turn('', String(WORDS.indexOf(word.toLowerCase()))))],
      )
      .replace(/(\bdan )(\d)(?= \()/g, (_, before: string, digit: string) => before + turn('', digit))
  );
}
