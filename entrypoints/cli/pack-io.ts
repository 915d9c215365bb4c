import { parseArgs } from 'node:util';
import type { Fault } from '../../lib/base/fault';

/** Where a pack command writes, and what stops a long-running one. */
export interface PackIo {
  /** One line for people or scripts. */
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  readonly signal?: AbortSignal;
}

/** Exit statuses: done, failed, misuse. */
export const DONE = 0;
export const FAILED = 1;
export const MISUSE = 2;

/** Reads `--name value` options; null (with a line on `err`) for anything else. */
export function readOptions<N extends string>(
  args: readonly string[],
  names: readonly N[],
  io: PackIo,
): Partial<Record<N, string>> | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      strict: true,
      options: Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
    });
    return values as Partial<Record<N, string>>;
  } catch (cause) {
    return misuse(io, (cause as Error).message);
  }
}

/** Reports misuse; the caller returns `MISUSE`. */
export function misuse(io: PackIo, message: string): null {
  io.err(`INPUT_USAGE: ${message}`);
  return null;
}

/** A whole number of an option, undefined where it is absent, null where it is none. */
export function wholeNumber(text: string | undefined): number | undefined | null {
  if (text === undefined) return undefined;
  const value = Number(text);
  return /^\d+$/.test(text) && Number.isSafeInteger(value) ? value : null;
}

export function failed(io: PackIo, fault: Fault): number {
  const parts: string[] = [fault.code];
  if (fault.detail) parts.push(fault.detail);
  if (fault.fields) parts.push(fault.fields.join(', '));
  io.err(parts.join(': '));
  return FAILED;
}
