import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { BASES, MEASURES, UNITS, VERDICTS } from '../../lib/model/claim';

/** One labelled claim of a passage; `verdicts` holds every verdict a careful reader would accept. */
interface Label {
  readonly quote: string;
  readonly occurrence: number;
  readonly start?: number;
  readonly end?: number;
  readonly measure: string;
  readonly value: number | string | null;
  readonly unit: string | null;
  readonly basis: string;
  readonly election: string | null;
  readonly office: string | null;
  readonly region: string | null;
  readonly subject: string | null;
  readonly verdicts: readonly string[];
  readonly error?: string;
}

interface Passage {
  readonly id: string;
  readonly half: string;
  readonly lang: string;
  readonly level: string;
  readonly text?: string;
  readonly html?: string;
  readonly claims: readonly Label[];
}

type Row = Record<string, string>;

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const table = (name: string): Row[] =>
  parse(readFileSync(here(`../../assets/data/kpu-facts/${name}.csv`), 'utf8'), { columns: true }) as Row[];

const passages: Passage[] = ['dev', 'fresh', 'test'].flatMap((half) =>
  readdirSync(here(`./${half}`))
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) =>
      readFileSync(here(`./${half}/${name}`), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => {
          const passage = JSON.parse(line) as Passage;
          expect(passage.half, `${passage.id} lies in another part's folder`).toBe(half);
          return passage;
        }),
    ),
);

const claims = passages.flatMap((passage) => passage.claims.map((claim) => ({ passage, claim })));
const regions = new Set(table('regions').map((row) => row.code ?? ''));
const elections = new Set(table('elections').map((row) => row.election_id ?? ''));
const subjects = new Set([
  ...table('choices').map((row) => row.choice_id ?? ''),
  ...table('elected_dpr').map((row) => `member:${row.election_id}/${row.dapil_code}/${row.rank}`),
]);
const offices = new Set(
  'ppwp dpr dpd dprd_prov dprd_kab gub bup wali konstituante pileg'.split(' '),
);
const certified = new Map(
  table('facts')
    .filter((row) => row.status === 'certified')
    .map((row) => [
      [row.election_id, row.office, row.region_code, row.subject_id, row.measure].join('|'),
      row,
    ]),
);

/** Kinds of seeded errors, grouped as the field guide groups those met in the wild. */
const ERROR_KINDS: readonly (readonly string[])[] = [
  ['digit', 'digits_swapped', 'digit_dropped', 'digit_added'],
  ['share', 'other_base', 'decimal'],
  ['date', 'weekday', 'year', 'other_election', 'not_held'],
  ['other_subject', 'other_region', 'other_part'],
  ['provisional'],
  ['unit', 'rank', 'winner', 'words'],
  ['rule'],
  ['decree_number', 'ballot_number'],
  ['count'],
];

/** The text a reader sees: tags become blanks, the few entities we write are decoded. */
function plain(passage: Passage): string {
  if (passage.text !== undefined) return passage.text;
  return (passage.html ?? '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&nbsp;', '\u00a0')
    .replaceAll('&ndash;', '\u2013')
    .replaceAll('&amp;', '&');
}

function nth(text: string, quote: string, occurrence: number): number {
  let at = text.indexOf(quote);
  for (let i = 0; i < occurrence && at >= 0; i++) at = text.indexOf(quote, at + 1);
  return at;
}

/** The certified row a votes or seats label speaks of, or its share of the valid votes. */
function truth({ claim }: { claim: Label }): { value: number; confidence: string } | null {
  const address = [claim.election, claim.office, claim.region].join('|');
  const part = certified.get(`${address}|${claim.subject}|${claim.measure === 'seats' ? 'seats' : 'votes'}`);
  if (claim.subject === null || part === undefined) return null;
  const value = Number(part.value);
  if (claim.measure === 'votes' || claim.measure === 'seats') {
    return { value, confidence: part.confidence ?? '' };
  }
  const whole = certified.get(`${address}||valid_votes`);
  if (claim.measure !== 'share' || whole === undefined) return null;
  const confidence = [part.confidence, whole.confidence].includes('single') ? 'single' : 'high';
  return { value: (value * 100) / Number(whole.value), confidence };
}

