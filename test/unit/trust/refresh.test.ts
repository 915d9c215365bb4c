import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sha256, verifyEd25519 } from '../../../entrypoints/cli/node-ports';
import { fault } from '../../../lib/base/fault';
import { err, ok } from '../../../lib/base/result';
import { parseAnchor } from '../../../lib/trust/anchor';
import { LEAST_INTERVAL, readTerms } from '../../../lib/trust/feed-terms';
import { fetchAnchoredRoot, type RefreshPorts, refresh, type TrustedState } from '../../../lib/trust/refresh';
import { readSnapshot, readTimestamp } from '../../../lib/trust/roles';
import { ATTACKS } from '../../helpers/attacks';
import { packOf } from '../../helpers/built-pack';
import { newKey, newKeys, TestFeed } from '../../helpers/feed';
import { factRow, smallTables, T1 } from '../../helpers/small-tables';

const NOW = Date.parse('2026-12-01T00:00:00Z');
const DAY = 86_400_000;
const edition = (sequence: number) =>
  packOf(smallTables([factRow('0', T1, 'votes', 100 + sequence)]), sequence);

/** A reader of a feed folder: what it keeps, what it asks for, and when. */
class Reader {
  kept: TrustedState | null = null;
  readonly log: string[] = [];
  now = NOW + DAY;
  constructor(private readonly feed: TestFeed) {}

  private ports(keep: RefreshPorts['keep']): RefreshPorts {
    return {
      sha256,
      verifyEd25519,
      now: this.now,
      fetch: async (name, limit) => {
        this.log.push(name);
        if (!existsSync(this.feed.path(name))) return ok(null);
        const bytes = new Uint8Array(readFileSync(this.feed.path(name)));
        return bytes.length > limit ? err(fault('TRUST_METADATA_SIZE', name)) : ok(bytes);
      },
      keep,
    };
  }

  /** `ok` or the code of what failed. */
  async look(fingerprint = this.feed.fingerprint, keep?: RefreshPorts['keep']): Promise<string> {
    const ports = this.ports(
      keep ??
        (async (state) => {
          this.kept = state;
          return ok(null);
        }),
    );
    const anchor = parseAnchor(fingerprint);
    if (!anchor.ok) return anchor.error.code;
    const start = this.kept ? ok(this.kept) : await fetchAnchoredRoot(anchor.value, ports);
    if (!start.ok) return start.error.code;
    const done = await refresh(start.value, ports);
    return done.ok ? 'ok' : done.error.code;
  }

  versions(): readonly number[] {
    const of = (bytes: Uint8Array | null | undefined) =>
      bytes
        ? (JSON.parse(Buffer.from(bytes).toString()) as { signed: { version: number } }).signed.version
        : 0;
    return [this.kept?.root, this.kept?.timestamp, this.kept?.snapshot, this.kept?.targets].map(of);
  }
}

