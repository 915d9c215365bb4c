import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { sha256, verifyEd25519 } from '../../../entrypoints/cli/node-ports';
import { signManifest } from '../../../entrypoints/cli/pack-sign';
import { asciiJson, fromBase64Url, toBase64Url } from '../../../lib/base/bytes';
import { PACK_FORMAT } from '../../../lib/model/pack';
import { formatPublicKey, parsePublicKey } from '../../../lib/trust/key';
import { decodeManifest } from '../../../lib/trust/manifest';
import { isAlreadyCurrent, verifyUpdate } from '../../../lib/trust/verify-update';

const keyPair = () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    pem: privateKey.export({ format: 'pem', type: 'pkcs8' }) as string,
    raw: fromBase64Url(String(publicKey.export({ format: 'jwk' }).x)) as Uint8Array,
  };
};
const ours = keyPair();
const theirs = keyPair();
const manifest = {
  format: PACK_FORMAT,
  sequence: 5,
  version: '2026.11.24',
  created: '2026-11-24T00:00:00Z',
  shards: [{ name: 'facts', sha256: 'a'.repeat(64), bytes: 10, inflated: 20 }],
};
const bytes = asciiJson(manifest);
let signature: Uint8Array;
beforeAll(async () => {
  signature = await signManifest(bytes, ours.pem);
});

const offer = (over: Partial<Parameters<typeof verifyUpdate>[0]> = {}) =>
  verifyUpdate({
    manifestBytes: bytes,
    signatureBytes: signature,
    publicKey: ours.raw,
    current: { sequence: 4 },
    ports: { sha256, verifyEd25519 },
    ...over,
  });
const code = async (over: Parameters<typeof offer>[0]) => {
  const result = await offer(over);
  return result.ok ? 'ok' : result.error.code;
};

describe('verifyUpdate', () => {
  it('lets a newer manifest signed by the key through', async () => {
    expect(await offer()).toEqual({ ok: true, value: manifest });
  });

  it('refuses a missing, unreadable or foreign signature', async () => {
    expect(await code({ signatureBytes: null })).toBe('TRUST_SIGNATURE_MISSING');
    expect(await code({ signatureBytes: asciiJson({ signatures: [] }) })).toBe('TRUST_SIGNATURE_MISSING');
    expect(await code({ signatureBytes: await signManifest(bytes, theirs.pem) })).toBe(
      'TRUST_SIGNATURE_MISSING',
    );
    expect(await code({ publicKey: ours.raw.slice(1) })).toBe('TRUST_KEY_SHAPE');
  });

  it('refuses a forged signature that names our key', async () => {
    const foreign = JSON.parse(Buffer.from(await signManifest(bytes, theirs.pem)).toString());
    const own = JSON.parse(Buffer.from(signature).toString());
    foreign.signatures[0].keyid = own.signatures[0].keyid;
    expect(await code({ signatureBytes: asciiJson(foreign) })).toBe('TRUST_SIGNATURE_INVALID');
    // A good signature beside a bad one is enough; a bad one never spoils it.
    foreign.signatures.push(own.signatures[0]);
    expect(await code({ signatureBytes: asciiJson(foreign) })).toBe('ok');
  });

  it('refuses any changed byte of the manifest', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(7), async (at, bit) => {
        const changed = bytes.slice();
        changed[at] = (changed[at] as number) ^ (1 << bit);
        expect(await code({ manifestBytes: changed })).toBe('TRUST_SIGNATURE_INVALID');
      }),
      { numRuns: 40 },
    );
  });

  it('refuses to go back, and tells "already current" from a rollback', async () => {
    const same = await offer({ current: { sequence: 5 } });
    const back = await offer({ current: { sequence: 6 } });
    expect([!same.ok && same.error.code, !back.ok && back.error.code]).toEqual([
      'TRUST_ROLLBACK',
      'TRUST_ROLLBACK',
    ]);
    expect(!same.ok && isAlreadyCurrent(same.error)).toBe(true);
    expect(!back.ok && isAlreadyCurrent(back.error)).toBe(false);
  });

  it('judges shape and format only after the signature', async () => {
    const newer = asciiJson({ ...manifest, format: PACK_FORMAT + 1 });
    expect(await code({ manifestBytes: newer })).toBe('TRUST_SIGNATURE_INVALID');
    expect(await code({ manifestBytes: newer, signatureBytes: await signManifest(newer, ours.pem) })).toBe(
      'PACK_FORMAT_UNKNOWN',
    );
    const junk = asciiJson(['junk']);
    expect(await code({ manifestBytes: junk, signatureBytes: await signManifest(junk, ours.pem) })).toBe(
      'PACK_MANIFEST_SHAPE',
    );
    expect(await code({ manifestBytes: new Uint8Array(300 * 1024) })).toBe('PACK_TOO_LARGE');
  });
});

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

describe('public keys', () => {
  it('reads what it writes', () => {
    expect(parsePublicKey(` ${formatPublicKey(ours.raw)}\n`)).toEqual({ ok: true, value: ours.raw });
  });

  it.each([
    '',
    'rujukan-ed25519:',
    'rujukan-ed25519:AAAA',
    'ssh-ed25519 AAAA',
    `rujukan-ed25519:${'A'.repeat(42)}!`,
  ])('refuses %j', (text) => {
    expect(parsePublicKey(text)).toEqual({ ok: false, error: { code: 'TRUST_KEY_SHAPE' } });
  });

  it('base64url agrees with the platform', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (raw) => {
        expect(toBase64Url(raw)).toBe(Buffer.from(raw).toString('base64url'));
        expect(fromBase64Url(toBase64Url(raw))).toEqual(raw);
      }),
    );
  });
});
