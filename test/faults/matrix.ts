/**
 * Every fault at every moment of an update. Survived means: the old figures answer while it lasts, nothing wrong is kept,
 * a new background on the same disk answers with the old or the new figures (never neither), and once the fault is gone
 * an update ends with the new ones.
 */
import { IDBFactory } from 'fake-indexeddb';
import type { PackManifest } from '../../lib/model/pack';
import type { BuiltPack } from '../../lib/pack/build';
import { type Answer, broken, endless, html, silent, status } from '../helpers/feed-server';
import { packWith, type ServedFeed, startFeed, startLife } from '../integration/feed-bench';
import {
  killAt,
  type Moment,
  momentOf,
  REQUESTS,
  type RequestMoment,
  refuseAt,
  TOUCHES,
  type TouchMoment,
} from './moments';

export interface Case {
  readonly fault: string;
  readonly moment: Moment;
  /** Null: survived; else what went wrong. */
  readonly run: () => Promise<string | null>;
}

const [EMBEDDED, OLD, NEW] = [100, 110, 120];
/** Short where the server misbehaves, long where it does not: the machine may be busy. */
const LIMITS = { total: 900, stall: 250 };
const PATIENT = { total: 60_000, stall: 30_000 };

let packs: Promise<readonly [BuiltPack, BuiltPack, BuiltPack]> | null = null;
const editions = () => {
  packs ??= Promise.all([packWith(EMBEDDED, 10), packWith(OLD, 11), packWith(NEW, 12)]);
  return packs;
};

/** Shards of `manifest` that are neither embedded nor in the pack before. */
const fresh = (manifest: PackManifest, ...known: readonly BuiltPack[]): readonly string[] =>
  manifest.shards
    .filter((ref) => !known.some((pack) => pack.manifest.shards.some((s) => s.sha256 === ref.sha256)))
    .map((ref) => ref.sha256);

/** A reader who has taken an edition, and a newer one on offer whose metadata is all new. */
async function scene() {
  const [embedded, old, newer] = await editions();
  const served = await startFeed();
  const disk = new IDBFactory();
  await served.feed.publish(old);
  const first = startLife({ served, embedded, disk });
  if ((await first.update()) !== 'updated') throw new Error('the scene could not be set');
  await served.feed.rotate({});
  await served.feed.publish(newer);
  const life = (more: Partial<Parameters<typeof startLife>[0]> = {}) =>
    startLife({ served, embedded, disk, limits: PATIENT, ...more });
  return { served, life, shards: fresh(newer.manifest, embedded, old) };
}

type Scene = Awaited<ReturnType<typeof scene>>;

async function play(act: (scene: Scene) => Promise<string | null>): Promise<string | null> {
  const here = await scene();
  try {
    const wrong = await act(here);
    if (wrong) return wrong;
    const after = here.life();
    const votes = await after.votes();
    if (votes !== OLD && votes !== NEW) return `after it: ${votes}`;
    here.served.server.instead.clear();
    const end = await here.life().update();
    if (end !== 'updated' && end !== 'current') return `healed, the update ends as ${end}`;
    const last = await here.life().votes();
    return last === NEW ? null : `healed, it answers ${last}`;
  } finally {
    await here.served.close();
  }
}

/** One run that must fail and leave the old figures. */
async function failing(life: ReturnType<Scene['life']>): Promise<string | null> {
  const end = await life.update();
  if (end === 'updated' || end === 'current') return `the run ends as ${end}`;
  if (!/^(SYNC|TRUST|PACK|STORE)_/.test(end)) return `no clear message: ${end}`;
  const votes = await life.votes();
  return votes === OLD ? null : `it answers ${votes} (${end})`;
}

/** Spoils what is served at a moment. */
function spoil(served: ServedFeed, moment: RequestMoment, shards: readonly string[], answer: Answer): void {
  const shard = moment === 'first shard' ? shards[0] : shards.at(-1);
  const pattern =
    moment === 'root'
      ? /[2-9]\.root\.json$/
      : moment === 'manifest'
        ? /pack\.json\.gz$/
        : moment.endsWith('shard')
          ? new RegExp(`shards/${shard}`)
          : new RegExp(`${moment}\\.json$`);
  served.server.instead.set(pattern, answer);
}

const flipped: Answer = (response, bytes) => {
  const copy = Buffer.from(bytes ?? []);
  if (copy.length > 0) copy[copy.length >> 1] = (copy[copy.length >> 1] as number) ^ 4;
  response.end(copy);
};
const longer: Answer = (response, bytes) =>
  void response.end(Buffer.concat([bytes ?? Buffer.alloc(0), Buffer.from('\n')]));
