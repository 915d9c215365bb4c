/**
 * What somebody can do to a feed who holds the server, or the way to it, or some keys. Every attack finds a reader who
 * has taken an edition, and a newer edition published since; it must end in its code and leave the old figures.
 * One list for Node and both browsers. Long because it is a list.
 */
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileMeta } from '../../entrypoints/cli/feed-metadata';
import type { FaultCode } from '../../lib/base/fault';
import { newKey, newKeys, type TestFeed } from './feed';

export interface Attack {
  readonly name: string;
  readonly code: FaultCode;
  readonly spoil: (feed: TestFeed) => unknown;
}

/** The reader has taken targets, snapshot and timestamp 2; 3 are on offer. */
const newest = (feed: TestFeed, role: 'snapshot' | 'targets' | 'root'): number =>
  Math.max(
    ...readdirSync(join(feed.dir, 'metadata')).map((name) =>
      Number(new RegExp(`^(\\d+)\\.${role}`).exec(name)?.[1] ?? 0),
    ),
  );

type Signed = Record<string, unknown>;

/** A thief with the online key: a snapshot of another content, and the timestamp that names it. */
async function withSnapshot(feed: TestFeed, change: (signed: Signed) => unknown): Promise<void> {
  const version = newest(feed, 'snapshot') + 1;
  copyFileSync(feed.path(`${version - 1}.snapshot.json`), feed.path(`${version}.snapshot.json`));
  const read = feed.read(`${version}.snapshot.json`).signed as Signed;
  await change(read);
  const bytes = feed.forge(
    `${version}.snapshot.json`,
    (signed) => Object.assign(signed, read, { version }),
    feed.keys.online,
  );
  await stamp(feed, version, bytes);
}

async function stamp(feed: TestFeed, version: number, snapshot: Uint8Array): Promise<void> {
  const meta = { 'snapshot.json': await fileMeta(version, snapshot) };
  feed.forge(
    'timestamp.json',
    (signed) => Object.assign(signed, { version: Number(signed.version) + 1, meta }),
    feed.keys.online,
  );
}

const page = '<!doctype html><title>404</title><p>Not here</p>';
const past = '2020-01-01T00:00:00Z';
const packed = (feed: TestFeed): string => {
  const version = newest(feed, 'targets');
  const targets = feed.read(`${version}.targets.json`).signed.targets as Record<
    string,
    { hashes: { sha256: string } }
  >;
  return join(feed.dir, 'targets', `${targets['pack.json.gz']?.hashes.sha256}.pack.json.gz`);
};
const flip = (path: string): void => {
  const bytes = readFileSync(path);
  const at = bytes.length >> 1;
  bytes[at] = (bytes[at] as number) ^ 1;
  writeFileSync(path, bytes);
};

/** Attacks by whoever holds the server alone. */
const SERVER: readonly Attack[] = [
  {
    name: 'a timestamp changed after signing',
    code: 'TRUST_SIGNATURE_INVALID',
    spoil: (feed) => feed.forge('timestamp.json', (s) => Object.assign(s, { version: 99 }), []),
  },
  {
    name: 'a timestamp of another signer',
    code: 'TRUST_SIGNATURE_INVALID',
    spoil: async (feed) => feed.forge('timestamp.json', () => undefined, [await newKey()]),
  },
  {
    name: 'no timestamp',
    code: 'TRUST_METADATA_MISSING',
    spoil: (feed) => rmSync(feed.path('timestamp.json')),
  },
  {
    name: 'a page instead of the timestamp',
    code: 'TRUST_METADATA_SHAPE',
    spoil: (feed) => feed.write('timestamp.json', page),
  },
  {
    name: 'a timestamp nested without end',
    code: 'TRUST_METADATA_SHAPE',
    spoil: (feed) =>
      feed.write('timestamp.json', `{"signed":${'['.repeat(7_000)}${']'.repeat(7_000)},"signatures":[]}`),
  },
  {
    name: 'an oversized timestamp',
    code: 'TRUST_METADATA_SIZE',
    spoil: (feed) => feed.write('timestamp.json', ' '.repeat(20_000)),
  },
  {
    name: 'an oversized root',
    code: 'TRUST_METADATA_SIZE',
    spoil: (feed) => feed.write('2.root.json', ' '.repeat(80_000)),
  },
  {
    name: 'no snapshot',
    code: 'TRUST_METADATA_MISSING',
    spoil: (feed) => rmSync(feed.path(`${newest(feed, 'snapshot')}.snapshot.json`)),
  },
  {
    name: 'mix and match: an earlier snapshot under the new number',
    code: 'TRUST_METADATA_DIGEST',
    spoil: (feed) => {
      const version = newest(feed, 'snapshot');
      copyFileSync(feed.path(`${version - 1}.snapshot.json`), feed.path(`${version}.snapshot.json`));
    },
  },
  {
    name: 'mix and match: earlier targets under the new number',
    code: 'TRUST_METADATA_DIGEST',
    spoil: (feed) => {
      const version = newest(feed, 'targets');
      copyFileSync(feed.path(`${version - 1}.targets.json`), feed.path(`${version}.targets.json`));
    },
  },
  {
    name: 'a snapshot of the wrong length',
    code: 'TRUST_METADATA_DIGEST',
    spoil: (feed) => {
      const path = feed.path(`${newest(feed, 'snapshot')}.snapshot.json`);
      writeFileSync(path, readFileSync(path).subarray(0, -3));
    },
  },
  { name: 'a manifest with one other byte', code: 'PACK_SHARD_DIGEST', spoil: (feed) => flip(packed(feed)) },
  {
    name: 'a manifest that is not there',
    code: 'PACK_SHARD_MISSING',
    spoil: (feed) => rmSync(packed(feed)),
  },
  {
    name: 'a root signed by one key where two are asked',
    code: 'TRUST_SIGNATURE_INVALID',
    spoil: async (feed) => {
      await feed.rotate({});
      feed.forge('2.root.json', () => undefined, feed.keys.root.slice(0, 1));
    },
  },
  {
    name: 'a root in which one key signs twice',
    code: 'TRUST_METADATA_SHAPE',
    spoil: async (feed) => {
      await feed.rotate({});
      const root = feed.read('2.root.json');
      const [one] = root.signatures;
      feed.write('2.root.json', JSON.stringify({ ...root, signatures: [one, one] }));
    },
  },
  {
    name: 'a root of keys of its own that the old root does not know',
    code: 'TRUST_SIGNATURE_INVALID',
    spoil: async (feed) => {
      const thief = await newKeys();
      await feed.rotate(thief);
      feed.forge('2.root.json', () => undefined, thief.root);
    },
  },
  {
    name: 'the old root under the next number',
    code: 'TRUST_ROLLBACK',
    spoil: (feed) => copyFileSync(feed.path('1.root.json'), feed.path('2.root.json')),
  },
  {
    name: 'a root whose key bears a false name',
    code: 'TRUST_METADATA_SHAPE',
    spoil: async (feed) => {
      await feed.rotate({});
      const keyid = feed.keys.targets[0]?.keyid as string;
      const change = (signed: Signed) => {
        const keys = signed.keys as Record<string, unknown>;
        keys['0'.repeat(64)] = keys[keyid];
      };
      feed.forge('2.root.json', change, feed.keys.root);
    },
  },
];

