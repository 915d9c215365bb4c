import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkerSchema, SCHEMA_PARTS, type SchemaPart } from '../../lib/report/checker-schema';
import { check } from './check';
import { type CliIo, EXIT, processIo } from './cli-io';
import { data } from './data';
import { embeddedPack } from './engine-host';
import { feed } from './feed';
import { HELP } from './help';
import { importData } from './import';
import { pack } from './pack';
import { readManifest } from './pack-folder';

export { packBuild } from './pack-build';

/** Entry of the built program: runs a command on the process's own streams and ends it with its status. */
export async function run(args: readonly string[], root: string): Promise<void> {
  const status = await main(args, processIo(root));
  process.exitCode = status;
  // A reader that went away, or an input that goes on, must not hold the process.
  process.stdin.destroy();
}

/** Runs one command. Resolves to the exit status. */
export async function main(args: readonly string[], io: CliIo): Promise<number> {
  const [command, ...rest] = args;
  const asked = command === '--help' || command === '-h' || command === 'help';
  if (asked || (command !== undefined && wantsHelp(rest))) {
    await io.write(HELP);
    return EXIT.done;
  }
  switch (command) {
    case 'check':
      return check(rest, io);
    case 'pack':
      return pack(rest, io);
    case 'feed':
      return feed(rest, io);
    case 'data':
      return data(rest, io);
    case 'import':
      return importData(rest, io);
    case 'schema':
      return schema(rest, io);
    case '--version':
      await io.write(`${await version(io.root)}\n`);
      return EXIT.done;
    default:
      io.err(command === undefined ? HELP.trimEnd() : `INPUT_USAGE: ${command}\nrujukan --help`);
      return EXIT.misuse;
  }
}

/** `--help` anywhere before `--`, unless it is the value of an option. */
const wantsHelp = (args: readonly string[]): boolean => {
  const end = args.indexOf('--');
  const own = end < 0 ? args : args.slice(0, end);
  return own.some((arg, i) => (arg === '--help' || arg === '-h') && own[i - 1] !== '--text');
};

async function schema(args: readonly string[], io: CliIo): Promise<number> {
  const [part] = args;
  if (args.length > 1 || (part !== undefined && !(SCHEMA_PARTS as readonly string[]).includes(part))) {
    io.err(`INPUT_USAGE: schema [${SCHEMA_PARTS.join('|')}]`);
    return EXIT.misuse;
  }
  await io.write(`${JSON.stringify(checkerSchema(part as SchemaPart | undefined), null, 2)}\n`);
  return EXIT.done;
}

/** Of the program and of the figures it carries. */
async function version(root: string): Promise<string> {
  const { version: own } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  const manifest = await readManifest(embeddedPack(root));
  return `rujukan ${own}${manifest.ok ? ` (data ${manifest.value.version})` : ''}`;
}