const dripping: Answer = (response) => {
  const timer = setInterval(() => response.write(' '), 60);
  response.on('close', () => clearInterval(timer));
};

const ANSWERS: Readonly<Record<string, Answer>> = {
  'error 500': status(500),
  'error 429': status(429),
  'not there': status(404),
  'a page instead': html,
  'one bit flipped': flipped,
  'one byte more': longer,
  'without end': endless,
  'breaks half-way': broken,
  'falls silent': silent,
  drips: dripping,
  'no connection': (response) => void response.destroy(),
};

/** A missing next root is no fault: it is how the newest one is told. And one byte of white space changes no metadata. */
const harmless = (fault: string, moment: Moment): boolean =>
  (fault === 'not there' && moment === 'root') ||
  (fault === 'one byte more' && (moment === 'root' || moment === 'timestamp'));

function serverCases(): readonly Case[] {
  return Object.entries(ANSWERS).flatMap(([name, answer]) =>
    REQUESTS.filter((moment) => !harmless(name, moment)).map((moment) => ({
      fault: name,
      moment,
      run: () =>
        play(async ({ served, life, shards }) => {
          spoil(served, moment, shards, answer);
          return failing(life({ limits: LIMITS }));
        }),
    })),
  );
}

function killCases(): readonly Case[] {
  return (['before', 'after'] as const).flatMap((when) =>
    [...REQUESTS, ...TOUCHES].map((moment) => ({
      fault: `worker killed ${when}`,
      moment,
      run: () =>
        play(async ({ life, shards }) => {
          const kill = killAt(moment, when, shards.length);
          void life({ fetch: kill.fetch, store: kill.store }).update();
          const late = new Promise<string>((resolve) => setTimeout(resolve, 8_000, 'the moment never came'));
          return (await Promise.race([kill.dead.then(() => null), late])) as string | null;
        }),
    })),
  );
}

function storeCases(): readonly Case[] {
  const kinds: readonly (readonly [
    string,
    'STORE_QUOTA' | 'STORE_READ' | 'STORE_WRITE',
    readonly TouchMoment[],
  ])[] = [
    ['disk full', 'STORE_QUOTA', ['keep trust', 'first kept shard', 'last kept shard', 'switch']],
    ['disk refuses', 'STORE_WRITE', ['keep trust', 'first kept shard', 'last kept shard', 'switch']],
    ['disk unreadable', 'STORE_READ', ['read trust', 'read pack', 'read shard']],
  ];
  return kinds.flatMap(([name, code, moments]) =>
    moments.map((moment) => ({
      fault: name,
      moment,
      run: () =>
        play(async ({ life, shards }) => {
          const bench = life({ store: refuseAt(moment, code, shards.length) });
          const end = await bench.update();
          if (end === 'updated' || end === 'current') return `the run ends as ${end}`;
          // What cannot be read at all gives way to the embedded figures.
          const votes = await bench.votes();
          const allowed = code === 'STORE_READ' ? [EMBEDDED, OLD] : [OLD];
          return allowed.includes(votes as number) ? null : `it answers ${votes}`;
        }),
    })),
  );
}

/** Another window switches in the middle of a run. */
function windowCases(): readonly Case[] {
  return REQUESTS.map((moment) => ({
    fault: 'another window is first',
    moment,
    run: () =>
      play(async ({ life, shards }) => {
        let done = false;
        let seen = 0;
        const bench = life({
          fetch: (fetch) => async (url, limits) => {
            const at = momentOf(new URL(url).pathname);
            if (at === 'shard') seen += 1;
            const here =
              at === moment ||
              (at === 'shard' &&
                ((moment === 'first shard' && seen === 1) ||
                  (moment === 'last shard' && seen === shards.length)));
            if (here && !done) {
              done = true;
              await life().update();
            }
            return fetch(url, limits);
          },
        });
        const end = await bench.update();
        if (!/^(updated|current|STORE_WRITE)$/.test(end)) return `the run ends as ${end}`;
        const again = await bench.update();
        const votes = await bench.votes();
        return votes === NEW ? null : `it answers ${votes} (${end}, ${again})`;
      }),
  }));
}

export const cases = (): readonly Case[] => [
  ...serverCases(),
  ...killCases(),
  ...storeCases(),
  ...windowCases(),
];
