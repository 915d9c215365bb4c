/** Our verifier and our signing against the reference implementation, both ways. */
import { generateKeyPairSync, sign } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  Key,
  Metadata,
  MetaFile,
  Root,
  Signature,
  Snapshot,
  TargetFile,
  Targets,
  Timestamp,
} from '@tufjs/models';
import { Updater } from 'tuf-js';
import { afterAll, describe, expect, it } from 'vitest';
import { parseKey } from '../../../entrypoints/cli/feed-keys';
import { sha256, verifyEd25519 } from '../../../entrypoints/cli/node-ports';
import { toHex } from '../../../lib/base/bytes';
import { ok } from '../../../lib/base/result';
import { formatAnchor, parseAnchor } from '../../../lib/trust/anchor';
import { PACK_TARGET, readTerms } from '../../../lib/trust/feed-terms';
import { fetchAnchoredRoot, refresh } from '../../../lib/trust/refresh';
import { packOf } from '../../helpers/built-pack';
import { newKeys, TestFeed } from '../../helpers/feed';
import { serveFolder } from '../../helpers/feed-server';
import { factRow, smallTables, T1 } from '../../helpers/small-tables';

const folder = mkdtempSync(join(tmpdir(), 'rujukan-reference-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const edition = (sequence: number) => packOf(smallTables([factRow('0', T1, 'votes', sequence)]), sequence);

describe('tuf-js reads our feeds', () => {
  it('follows roots, takes the newest edition and its target', async () => {
    const feed = await TestFeed.create(join(folder, 'feed'));
    await feed.publish(await edition(1));
    const cache = join(folder, 'cache');
    mkdirSync(cache, { recursive: true });
    const server = await serveFolder(feed.dir);
    const { writeFileSync } = await import('node:fs');
    writeFileSync(join(cache, 'root.json'), readFileSync(feed.path('1.root.json')));
    await feed.rotate({ root: (await newKeys()).root });
    await feed.publish(await edition(2));
    const updater = new Updater({
      metadataDir: cache,
      metadataBaseUrl: `${server.url}metadata`,
      targetDir: cache,
      targetBaseUrl: `${server.url}targets`,
    });
    await updater.refresh();
    const info = await updater.getTargetInfo(PACK_TARGET);
    expect(info?.custom).toMatchObject({ sequence: 2 });
    const path = await updater.downloadTarget(info as NonNullable<typeof info>);
    expect(readFileSync(path).length).toBe(info?.length);
    await server.close();
  });
});

describe('we read what the reference signs', () => {
  it('a whole feed', async () => {
    const pairs = Array.from({ length: 3 }, () => generateKeyPairSync('ed25519'));
    const keys = await Promise.all(
      pairs.map(({ privateKey }) => parseKey(privateKey.export({ format: 'pem', type: 'pkcs8' }) as string)),
    );
    const signer = (i: number) => (data: Buffer) => {
      const sig = sign(null, data, (pairs[i] as (typeof pairs)[0]).privateKey).toString('hex');
      return new Signature({ keyID: keys[i]?.keyid as string, sig });
    };
    const expires = new Date(Date.now() + 86_400_000).toISOString().replace(/\.\d+Z$/, 'Z');
    const common = { version: 1, specVersion: '1.0.0', expires };
    const root = new Metadata(new Root({ ...common, consistentSnapshot: true }));
    for (const key of keys)
      for (const role of ['root', 'timestamp', 'snapshot', 'targets'])
        root.signed.addKey(
          new Key({
            keyID: key.keyid,
            keyType: 'ed25519',
            scheme: 'ed25519',
            keyVal: { public: key.json.keyval.public },
          }),
          role,
        );
    const roles = root.signed.roles as Record<string, { threshold: number }>;
    (roles.root as { threshold: number }).threshold = 2;
    const bytesOf = (metadata: { toJSON(): unknown }) =>
      new Uint8Array(Buffer.from(JSON.stringify(metadata.toJSON())));
    const sealed = <T extends Metadata<Root | Timestamp | Snapshot | Targets>>(metadata: T) => {
      for (const i of [0, 1]) metadata.sign(signer(i));
      return bytesOf(metadata);
    };
    const target = new TargetFile({
      path: PACK_TARGET,
      length: 3,
      hashes: { sha256: toHex(await sha256(new Uint8Array(3))) },
      unrecognizedFields: { custom: { sequence: 7 } },
    });
    const files = new Map<string, Uint8Array>();
    files.set('1.root.json', sealed(root));
    files.set(
      '1.targets.json',
      sealed(new Metadata(new Targets({ ...common, targets: { [PACK_TARGET]: target } }))),
    );
    const meta = async (name: string) => {
      const bytes = files.get(name) as Uint8Array;
      return new MetaFile({
        version: 1,
        length: bytes.length,
        hashes: { sha256: toHex(await sha256(bytes)) },
      });
    };
    files.set(
      '1.snapshot.json',
      sealed(
        new Metadata(new Snapshot({ ...common, meta: { 'targets.json': await meta('1.targets.json') } })),
      ),
    );
    files.set(
      'timestamp.json',
      sealed(new Metadata(new Timestamp({ ...common, snapshotMeta: await meta('1.snapshot.json') }))),
    );
    const ports = {
      sha256,
      verifyEd25519,
      now: Date.now(),
      fetch: async (name: string) => ok(files.get(name) ?? null),
      keep: async () => ok(null),
    };
    const digest = await sha256(files.get('1.root.json') as Uint8Array);
    const anchor = parseAnchor(formatAnchor({ version: 1, digest }));
    const first = anchor.ok ? await fetchAnchoredRoot(anchor.value, ports) : anchor;
    const done = first.ok ? await refresh(first.value, ports) : first;
    expect(done.ok ? 'ok' : done.error).toBe('ok');
    const terms = done.ok && readTerms(done.value.targets);
    expect(terms && (terms.ok ? terms.value.sequence : terms.error)).toBe(7);
  });
});
