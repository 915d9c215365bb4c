import { describe, expect, it } from 'vitest';
import { FAULT_CODES } from '../../../lib/base/fault';
import { FAULT_WORDS } from '../../../lib/i18n/fault-words';
import { pickLanguage } from '../../../lib/i18n/language';
import { electionName, MEASURE_WORDS } from '../../../lib/i18n/measure-words';
import { CHECK_WORDS, REASON_WORDS } from '../../../lib/i18n/reason-words';
import { createTranslator, MESSAGES } from '../../../lib/i18n/translate';
import { fill } from '../../../lib/i18n/translate-of';
import {
  BASIS_SENTENCES,
  BASIS_WORDS,
  statusWords,
  VERDICT_WORDS,
  verdictLabel,
} from '../../../lib/i18n/verdict-words';
import { BASES, MEASURES, REASONS, VERDICTS } from '../../../lib/model/claim';

const names = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{(\w+)/g)].map((m) => m[1] as string))].sort();

describe('dictionaries', () => {
  const tables = {
    MESSAGES,
    FAULT_WORDS,
    REASON_WORDS,
    CHECK_WORDS,
    VERDICT_WORDS,
    BASIS_WORDS,
    MEASURE_WORDS,
  };
  it.each(Object.entries(tables))('%s has two texts with the same placeholders', (_, table) => {
    const odd = Object.entries(table).filter(
      ([, [id, en]]) => !id.trim() || !en.trim() || names(id).join() !== names(en).join(),
    );
    expect(odd).toEqual([]);
  });

  it('covers every closed list', () => {
    expect(Object.keys(FAULT_WORDS).sort()).toEqual([...FAULT_CODES].sort());
    expect(Object.keys(REASON_WORDS).sort()).toEqual([...REASONS].sort());
    expect(Object.keys(VERDICT_WORDS)).toEqual([...VERDICTS]);
    expect(Object.keys(BASIS_SENTENCES)).toEqual([...BASES]);
    expect(Object.keys(MEASURE_WORDS)).toEqual([...MEASURES]);
  });

  it('explains with whole sentences', () => {
    const sentences = [
      ...Object.values(REASON_WORDS),
      ...Object.values(FAULT_WORDS),
      ...Object.values(CHECK_WORDS),
    ];
    expect(sentences.flat().filter((s) => !/^[A-Z{].*[.]$/.test(s))).toEqual([]);
  });

  it('never calls a number a hoax or a lie; a claim is one only where a named fact-checker said so', () => {
    const all = Object.values(tables).flatMap((table) =>
      Object.entries(table).flatMap(([key, texts]) => [...texts].map((text) => ({ key, text }))),
    );
    const harsh = all.filter(({ text }) => /hoaks|hoax|bohong|palsu|\blie\b|fake/i.test(text));
    expect([...new Set(harsh.map(({ key }) => key))]).toEqual(['hoax.byChecker', 'hoax.rating.konten_palsu']);
    for (const { text } of harsh) expect(text).toMatch(/\{publisher\}|^konten palsu$/);
  });
});

describe('verdict labels', () => {
  const claim = { verdict: 'different_basis', basis: 'official', reasons: [], official: null } as const;

  it('has the product’s words', () => {
    expect(Object.values(VERDICT_WORDS).map(([id]) => id)).toEqual([
      'Sesuai data KPU',
      'Sesuai (pembulatan)',
      'Berbeda dari data KPU',
      'Bukan angka final',
      'Belum dapat dipastikan',
      'Tidak ada di data KPU',
    ]);
  });

  it('names the basis', () => {
    expect(verdictLabel({ ...claim, basis: 'quick_count' }, 'id')).toBe('Bukan angka final: hitung cepat');
    expect(verdictLabel({ ...claim, reasons: ['interim'] }, 'en')).toBe('Not a final figure: interim count');
  });

  it('dates a superseded figure', () => {
    const official = {
      value: 1,
      display: '1',
      factId: 'x',
      formula: null,
      status: 'certified',
      asOf: '2024-07-28',
      source: { title: '', publisher: '', docNo: null, url: null, urlKind: null, seenAt: null },
    } as const;
    expect(verdictLabel({ ...claim, reasons: ['superseded'], official }, 'id')).toBe(
      'Angka resmi lama, diganti 28 Juli 2024',
    );
  });

  it('says "by decree" only where the act is known', () => {
    expect(statusWords('certified', 'Keputusan KPU 360/2024', 'id')).toMatch(/keputusan/);
    expect(statusWords('certified', null, 'id')).toBe('Dinyatakan KPU');
    expect(statusWords('certified', '', 'en')).toBe('Stated by KPU');
    expect(statusWords('derived_from_certified', null, 'id')).not.toMatch(/keputusan/);
  });
});

describe('language', () => {
  it.each([
    ['auto', ['en-US', 'id'], 'en'],
    ['auto', ['id-ID', 'en'], 'id'],
    ['auto', ['jv'], 'id'],
    ['auto', ['fr', 'en-GB'], 'en'],
    ['auto', ['fr'], 'id'],
    ['en', ['id'], 'en'],
  ] as const)('%s with %j is %s', (choice, browser, language) => {
    expect(pickLanguage(choice, browser)).toBe(language);
  });
});

describe('translator', () => {
  it('writes numbers in the language and picks the plural', () => {
    expect(createTranslator('id')('popup.found', { count: 1200 })).toBe('1.200 angka pemilu di halaman ini');
    expect(createTranslator('en')('popup.found', { count: 1 })).toBe('1 election figure on this page');
    expect(createTranslator('en')('popup.found', { count: 1200 })).toBe(
      '1,200 election figures on this page',
    );
  });

  it('leaves values as text, even ones that look like placeholders', () => {
    expect(fill('a {x} b', { x: '{y} $& <b>' }, 'id')).toBe('a {y} $& <b> b');
  });
});

describe('names of elections', () => {
  it.each([
    ['pemilu-2024', 'Pemilu 2024', '2024 general election'],
    ['pilpres-2004-1', 'Pilpres 2004, putaran 1', '2004 presidential election, round 1'],
    ['pilkada-ulang-2025', 'Pilkada ulang 2025', '2025 repeat regional elections'],
    ['pemilu-1955-dpr', 'Pemilu 1955 (DPR)', '1955 general election (DPR)'],
    ['pemilu-1955-konstituante', 'Pemilu 1955 (Konstituante)', '1955 general election (Konstituante)'],
    ['pilkada-jatim-2008-2', 'Pilkada Jatim 2008, putaran 2', '2008 regional elections (Jatim), round 2'],
    ['pilkada-dki-2012-1', 'Pilkada DKI 2012, putaran 1', '2012 regional elections (DKI), round 1'],
    ['something', 'something', 'something'],
  ])('%s', (id, indonesian, english) => {
    expect(electionName(id, 'id')).toBe(indonesian);
    expect(electionName(id, 'en')).toBe(english);
  });
});