/** Attacks by a thief of the online key, and what its expiry is good for. */
const THIEF: readonly Attack[] = [
  {
    name: 'rollback: the timestamp of an earlier day',
    code: 'TRUST_ROLLBACK',
    spoil: (feed) => feed.forge('timestamp.json', (s) => Object.assign(s, { version: 1 }), feed.keys.online),
  },
  {
    name: 'rollback: a newer timestamp that names an older snapshot',
    code: 'TRUST_ROLLBACK',
    spoil: (feed) =>
      feed.forge(
        'timestamp.json',
        (s) => {
          const meta = s.meta as Record<string, { version: number }>;
          Object.assign(s, {
            version: 50,
            meta: { 'snapshot.json': { ...meta['snapshot.json'], version: 1 } },
          });
        },
        feed.keys.online,
      ),
  },
  {
    name: 'rollback: a newer snapshot that names older targets',
    code: 'TRUST_ROLLBACK',
    spoil: (feed) =>
      withSnapshot(feed, (signed) => {
        const meta = signed.meta as Record<string, object>;
        signed.meta = { 'targets.json': { ...meta['targets.json'], version: 1 } };
      }),
  },
  {
    name: 'freeze: a timestamp past its time',
    code: 'TRUST_EXPIRED',
    spoil: (feed) =>
      feed.forge('timestamp.json', (s) => Object.assign(s, { version: 50, expires: past }), feed.keys.online),
  },
  {
    name: 'freeze: a snapshot past its time',
    code: 'TRUST_EXPIRED',
    spoil: (feed) => withSnapshot(feed, (signed) => Object.assign(signed, { expires: past })),
  },
  {
    name: 'freeze: targets past their time',
    code: 'TRUST_EXPIRED',
    spoil: (feed) => withTargets(feed, (signed) => Object.assign(signed, { expires: past })),
  },
  {
    name: 'an announced length beyond all bounds',
    code: 'TRUST_METADATA_SIZE',
    spoil: (feed) =>
      withSnapshot(feed, (signed) => {
        const meta = signed.meta as Record<string, object>;
        signed.meta = { 'targets.json': { ...meta['targets.json'], version: 9, length: 1e9 } };
      }),
  },
  {
    name: 'targets signed with the online key',
    code: 'TRUST_SIGNATURE_INVALID',
    spoil: (feed) => withTargets(feed, () => undefined, 'online'),
  },
  {
    name: 'a root past its time',
    code: 'TRUST_EXPIRED',
    spoil: (feed) => feed.rotate({}, Date.parse(past)),
  },
  {
    name: 'a revoked online key that goes on signing',
    code: 'TRUST_SIGNATURE_INVALID',
    spoil: async (feed) => feed.rotate({ online: [await newKey()] }),
  },
  {
    name: 'a revoked targets key that goes on signing',
    code: 'TRUST_SIGNATURE_INVALID',
    spoil: async (feed) => feed.rotate({ targets: [await newKey()] }),
  },
];

async function withTargets(
  feed: TestFeed,
  change: (signed: Signed) => unknown,
  by: 'targets' | 'online' = 'targets',
): Promise<void> {
  const version = newest(feed, 'targets') + 1;
  copyFileSync(feed.path(`${version - 1}.targets.json`), feed.path(`${version}.targets.json`));
  const bytes = feed.forge(
    `${version}.targets.json`,
    (signed) => {
      change(signed);
      signed.version = version;
    },
    feed.keys[by],
  );
  await withSnapshot(feed, async (signed) => {
    signed.meta = { 'targets.json': await fileMeta(version, bytes) };
  });
}

export const ATTACKS: readonly Attack[] = [...SERVER, ...THIEF];
