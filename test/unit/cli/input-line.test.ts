import { describe, expect, it } from 'vitest';
import { decodeLine, isIsoDate } from '../../../entrypoints/cli/input-line';

const decode = (text: string | Uint8Array, tooLong = false) =>
  decodeLine({ number: 1, bytes: typeof text === 'string' ? Buffer.from(text) : text, tooLong });

describe('decodeLine', () => {
  it.each([
    ['{"id":"a","text":""}', { id: 'a', text: '' }],
    ['{"id":-2.5,"html":"<p>","lang":"en"}', { id: -2.5, html: '<p>', lang: 'en' }],
    [
      '{"id":"a","text":"b","published":"2024-03-20","extra":[1]}',
      { id: 'a', text: 'b', published: '2024-03-20' },
    ],
    ['{"id":"","text":"b","title":"t","url":"u"}', { id: '', text: 'b', title: 't', url: 'u' }],
  ])('accepts %s', (text, value) => {
    expect(decode(text)).toEqual({ ok: true, value });
  });

  it.each([
    ['{"id":"a"', 'INPUT_JSON', null, undefined],
    ['[]', 'INPUT_SHAPE', null, ['']],
    ['null', 'INPUT_SHAPE', null, ['']],
    ['{"id":"a"}', 'INPUT_SHAPE', 'a', ['html', 'text']],
    ['{"id":4,"text":"a","html":"b"}', 'INPUT_SHAPE', 4, ['html', 'text']],
    ['{"text":"a"}', 'INPUT_SHAPE', null, ['id']],
    ['{"id":null,"text":"a"}', 'INPUT_SHAPE', null, ['id']],
    ['{"id":1e999,"text":"a"}', 'INPUT_SHAPE', null, ['id']],
    ['{"id":"a","text":5}', 'INPUT_SHAPE', 'a', ['text']],
    ['{"id":"a","text":"b","url":null,"lang":1}', 'INPUT_SHAPE', 'a', ['lang', 'url']],
    ['{"id":"a","text":"b","published":"20 Maret 2024"}', 'INPUT_SHAPE', 'a', ['published']],
  ])('refuses %s', (text, code, id, fields) => {
    const decoded = decode(text);
    expect(decoded).toMatchObject({ ok: false, error: { code, id } });
    if (!decoded.ok) expect(decoded.error.fields).toEqual(fields);
  });

  it('refuses bytes that are not UTF-8', () => {
    const bytes = Buffer.concat([
      Buffer.from('{"id":1,"text":"'),
      Buffer.from([0xc3, 0x28]),
      Buffer.from('"}'),
    ]);
    expect(decode(bytes)).toMatchObject({ ok: false, error: { code: 'INPUT_ENCODING', id: null } });
  });

  it('finds the id of a line too long to read where it stands first', () => {
    expect(decode('{"id":"a\\"b","text":"xxx', true)).toMatchObject({
      error: { code: 'INPUT_TOO_LARGE', id: 'a"b' },
    });
    expect(decode('{ "id" : 12 , "text":"xxx', true)).toMatchObject({ error: { id: 12 } });
    expect(decode('{"text":"xxx', true)).toMatchObject({ error: { code: 'INPUT_TOO_LARGE', id: null } });
  });

  it('knows which days exist', () => {
    for (const good of ['2024-02-29', '2024-03-20T22:19:00+07:00', '1955-09-29T10:00Z', '0001-01-01'])
      expect(isIsoDate(good)).toBe(true);
    for (const bad of [
      '2023-02-29',
      '2024-13-01',
      '2024-3-1',
      '2024',
      '2024-03-20 10:00',
      '2024-03-20T25:00',
      '',
    ])
      expect(isIsoDate(bad)).toBe(false);
  });
});
