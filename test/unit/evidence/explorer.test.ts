import { beforeAll, describe, expect, it } from 'vitest';
import { addressPage } from '../../../entrypoints/background/address-answers';
import { documentList, documentPage } from '../../../entrypoints/background/document-answers';
import { findAddress } from '../../../lib/evidence/addresses';
import { createDocuments, type Documents } from '../../../lib/evidence/documents';
import type { FactIndex } from '../../../lib/evidence/fact-index';
import { loadIndexFromTables } from '../../helpers/index-from-tables';

let index: FactIndex;
let documents: Documents;
beforeAll(async () => {
  index = await loadIndexFromTables();
  documents = createDocuments(index);
}, 120_000);

const ACT = 'Keputusan KPU 360/2024';

describe('the register of stored facts', () => {
  it('holds every stored fact once by source and once by place', () => {
    const rows = (groups: Iterable<readonly number[]>) => [...groups].flat().length;
    expect(rows(index.register.sources.values())).toBe(index.size);
    expect(rows(index.register.places.map((place) => place.rows))).toBe(index.size);
    expect(rows(index.register.acts.values())).toBeLessThan(index.size);
  });

  it('gives the facts that name the act', () => {
    const facts = (index.register.acts.get(ACT) ?? []).map((row) => index.register.fact(row));
    expect(facts.length).toBeGreaterThan(100);
    expect(new Set(facts.map((fact) => fact.decreeNo))).toEqual(new Set([ACT]));
  });
});

describe('documents', () => {
  it('are listed with most resting on them first', () => {
    const all = documents.list('');
    expect(all.length).toBeGreaterThan(1_000);
    expect(all.map((entry) => entry.resting)).toEqual(all.map((e) => e.resting).sort((a, b) => b - a));
    expect(new Set(all.map(({ kind, id }) => `${kind} ${id}`)).size).toBe(all.length);
  });

  it.each([['keputusan kpu 360 2024'], ['Keputusan KPU Nomor 360 Tahun 2024'], ['360/2024']])(
    'are found as people write them: %s',
    (query) => {
      expect(documents.list(query)[0]).toMatchObject({ kind: 'act', id: ACT });
    },
  );

  it('show what rests on an act, with its link and the pages that tell of it', () => {
    const page = documentPage(documents, index, { kind: 'act', id: ACT, from: 0 }, 'id');
    expect(page?.title).toMatch(/^Keputusan KPU Nomor 360 Tahun 2024: /);
    expect(page).toMatchObject({ urlKind: 'document', from: 0 });
    expect(page?.url).toMatch(/^https:/);
    expect(page?.figures).toHaveLength(40);
    expect(page?.total).toBe(index.register.acts.get(ACT)?.length);
    expect(page?.others.length).toBeGreaterThan(0);
    for (const figure of page?.figures ?? []) expect(figure.source.docNo).toBe(ACT);
  });

  it('go on where the last part ended, and end', () => {
    const total = index.register.acts.get(ACT)?.length ?? 0;
    const part = (from: number) =>
      documentPage(documents, index, { kind: 'act', id: ACT, from }, 'en')?.figures.map((f) => f.factId) ??
      [];
    expect(part(40)[0]).not.toBe(part(0)[0]);
    expect(part(total)).toEqual([]);
    expect(documentList(documents, '', 1_000_000).entries).toEqual([]);
  });

  it('show stages, rules, winners and members of a source', () => {
    const kinds = new Set<string>();
    for (const { kind, id } of documents.list(''))
      for (const entry of documentPage(documents, index, { kind, id, from: 0 }, 'id')?.entries ?? []) {
        kinds.add(entry.kind);
        expect(entry.text).not.toBe('');
        expect(entry.context).not.toBe('');
      }
    expect([...kinds].sort()).toEqual(['event', 'member', 'rule', 'winner']);
  });

  it('are none where the data knows none of that name', () => {
    expect(documents.find('act', 'Keputusan KPU 1/1900')).toBeNull();
    expect(documents.find('source', ACT)).toBeNull();
  });
});

describe('addresses', () => {
  it('open at what is nearest where nothing is named', () => {
    const first = findAddress(index, {});
    expect(first?.place.region).toBe('0');
    expect(first?.rows.length).toBeGreaterThan(0);
    const other = findAddress(index, { election: 'pemilu-2024', office: 'king' as never, region: 'x' });
    expect(other?.place.election).toBe('pemilu-2024');
    expect(other?.offices.map((step) => step.id)).toContain(other?.place.office);
  });

  it('hold every stored figure of the place, provisional and superseded ones too', () => {
    const place = { election: 'pemilu-2024', office: 'ppwp', region: '0' } as const;
    const page = addressPage({ ...place, from: 0 }, index, 'id');
    const stored = index.atPlace('pemilu-2024', 'ppwp', '0');
    expect(page?.total).toBe(stored.length);
    expect(new Set(stored.map((fact) => fact.status)).size).toBeGreaterThan(1);
    expect(page?.figures.slice(0, 3).map((figure) => [figure.measure, figure.value])).toEqual([
      ['votes', 96_214_691],
      ['votes', 40_971_906],
      ['votes', 27_040_878],
    ]);
    // What is in force comes before what is not.
    const certified = page?.figures.map((figure) => figure.status === 'certified') ?? [];
    expect(certified.lastIndexOf(true)).toBeLessThan(certified.indexOf(false));
    expect(page?.figures.find((figure) => figure.display.startsWith('96.214.691'))?.label).toContain(
      'Prabowo',
    );
  });

  it('counts at each step what lies below it', () => {
    const page = addressPage({ election: 'pemilu-2024', office: 'dpr', region: '0', from: 0 }, index, 'en');
    const sum = (counts: readonly { readonly count: number }[]) => counts.reduce((n, c) => n + c.count, 0);
    expect(sum(page?.elections ?? [])).toBe(index.size);
    expect(sum(page?.offices ?? [])).toBe(
      page?.elections.find((election) => election.id === 'pemilu-2024')?.count,
    );
    expect(sum((page?.regions ?? []).flatMap((group) => group.choices))).toBe(
      page?.offices.find((office) => office.id === 'dpr')?.count,
    );
    expect(page?.regions[0]).toMatchObject({ label: 'National' });
  });
});
