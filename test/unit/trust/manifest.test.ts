import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asciiJson, fromBase64Url, fromHex, toBase64Url, toHex, utf8Bytes } from '../../../lib/base/bytes';
import { PACK_FORMAT } from '../../../lib/model/pack';
import { formatAnchor, parseAnchor } from '../../../lib/trust/anchor';
import { decodeManifest } from '../../../lib/trust/manifest';

const manifest = {
  format: PACK_FORMAT,
  sequence: 5,
  version: '2026.11.24',
  created: '2026-11-24T00:00:00Z',
  shards: [{ name: 'facts-0', sha256: 'a'.repeat(64), bytes: 10, inflated: 20 }],
};

describe('decodeManifest', () => {
  it('lists every bad path at once', () => {
    const bad = asciiJson({
      ...manifest,
      sequence: -1,
      created: 'today',
      shards: [{ name: '../x', sha256: 'A'.repeat(64), bytes: 1e12, inflated: 1.5 }],
    });
    const result = decodeManifest(bad);
    expect(!result.ok && result.error).toEqual({
      code: 'PACK_MANIFEST_SHAPE',
      fields: [
        'sequence',
        'created',
        'shards[0].name',
        'shards[0].sha256',
        'shards[0].bytes',
        'shards[0].inflated',
      ],
    });
  });

  it('refuses shards that share a name or inflate to too much together', () => {
    const twice = decodeManifest(
      asciiJson({ ...manifest, shards: [manifest.shards[0], manifest.shards[0]] }),
    );
    expect(!twice.ok && twice.error.fields).toEqual(['shards.name']);
    const big = { ...manifest.shards[0], inflated: 40 * 1024 * 1024 };
    const huge = decodeManifest(asciiJson({ ...manifest, shards: [big, { ...big, name: 'more' }] }));
    expect(!huge.ok && huge.error.code).toBe('PACK_TOO_LARGE');
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => {
        expect(decodeManifest(noise).ok).toBe(false);
      }),
    );
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(decodeManifest(asciiJson(json)).ok).toBe(false);
      }),
    );
  });
});

describe('root fingerprints', () => {
  const digest = new Uint8Array(32).map((_, i) => i * 7);

  it('reads what it writes', () => {
    const anchor = { version: 12, digest };
    expect(parseAnchor(` ${formatAnchor(anchor)}\n`)).toEqual({ ok: true, value: anchor });
  });

  it.each([
    '',
    'rujukan-root:',
    'rujukan-root:1:AAAA',
    `rujukan-root:0:${toBase64Url(digest)}`,
    `rujukan-root:1:${'A'.repeat(42)}!`,
    `rujukan-ed25519:${'A'.repeat(43)}`,
  ])('refuses %j', (text) => {
    expect(parseAnchor(text)).toEqual({ ok: false, error: { code: 'TRUST_ROOT_SHAPE' } });
  });

  it('base64url agrees with the platform', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (raw) => {
        expect(toBase64Url(raw)).toBe(Buffer.from(raw).toString('base64url'));
        expect(fromBase64Url(toBase64Url(raw))).toEqual(raw);
      }),
    );
  });

  it('hexadecimal and UTF-8 agree with the platform', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), fc.string({ unit: 'binary' }), (raw, text) => {
        expect(fromHex(toHex(raw))).toEqual(raw);
        expect(utf8Bytes(text)).toEqual(new TextEncoder().encode(text));
      }),
    );
    expect([fromHex('abc'), fromHex('AB'), utf8Bytes('\ud800x')]).toEqual([null, null, null]);
  });
});
