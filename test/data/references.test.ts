import { describe, expect, it } from 'vitest';
import { cell, list, type Row, repeated, table } from './tables';

const facts = table('facts');
const choices = table('choices');
const tickets = choices.filter((c) => c.kind === 'ticket');
const ticketIds = new Set(tickets.map((c) => cell(c, 'choice_id')));
const parties = new Set(table('parties').map((p) => cell(p, 'party_id')));
const ids = (rows: readonly Row[], column: string): readonly string[] => rows.map((row) => cell(row, column));
const address = (f: Row): string =>
  [f.election_id, f.office, f.region_code, f.subject_id, f.measure].join('|');

describe('ids', () => {
  it('a subject is a ticket or a party', () => {
    const bad = facts.filter(
      (f) => f.subject_id && !ticketIds.has(f.subject_id) && !parties.has(f.subject_id),
    );
    expect(ids(bad, 'fact_id')).toEqual([]);
  });

  it('ticket ids are unique', () => {
    expect(ticketIds.size).toBe(tickets.length);
  });

  it('a ticket id is the contest and a number, or a name where no number was seen', () => {
    const bad = tickets.filter((c) => {
      const [contest, id] = [cell(c, 'contest_id'), cell(c, 'choice_id')];
      return (
        !id.startsWith(`${contest}/`) ||
        !/^(?:\d\d(?:-psu)?|[a-z][a-z-]+)$/.test(id.slice(contest.length + 1))
      );
    });
    expect(ids(bad, 'choice_id')).toEqual([]);
  });

  it('party choices and coalitions name known parties', () => {
    const bad = choices.filter(
      (c) =>
        (c.kind === 'party' && !parties.has(cell(c, 'choice_id'))) ||
        list(cell(c, 'parties')).some((p) => !parties.has(p)),
    );
    expect(ids(bad, 'choice_id')).toEqual([]);
  });

  it('a fact id is built from its columns', () => {
    const bad = facts.filter((f) => {
      const subject = f.subject_id ? [f.subject_id.split('/').at(-1)] : [];
      const id = [f.election_id, f.office || 'all', f.region_code, ...subject, f.measure].join('/');
      const date = f.status === 'certified' ? '' : `@${cell(f, 'as_of').slice(0, 10) || 'undated'}`;
      return f.fact_id !== id + date;
    });
    expect(ids(bad, 'fact_id')).toEqual([]);
  });

  it('a contest id is built from its columns', () => {
    const bad = table('contests').filter(
      (c) =>
        c.contest_id !== `${c.election_id}/${c.office}${c.region_code === '0' ? '' : `/${c.region_code}`}`,
    );
    expect(ids(bad, 'contest_id')).toEqual([]);
  });

  it('there is at most one certified row of an address', () => {
    expect(repeated(facts.filter((f) => f.status === 'certified').map(address))).toEqual([]);
  });

  it('other evidence belongs to rows that exist', () => {
    const known = new Map([
      ['events', new Set(ids(table('events'), 'event_id'))],
      ['rules', new Set(ids(table('rules'), 'rule_id'))],
      ['contests', new Set(ids(table('contests'), 'contest_id'))],
      ['elections', new Set(ids(table('elections'), 'election_id'))],
    ]);
    const bad = table('evidence_other').filter((r) => !known.get(cell(r, 'table'))?.has(cell(r, 'row_id')));
    expect(ids(bad, 'row_id')).toEqual([]);
  });

  it('parent of a regency or city is its first two digits', () => {
    const bad = table('regions').filter(
      (r) => r.level === 'kabkota' && r.parent !== cell(r, 'code').slice(0, 2),
    );
    expect(ids(bad, 'code')).toEqual([]);
  });

  it('there are 38 provinces, 514 regencies and cities, 84 districts', () => {
    const count = (level: string): number =>
      table('regions').filter((r) => r.level === level && r.kind !== 'provinsi_lama').length;
    expect(['provinsi', 'kabkota', 'dapil'].map(count)).toEqual([38, 514, 84]);
  });
});

