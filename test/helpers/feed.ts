/** Feeds for tests and the demonstration, made with the product's own tools. */
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FeedKey, newPrivatePem, parseKey } from '../../entrypoints/cli/feed-keys';
import type { SignedJson } from '../../entrypoints/cli/feed-metadata';
import { addSignatures, metadataBytes } from '../../entrypoints/cli/feed-metadata';
import { type Edition, publishEdition, renewFeed, USUAL_LASTS } from '../../entrypoints/cli/feed-publish';
import { draftRoot } from '../../entrypoints/cli/feed-root';
import { gzip, sha256 } from '../../entrypoints/cli/node-ports';
import { readTables } from '../../entrypoints/cli/pack-tables';
import type { PackManifest } from '../../lib/model/pack';
import { buildPack, identityOf } from '../../lib/pack/build';
import { compileTables } from '../../lib/pack/compile';

export const newKey = (): Promise<FeedKey> => parseKey(newPrivatePem());

export interface FeedKeys {
  readonly root: readonly FeedKey[];
  readonly targets: readonly FeedKey[];
  readonly online: readonly FeedKey[];
}

export async function newKeys(): Promise<FeedKeys> {
  const many = (n: number) => Promise.all(Array.from({ length: n }, newKey));
  return { root: await many(3), targets: await many(1), online: await many(1) };
}

const YEAR = 365 * 86_400_000;

export interface PublishMore {
  readonly optional?: readonly string[];
  readonly without?: readonly string[];
  readonly lasts?: Partial<typeof USUAL_LASTS>;
  readonly mirrors?: readonly string[];
  readonly live?: { readonly every: number; readonly until: number };
}

/** A feed folder with its keys at hand, as its operator and as a thief would hold them. */
export class TestFeed {
  private constructor(
    readonly dir: string,
    public keys: FeedKeys,
    /** Of the first root. */
    readonly fingerprint: string,
    private readonly now: () => number,
  ) {}

  static async create(dir: string, now: () => number = Date.now): Promise<TestFeed> {
    rmSync(dir, { recursive: true, force: true });
    const keys = await newKeys();
    const plan = { ...keys, rootThreshold: 2, expires: now() + YEAR };
    const first = await draftRoot(dir, plan, keys.root);
    if (!first.done) throw new Error(first.missing);
    return new TestFeed(dir, keys, first.fingerprint, now);
  }

  publish(edition: Edition, more: PublishMore = {}): Promise<number> {
    return publishEdition(this.dir, edition, {
      targetsKeys: this.keys.targets,
      onlineKeys: this.keys.online,
      now: this.now(),
      ...more,
      lasts: { ...USUAL_LASTS, ...more.lasts },
    });
  }

  renew(lasts: Partial<typeof USUAL_LASTS> = {}): Promise<void> {
    return renewFeed(this.dir, {
      onlineKeys: this.keys.online,
      now: this.now(),
      lasts: { ...USUAL_LASTS, ...lasts },
    });
  }

  /** The next root, with some keys replaced; signed by the old and the new root keys. */
  async rotate(change: Partial<FeedKeys>, expires = this.now() + YEAR): Promise<void> {
    const before = this.keys;
    this.keys = { ...before, ...change };
    const state = await draftRoot(this.dir, { ...this.keys, rootThreshold: 2, expires }, [
      ...before.root,
      ...this.keys.root,
    ]);
    if (!state.done) throw new Error(state.missing);
  }

  path(name: string): string {
    return join(this.dir, 'metadata', name);
  }
  read(name: string): SignedJson {
    return JSON.parse(readFileSync(this.path(name), 'utf8')) as SignedJson;
  }
  write(name: string, bytes: Uint8Array | string): void {
    writeFileSync(this.path(name), bytes);
  }
  /** Changes what a file says and signs it anew with these keys; without any the old signatures stay. */
  forge(
    name: string,
    change: (signed: Record<string, unknown>) => void,
    keys: readonly FeedKey[],
  ): Uint8Array {
    const metadata = this.read(name);
    const signed = JSON.parse(JSON.stringify(metadata.signed)) as SignedJson['signed'];
    change(signed as Record<string, unknown>);
    const forged = { signed, signatures: keys.length > 0 ? [] : metadata.signatures };
    const bytes = metadataBytes(addSignatures(forged, keys));
    this.write(name, bytes);
    return bytes;
  }
  /** Remembers the folder and gives a function that puts it back. */
  checkpoint(): () => void {
    const copy = `${this.dir}.kept`;
    const { keys } = this;
    rmSync(copy, { recursive: true, force: true });
    cpSync(this.dir, copy, { recursive: true });
    return () => {
      rmSync(this.dir, { recursive: true, force: true });
      cpSync(copy, this.dir, { recursive: true });
      this.keys = keys;
    };
  }
}

/** Sequence of the pack that is built from the tables as they are. */
export async function embeddedSequence(data: string): Promise<number> {
  return identityOf((await readTables(data)).created).sequence;
}

export interface EditionOptions {
  readonly sequence: number;
  /** Instant of the newest figure; default that of the tables. */
  readonly created?: string;
  /** fact_id to another value, as an invented correction. */
  readonly corrections?: Readonly<Record<string, string>>;
}

/** A pack of the tables in a folder, with some figures changed. */
export async function editionOf(data: string, options: EditionOptions): Promise<Edition> {
  const { tables, created } = await readTables(data);
  const facts = tables.facts?.map((row) => {
    const value = options.corrections?.[String(row.fact_id)];
    return value === undefined ? row : { ...row, value };
  });
  const { shards } = compileTables({ ...tables, ...(facts ? { facts } : {}) });
  return buildPack(shards, identityOf(options.created ?? created, options.sequence), { gzip, sha256 });
}

const EMBEDDED = 'assets/public/pack';

/** The embedded pack of this build as an edition of the next number. */
export function nextOfEmbedded(): Edition {
  const old = JSON.parse(readFileSync(join(EMBEDDED, 'manifest.json'), 'utf8')) as PackManifest;
  const manifest = { ...old, sequence: old.sequence + 1 };
  const files = readdirSync(EMBEDDED)
    .filter((name) => name.endsWith('.gz'))
    .map((name) => [name, new Uint8Array(readFileSync(join(EMBEDDED, name)))] as const);
  return {
    manifest,
    manifestBytes: new TextEncoder().encode(JSON.stringify(manifest)),
    files: new Map(files),
  };
}