describe('the labelled corpus', () => {
  it('has enough passages, claims and seeded errors in both halves', () => {
    for (const half of ['dev', 'test']) {
      const own = passages.filter((passage) => passage.half === half);
      const labels = own.flatMap((passage) => passage.claims);
      expect(own.filter((passage) => passage.claims.length > 0).length).toBeGreaterThanOrEqual(110);
      expect(own.filter((passage) => passage.claims.length === 0).length).toBeGreaterThanOrEqual(45);
      expect(labels.length).toBeGreaterThanOrEqual(1300);
      expect(labels.filter((label) => label.error !== undefined).length).toBeGreaterThanOrEqual(130);
    }
  });

  it('covers every kind of error, English, and pages with tables in both halves', () => {
    for (const half of ['dev', 'test']) {
      const own = passages.filter((passage) => passage.half === half && passage.claims.length > 0);
      const kinds = new Set(own.flatMap((passage) => passage.claims.map((claim) => claim.error)));
      for (const group of ERROR_KINDS) expect(group.some((kind) => kinds.has(kind)), group[0]).toBe(true);
      expect(own.filter((passage) => passage.html !== undefined).length).toBeGreaterThanOrEqual(12);
      expect(own.filter((passage) => passage.lang === 'en').length).toBeGreaterThanOrEqual(own.length * 0.13);
      for (const [level, part] of [['national', 0.55], ['province', 0.2], ['local', 0.12]] as const) {
        expect(own.filter((passage) => passage.level === level).length, level).toBeGreaterThan(own.length * part);
      }
    }
  });

  it('gives every passage an id of its own and exactly one body', () => {
    expect(new Set(passages.map((passage) => passage.id)).size).toBe(passages.length);
    for (const passage of passages) {
      expect((passage.text === undefined) !== (passage.html === undefined), passage.id).toBe(true);
      expect(['id', 'en']).toContain(passage.lang);
      expect(['national', 'province', 'local', 'none']).toContain(passage.level);
    }
  });

  it('speaks the contract of the checker', () => {
    for (const { passage, claim } of claims) {
      const where = `${passage.id}: ${claim.quote}`;
      expect(MEASURES as readonly string[], where).toContain(claim.measure);
      expect(BASES as readonly string[], where).toContain(claim.basis);
      if (claim.unit !== null) expect(UNITS as readonly string[], where).toContain(claim.unit);
      expect(claim.verdicts.length, where).toBeGreaterThan(0);
      for (const verdict of claim.verdicts) expect(VERDICTS as readonly string[], where).toContain(verdict);
      if (claim.error === undefined) continue;
      expect(claim.verdicts.join(), where).not.toContain('matches');
      expect(ERROR_KINDS.flat(), where).toContain(claim.error);
    }
  });

  it('finds every quote where the label says it stands', () => {
    for (const { passage, claim } of claims) {
      const where = `${passage.id}: ${claim.quote}`;
      const text = plain(passage);
      const at = nth(text, claim.quote, claim.occurrence);
      expect(at, where).toBeGreaterThanOrEqual(0);
      if (passage.text === undefined) continue;
      expect(claim.start, where).toBe(at);
      expect(text.slice(claim.start, claim.end), where).toBe(claim.quote);
    }
  });

  it('names elections, offices, regions and subjects of the tables', () => {
    for (const { passage, claim } of claims) {
      const where = `${passage.id}: ${claim.quote}`;
      if (claim.election !== null) expect(elections.has(claim.election), where).toBe(true);
      if (claim.office !== null) expect(offices.has(claim.office), where).toBe(true);
      if (claim.region !== null) expect(regions.has(claim.region), where).toBe(true);
      if (claim.subject !== null) expect(subjects.has(claim.subject), where).toBe(true);
    }
  });

  it('judges votes, seats and shares as the certified rows do', () => {
    let compared = 0;
    for (const label of claims) {
      const fact = label.claim.basis === 'official' ? truth(label) : null;
      if (fact === null || typeof label.claim.value !== 'number') continue;
      compared++;
      const where = `${label.passage.id}: ${label.claim.quote}`;
      const gap = Math.abs(label.claim.value - fact.value);
      const { verdicts } = label.claim;
      const tight = label.claim.measure === 'share' ? 0.0051 : 0;
      const loose = label.claim.measure === 'share' ? 1 : fact.value * 0.05;
      if (verdicts.includes('matches')) expect(gap, where).toBeLessThanOrEqual(tight);
      if (verdicts.includes('matches_rounded')) expect(gap, where).toBeLessThanOrEqual(loose);
      if (verdicts.includes('differs')) {
        expect(gap, where).toBeGreaterThan(tight);
        expect(fact.confidence, where).not.toBe('single');
      }
    }
    expect(compared).toBeGreaterThan(1400);
  });
});

/** SHA-256 over the names and contents of the half's files, in the order of their names. */
function digestOf(half: string): string {
  const hash = createHash('sha256');
  const names = readdirSync(here(`./${half}`)).filter((name) => name.endsWith('.jsonl'));
  for (const name of names.sort()) {
    hash.update(`${name}\n`).update(readFileSync(here(`./${half}/${name}`)));
  }
  return hash.digest('hex');
}

describe('the half kept for measuring', () => {
  it('changes only together with a line in ERRATA.md', () => {
    const lines = readFileSync(here('./ERRATA.md'), 'utf8').match(/^\| \d{4}-\d{2}-\d{2} \|.*$/gm) ?? [];
    expect(lines.at(-1), 'add a line to ERRATA.md').toMatch(/\| [^|]{10,} \| `[0-9a-f]{64}` \|$/);
    expect(lines.at(-1)?.match(/[0-9a-f]{64}/)?.[0]).toBe(digestOf('test'));
  });
});