describe('figures', () => {
  it('counts are whole numbers', () => {
    const bad = facts.filter(
      (f) => f.unit !== 'percent' && f.measure !== 'threshold_votes' && cell(f, 'value').includes('.'),
    );
    expect(ids(bad, 'fact_id')).toEqual([]);
  });

  it('computed rows have a formula, and only they (or doubtful ones)', () => {
    const bad = facts.filter(
      (f) => (f.confidence === 'derived') !== (f.formula !== '') && f.confidence !== 'weak',
    );
    expect(ids(bad, 'fact_id')).toEqual([]);
  });

  it('no certified high figure stands beside an open one', () => {
    const weak = new Set(facts.filter((f) => f.confidence === 'weak').map(address));
    const bad = facts.filter(
      (f) => f.status === 'certified' && f.confidence === 'high' && weak.has(address(f)),
    );
    expect(ids(bad, 'fact_id')).toEqual([]);
  });

  it('bear the date of the decree that set them', () => {
    const dates = new Map(table('decrees').map((d) => [cell(d, 'doc_no'), cell(d, 'date')] as const));
    const decreed = facts.filter((f) => f.decree_no !== '');
    const bad = decreed.filter((f) => {
      const date = dates.get(cell(f, 'decree_no'));
      return date === undefined || (date !== '' && cell(f, 'as_of').slice(0, 10) !== date);
    });
    expect(ids(bad, 'fact_id')).toEqual([]);
    expect(decreed.length).toBeGreaterThan(6000);
  });

  it('have one unit for each measure', () => {
    const units = new Map<string, Set<string>>();
    for (const f of facts)
      units.set(cell(f, 'measure'), (units.get(cell(f, 'measure')) ?? new Set()).add(cell(f, 'unit')));
    expect([...units].filter(([, set]) => set.size > 1)).toEqual([]);
  });

  it('have a family for every measure, and every family a figure', () => {
    const used = new Set(ids(facts, 'measure'));
    const families = new Set(ids(table('measure_families'), 'measure'));
    expect([...used].filter((m) => !families.has(m))).toEqual([]);
    expect([...families].filter((m) => !used.has(m))).toEqual([]);
  });

  it.each(['label_id', 'label_en'])('measures have a %s of their own', (column) => {
    const labels = ids(table('measure_families'), column);
    expect(labels).not.toContain('');
    expect(repeated(labels)).toEqual([]);
  });
});

describe('names', () => {
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  const owners = new Map<string, Set<string>>();
  const own = (name: string, code: string): void => {
    owners.set(plain(name), (owners.get(plain(name)) ?? new Set()).add(code));
  };
  for (const r of table('regions')) {
    for (const alias of list(cell(r, 'aliases'))) own(alias, cell(r, 'code'));
    if (r.kind !== 'provinsi_lama' && !list(cell(r, 'ambiguous_aliases')).includes(cell(r, 'name')))
      own(cell(r, 'name'), cell(r, 'code'));
  }

  it('a plain name or alias points to one region', () => {
    expect([...owners].filter(([, codes]) => codes.size > 1)).toEqual([]);
    expect(owners.size).toBeGreaterThan(700);
  });

  it('an ambiguous alias is no plain alias elsewhere', () => {
    const bad = table('regions')
      .filter((r) => r.kind !== 'provinsi_lama')
      .flatMap((r) => list(cell(r, 'ambiguous_aliases')))
      .filter((alias) => owners.has(plain(alias)));
    expect(bad).toEqual([]);
  });

  it('people stand on known tickets', () => {
    const known = new Set(ids(choices, 'choice_id'));
    const bad = table('people').filter((x) =>
      cell(x, 'choice_ids')
        .split('|')
        .some((id) => !known.has(id)),
    );
    expect(ids(bad, 'person_id')).toEqual([]);
  });

  it("a person's name is no alias of a ticket", () => {
    const names = new Set(
      table('people')
        .flatMap((x) => [
          cell(x, 'name'),
          ...list(cell(x, 'aliases')),
          ...list(cell(x, 'case_sensitive_aliases')),
        ])
        .map((name) => name.toLowerCase()),
    );
    const bad = tickets.filter((c) =>
      list(cell(c, 'aliases')).some((alias) => names.has(alias.toLowerCase())),
    );
    expect(ids(bad, 'choice_id')).toEqual([]);
  });

  it('a person stands once in an election', () => {
    const bad = table('people').filter((x) => {
      const races = new Map<string, Set<string>>();
      for (const id of list(cell(x, 'choice_ids'))) {
        const [election = '', office = '', ...rest] = id.split('/');
        const race = `${office}/${rest.length > 1 ? rest[0] : ''}`;
        races.set(election, (races.get(election) ?? new Set()).add(race));
      }
      return [...races.values()].some((set) => set.size > 1);
    });
    expect(ids(bad, 'person_id')).toEqual([]);
  });

  it('official addresses hold no template', () => {
    expect(table('sources').filter((s) => cell(s, 'official_url').includes('{'))).toEqual([]);
  });
});
