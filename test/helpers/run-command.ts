import type { main } from '../../entrypoints/cli/main';
import { ROOT } from './cli';

export interface CommandRun {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command of the command line within this process, at a terminal of 110 columns without colour. */
export async function runCommand(command: typeof main, args: readonly string[]): Promise<CommandRun> {
  let out = '';
  const errors: string[] = [];
  const write = async (text: string): Promise<boolean> => {
    out += text;
    return true;
  };
  const err = (line: string): void => void errors.push(line);
  const io = { input: process.stdin, inputIsTerminal: true, columns: 110, color: false, root: ROOT };
  const status = await command(args, { ...io, write, err });
  return { status, out, err: errors.join('\n') };
}
