import { parseArgs } from 'node:util';
import { OPTIONAL_KINDS } from '../../lib/model/optional';
import { ROOT_RULE } from '../../lib/trust/root';
import type { CliIo } from './cli-io';
import { readKeys, writeNewKey } from './feed-keys';
import { publishEdition, readEdition, renewFeed, USUAL_LASTS } from './feed-publish';
import { type DraftState, draftRoot, signDraft } from './feed-root';
import { feedServe } from './feed-serve';
import { feedVerify } from './feed-verify';
import { loadPack } from './pack-folder';
import { DONE, FAILED, failed, MISUSE, misuse, type PackIo } from './pack-io';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Options that may be given once, and those that may be repeated. */
const ONCE = [
  'dir',
  'pack',
  'port',
  'root',
  'threshold',
  'days',
  'hours',
  'live',
  'live-until',
  'out',
] as const;
const MANY = ['root-key', 'targets-key', 'online-key', 'key', 'mirror', 'optional', 'without'] as const;
type Once = (typeof ONCE)[number];
type Many = (typeof MANY)[number];
type Options = Readonly<Partial<Record<Once, string>> & Partial<Record<Many, readonly string[]>>>;
type Feed = (options: Options, io: PackIo) => Promise<number>;

const COMMANDS: Readonly<Record<string, { readonly usage: string; readonly run: Feed }>> = {
  keygen: { usage: '--out KEYFILE', run: keygen },
  init: {
    usage:
      '--dir DIR --root-key FILE (3 or more) --targets-key FILE --online-key FILE [--threshold 2] [--key OLDKEY]… [--days 365]',
    run: init,
  },
  sign: { usage: '--dir DIR --key FILE [--key FILE]…', run: signRoot },
  publish: {
    usage:
      '--dir DIR --pack PACKDIR --targets-key FILE --online-key FILE [--mirror URL]… [--live SECONDS --live-until INSTANT] [--optional PACKDIR]… [--without desa|results]…',
    run: publish,
  },
  renew: { usage: '--dir DIR --online-key FILE [--hours 72]', run: renew },
  verify: { usage: '--dir DIR --root FINGERPRINT', run: feedVerify },
  serve: { usage: '--dir DIR [--port N]', run: feedServe },
};

/** `rujukan feed …`. Resolves to the exit status. */
export async function feed([name = '', ...args]: readonly string[], io: CliIo): Promise<number> {
  const lines: PackIo = { out: (line) => void io.write(`${line}\n`), err: io.err };
  return runFeed([name, ...args], lines);
}

/** The same on plain lines. */
export async function runFeed([name = '', ...args]: readonly string[], io: PackIo): Promise<number> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  const options = command && readFeedOptions(args, io);
  if (!command || options === null || !options?.[name === 'keygen' ? 'out' : 'dir']) {
    misuse(io, command ? `feed ${name} ${command.usage}` : `feed ${Object.keys(COMMANDS).join('|')}`);
    return MISUSE;
  }
  try {
    return await command.run(options, io);
  } catch (cause) {
    io.err(`INPUT_UNREADABLE: ${(cause as Error).message}`);
    return FAILED;
  }
}

function readFeedOptions(args: readonly string[], io: PackIo): Options | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      strict: true,
      options: Object.fromEntries([
        ...ONCE.map((option) => [option, { type: 'string' as const }]),
        ...MANY.map((option) => [option, { type: 'string' as const, multiple: true }]),
      ]),
    });
    return values as Options;
  } catch (cause) {
    return misuse(io, (cause as Error).message);
  }
}

async function keygen({ out = '' }: Options, io: PackIo): Promise<number> {
  const key = await writeNewKey(out);
  io.out(`${out}: private key; ${out}.pub: public key ${key.keyid}`);
  return DONE;
}

async function init(options: Options, io: PackIo): Promise<number> {
  const [root, targets, online] = await Promise.all([
    readKeys(options['root-key'] ?? []),
    readKeys(options['targets-key'] ?? []),
    readKeys(options['online-key'] ?? []),
  ]);
  const rootThreshold = Number(options.threshold ?? ROOT_RULE.threshold);
  if (root.length < ROOT_RULE.keys || !(rootThreshold >= ROOT_RULE.threshold)) {
    const { keys, threshold } = ROOT_RULE;
    misuse(io, `a root takes ${keys} keys or more and a threshold of ${threshold} or more`);
    return MISUSE;
  }
  const state = await draftRoot(
    options.dir as string,
    {
      root,
      targets,
      online,
      rootThreshold,
      expires: Date.now() + Number(options.days ?? 365) * DAY,
    },
    [...root, ...(await readKeys(options.key ?? []))],
  );
  return tellDraft(state, io);
}

async function signRoot(options: Options, io: PackIo): Promise<number> {
  return tellDraft(await signDraft(options.dir as string, await readKeys(options.key ?? [])), io);
}

function tellDraft(state: DraftState, io: PackIo): number {
  if (state.done) {
    io.out(`root ${state.version} is complete`);
    io.out(state.fingerprint);
  } else io.out(`root ${state.version} waits for signatures (${state.missing}); add them with feed sign`);
  return DONE;
}

async function publish(options: Options, io: PackIo): Promise<number> {
  const folder = options.pack ?? '';
  const pack = await loadPack(folder);
  // Never published: what no reader would take.
  if (!pack.ok) return failed(io, pack.error);
  const until = options['live-until'] ? Date.parse(options['live-until']) : Number.NaN;
  if (options.live !== undefined && (Number.isNaN(until) || !/^\d+$/.test(options.live))) {
    misuse(io, '--live SECONDS needs --live-until INSTANT');
    return MISUSE;
  }
  const kinds: readonly string[] = OPTIONAL_KINDS;
  if (options.without?.some((kind) => !kinds.includes(kind))) {
    misuse(io, `--without ${OPTIONAL_KINDS.join('|')}`);
    return MISUSE;
  }
  const version = await publishEdition(options.dir as string, await readEdition(folder), {
    targetsKeys: await readKeys(options['targets-key'] ?? []),
    onlineKeys: await readKeys(options['online-key'] ?? []),
    now: Date.now(),
    lasts: USUAL_LASTS,
    mirrors: options.mirror ?? [],
    live: options.live === undefined ? null : { every: Number(options.live), until },
    optional: options.optional ?? [],
    without: options.without ?? [],
  });
  io.out(
    `published pack ${pack.value.manifest.version} (sequence ${pack.value.manifest.sequence}) as targets ${version}`,
  );
  return DONE;
}

async function renew(options: Options, io: PackIo): Promise<number> {
  await renewFeed(options.dir as string, {
    onlineKeys: await readKeys(options['online-key'] ?? []),
    now: Date.now(),
    lasts: { ...USUAL_LASTS, timestamp: Number(options.hours ?? 72) * HOUR },
  });
  io.out('renewed');
  return DONE;
}
