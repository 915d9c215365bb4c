import Ajv2020 from 'ajv/dist/2020';
import { describe, expect, it } from 'vitest';
import { FAULT_CODES } from '../../../lib/base/fault';
import { MEASURES, REASONS, VERDICTS } from '../../../lib/model/claim';
import { checkerSchema } from '../../../lib/report/checker-schema';
import { exampleClaim } from './example-claim';

const compile = (part?: 'input' | 'answer' | 'error') =>
  new Ajv2020({ strict: true, allErrors: true }).compile(checkerSchema(part));
const line = compile();
const answer = (claim: unknown) => ({ id: 'a', claims: [claim], hoaxes: [] });

describe('checkerSchema', () => {
  it('accepts answers with every word of the closed lists', () => {
    for (const measure of MEASURES) expect(line(answer(exampleClaim({ measure })))).toBe(true);
    for (const verdict of VERDICTS) expect(line(answer(exampleClaim({ verdict })))).toBe(true);
    expect(line(answer(exampleClaim({ reasons: REASONS })))).toBe(true);
    const bare = {
      election: null,
      office: null,
      region: null,
      subject: null,
      official: null,
      unit: null,
    } as const;
    expect(line(answer(exampleClaim({ ...bare, value: null, low: 1, high: 2, op: 'range' })))).toBe(true);
    expect(line({ id: 0, text: 't', claims: [], hoaxes: [] })).toBe(true);
  });

  it('refuses anything beside the contract', () => {
    for (const claim of [
      { ...exampleClaim(), blockId: 'b0' },
      { ...exampleClaim(), verdict: 'wrong' },
      { ...exampleClaim(), reasons: ['because'] },
      { ...exampleClaim(), low: 3 },
      { ...exampleClaim(), start: -1 },
      { ...exampleClaim(), office: '' },
      { ...exampleClaim(), official: { ...exampleClaim().official, asOf: '20 Maret 2024' } },
      { ...exampleClaim(), checks: [{ kind: 'weekday', spans: [[1]], expected: 'Rabu', found: 'Kamis' }] },
    ])
      expect(line(answer(claim))).toBe(false);
    expect(line({ id: null, claims: [], hoaxes: [] })).toBe(false);
    expect(line({ id: 'a', claims: [] })).toBe(false);
  });

  it('accepts error lines of every code, and no claims in them', () => {
    for (const code of FAULT_CODES) expect(line({ id: null, error: { code, line: 3 } })).toBe(true);
    expect(line({ id: 1, error: { code: 'INPUT_SHAPE', line: 3, fields: ['text'] } })).toBe(true);
    expect(line({ id: null, error: { code: 'OTHER' } })).toBe(false);
    expect(line({ id: null, error: { code: 'INPUT_JSON', line: 3 }, claims: [], hoaxes: [] })).toBe(false);
  });

  it('describes input lines', () => {
    const input = compile('input');
    expect(input({ id: 'a', text: '' })).toBe(true);
    expect(input({ id: 1, html: '', published: '2024-03-20', more: 1 })).toBe(true);
    for (const bad of [
      { id: 'a' },
      { id: 'a', text: '', html: '' },
      { text: '' },
      { id: 'a', text: '', lang: null },
    ])
      expect(input(bad)).toBe(false);
  });
});
