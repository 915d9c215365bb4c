import { describe, expect, it } from 'vitest';
import { pageSettings } from '../../../entrypoints/background/content-handlers';
import { isSafeAddress } from '../../../entrypoints/background/fetch-bytes';
import { createMemoryPackStore } from '../../../entrypoints/background/store/memory-pack-store';
import { gunzip, sha256 } from '../../../entrypoints/background/web-ports';
import { gzip, sha256 as nodeSha256 } from '../../../entrypoints/cli/node-ports';
import { DEFAULT_SETTINGS } from '../../../lib/settings/settings';

describe('addresses of a feed', () => {
  it.each([
    ['https://data.example/rujukan/', true],
    ['http://127.0.0.1:8080/', true],
    ['http://localhost/', true],
    ['http://data.example/', false],
    ['http://127.0.0.1.data.example/', false],
    ['http://localhost@data.example/', false],
    ['https://user:word@data.example/', false],
    ['file:///etc/', false],
    ['data:application/json,{}', false],
    ['', false],
  ])('%s', (address, safe) => expect(isSafeAddress(address)).toBe(safe));
});

describe('gzip of a worker', () => {
  const text = new TextEncoder().encode('angka '.repeat(10_000));

  it('gives what was packed, and digests as Node does', async () => {
    const packed = await gzip(text);
    expect(await gunzip(packed, text.length)).toEqual(text);
    expect(await sha256(packed)).toEqual(await nodeSha256(packed));
  });

  it('stops at the limit, and at what is no gzip', async () => {
    await expect(gunzip(await gzip(text), text.length - 1)).rejects.toThrow(RangeError);
    await expect(gunzip(text, 1_000_000)).rejects.toThrow();
    await expect(gunzip((await gzip(text)).slice(0, -9), text.length)).rejects.toThrow();
  });
});

describe('settings for a page', () => {
  it('speak the reader’s language, and Indonesian where the browser speaks neither', () => {
    const language = (choice: 'auto' | 'id' | 'en', languages: readonly string[]) =>
      pageSettings({ ...DEFAULT_SETTINGS, language: choice }, 'https://a.example/', languages).language;
    expect(language('auto', ['en-US', 'id'])).toBe('en');
    expect(language('auto', ['de', 'fr'])).toBe('id');
    expect(language('id', ['en'])).toBe('id');
  });
});

describe('the store in memory', () => {
  it('switches only whole packs, and only from what the caller saw', async () => {
    const store = createMemoryPackStore();
    const pack = { sequence: 1, manifestBytes: new Uint8Array(1), feed: 'f', target: 't' };
    const shard = { name: 'facts-0', sha256: 'aa', bytes: 1, inflated: 1 };
    expect(await store.switchTo(pack, [shard], null)).toMatchObject({ error: { code: 'STORE_WRITE' } });
    await store.keepShard('aa', new Uint8Array(1));
    expect(await store.switchTo(pack, [shard], 7)).toMatchObject({ error: { code: 'STORE_WRITE' } });
    expect(await store.switchTo(pack, [shard], null)).toEqual({ ok: true, value: null });
    expect(await store.current()).toEqual({ ok: true, value: pack });
  });
});