const folder = mkdtempSync(join(tmpdir(), 'rujukan-tuf-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let feed: TestFeed;
let restore: () => void;
let taken: TrustedState;
let reader: Reader;
beforeAll(async () => {
  feed = await TestFeed.create(join(folder, 'feed'), () => NOW);
  await feed.publish(await edition(1));
  await feed.publish(await edition(2));
  const first = new Reader(feed);
  expect(await first.look()).toBe('ok');
  taken = first.kept as TrustedState;
  await feed.publish(await edition(3));
  restore = feed.checkpoint();
});
beforeEach(() => {
  restore();
  reader = new Reader(feed);
  reader.kept = taken;
});

describe('a feed as it should be', () => {
  it('is taken, and asked for no more than what is new', async () => {
    expect(await reader.look()).toBe('ok');
    expect(reader.versions()).toEqual([1, 3, 3, 3]);
    expect(reader.log).toEqual(['2.root.json', 'timestamp.json', '3.snapshot.json', '3.targets.json']);
    reader.log.length = 0;
    expect(await reader.look()).toBe('ok');
    expect(reader.log).toEqual(['2.root.json', 'timestamp.json']);
  });

  it('follows a chain of roots, by old and new keys, and keeps each', async () => {
    for (let i = 0; i < 3; i++) {
      const [a, b] = feed.keys.root;
      await feed.rotate({ root: [a, b, await newKey()] as never });
    }
    await feed.rotate({ root: (await newKeys()).root });
    const kept: number[] = [];
    const done = await reader.look(undefined, async (state) => {
      reader.kept = state;
      kept.push(reader.versions()[0] as number);
      return ok(null);
    });
    expect(done).toBe('ok');
    expect(kept).toEqual([2, 3, 4, 5, 5]);
  });

  it('is found by a new reader from a later root', async () => {
    await feed.rotate({ root: (await newKeys()).root });
    const bytes = new Uint8Array(readFileSync(feed.path('2.root.json')));
    const { formatAnchor } = await import('../../../lib/trust/anchor');
    const late = new Reader(feed);
    expect(await late.look(formatAnchor({ version: 2, digest: await sha256(bytes) }))).toBe('ok');
  });

  it('is vouched for until its timestamp ends, and says its terms', async () => {
    await feed.publish(await edition(4), {
      mirrors: ['https://a.example/feed/', 'javascript:alert(1)//'],
      live: { every: 5, until: NOW + DAY },
    });
    let targets: Parameters<typeof readTerms>[0] | null = null;
    const done = await refresh(taken, {
      sha256,
      verifyEd25519,
      now: reader.now,
      fetch: async (name) =>
        ok(existsSync(feed.path(name)) ? new Uint8Array(readFileSync(feed.path(name))) : null),
      keep: async () => ok(null),
    });
    if (done.ok) targets = done.value.targets;
    expect(done.ok && done.value.freshUntil).toBe(NOW + 3 * DAY);
    const terms = targets && readTerms(targets);
    expect(terms?.ok && terms.value).toMatchObject({
      sequence: 4,
      mirrors: ['https://a.example/feed/'],
      live: { every: LEAST_INTERVAL, until: NOW + DAY },
    });
  });
});

describe('attacks', () => {
  it.each(ATTACKS.filter((a) => a.code.startsWith('TRUST')).map((a) => [a.name, a] as const))(
    '%s',
    async (_, attack) => {
      reader.now = NOW + DAY;
      await attack.spoil(feed);
      expect(await reader.look()).toBe(attack.code);
      // Nothing but a root that both roots vouch for is kept.
      expect(reader.versions().slice(1)).toEqual([2, 2, 2]);
      restore();
      expect(await reader.look()).toMatch(reader.versions()[0] === 1 ? /^ok$/ : /^(ok|TRUST_)/);
    },
  );

  it('another feed under the address that was named', async () => {
    const other = await TestFeed.create(join(folder, 'other'), () => NOW);
    await other.publish(await edition(9));
    const fresh = new Reader(other);
    expect(await fresh.look(feed.fingerprint)).toBe('TRUST_ROOT_OTHER');
    expect(fresh.kept).toBeNull();
  });

  it('freeze: the same timestamp day after day is believed only until it ends', async () => {
    expect(await reader.look()).toBe('ok');
    reader.now = NOW + 3 * DAY;
    expect(await reader.look()).toBe('TRUST_EXPIRED');
    await feed.renew();
    reader.now = NOW + 2 * DAY;
    expect(await reader.look()).toBe('ok');
  });

  it('roots without end: a bounded number a run', async () => {
    for (let i = 0; i < 40; i++) await feed.rotate({});
    expect(await reader.look()).toBe('ok');
    expect(reader.versions()[0]).toBe(33);
    expect(await reader.look()).toBe('ok');
    expect(reader.versions()[0]).toBe(41);
  });

  it('fast-forward by a thief is undone by new keys', async () => {
    feed.forge('timestamp.json', (s) => Object.assign(s, { version: 2 ** 40 }), feed.keys.online);
    expect(await reader.look()).toBe('ok');
    expect(reader.versions()[1]).toBe(2 ** 40);
    restore();
    expect(await reader.look()).toBe('TRUST_ROLLBACK');
    await feed.rotate({ online: [await newKey()] });
    await feed.renew();
    expect(await reader.look()).toBe('ok');
    expect(reader.versions()).toEqual([2, 4, 4, 3]);
  });

  it('a failed check behind the timestamp leaves the timestamp unkept, so that it is asked again', async () => {
    const attack = ATTACKS.find((a) => a.name.includes('names older targets'));
    await attack?.spoil(feed);
    let writes = 0;
    const keep: RefreshPorts['keep'] = async () => {
      writes += 1;
      return ok(null);
    };
    for (let i = 0; i < 2; i++) expect(await reader.look(undefined, keep)).toBe('TRUST_ROLLBACK');
    expect(writes).toBe(0);
  });

  it('what cannot be kept is not used', async () => {
    const full: RefreshPorts['keep'] = async () => err(fault('STORE_QUOTA'));
    expect(await reader.look(undefined, full)).toBe('STORE_QUOTA');
    await feed.rotate({});
    expect(await reader.look(undefined, full)).toBe('STORE_QUOTA');
  });
});

describe('shapes', () => {
  it('are judged field by field', () => {
    const file = JSON.parse(readFileSync(feed.path('timestamp.json'), 'utf8')) as {
      signed: Record<string, unknown>;
    };
    const bytes = (change: Record<string, unknown>) =>
      Buffer.from(JSON.stringify({ ...file, signed: { ...file.signed, ...change } }));
    expect(readTimestamp(bytes({})).ok).toBe(true);
    const bad = [
      { _type: 'snapshot' },
      { spec_version: '2.0' },
      { version: 0 },
      { version: 1.5 },
      { expires: 'tomorrow' },
      { expires: '2026-13-41T00:00:00Z' },
      { meta: {} },
      { meta: { 'snapshot.json': { version: 1 } } },
      { extra: 0.5 },
    ];
    for (const change of bad)
      expect(readTimestamp(bytes(change)), JSON.stringify(change)).toMatchObject({ ok: false });
    expect(readSnapshot(bytes({})).ok).toBe(false);
  });
});
