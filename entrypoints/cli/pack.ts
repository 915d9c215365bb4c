import type { CliIo } from './cli-io';
import { packBuild } from './pack-build';
import { packDiff } from './pack-diff';
import { packInspect } from './pack-inspect';
import { MISUSE, misuse, type PackIo } from './pack-io';
import { packVerify } from './pack-verify';

type PackCommand = (
  args: readonly string[],
  io: PackIo,
  places: { readonly root: string },
) => Promise<number>;

const COMMANDS: ReadonlyMap<string, PackCommand> = new Map<string, PackCommand>([
  ['build', packBuild],
  ['verify', packVerify],
  ['inspect', packInspect],
  ['diff', packDiff],
]);

/** `rujukan pack …`. Resolves to the exit status. */
export async function pack([name = '', ...args]: readonly string[], io: CliIo): Promise<number> {
  // These commands write a few lines; their order is kept, and nobody waits for them.
  const lines: PackIo = { out: (line) => void io.write(`${line}\n`), err: io.err };
  const command = COMMANDS.get(name);
  if (command) return command(args, lines, { root: io.root });
  misuse(lines, `pack ${[...COMMANDS.keys()].join('|')}`);
  return MISUSE;
}
