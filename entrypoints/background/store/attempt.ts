import { type Fault, type FaultCode, fault } from '../../../lib/base/fault';
import { err, ok, type Result } from '../../../lib/base/result';

/** Dexie wraps what the browser threw; the inner name tells a full disk from the rest. */
function faultOf(cause: unknown, code: FaultCode): Fault {
  const { name, message, inner } = cause as { name?: string; message?: string; inner?: { name?: string } };
  const full = name === 'QuotaExceededError' || inner?.name === 'QuotaExceededError';
  return fault(full ? 'STORE_QUOTA' : code, `${name ?? 'Error'}: ${message ?? String(cause)}`);
}

/** Work on a database as a result: `code`, or `STORE_QUOTA` where the disk is full. */
export async function attempt<T>(code: FaultCode, work: () => PromiseLike<T>): Promise<Result<T, Fault>> {
  try {
    return ok(await work());
  } catch (cause) {
    return err(faultOf(cause, code));
  }
}

/** Ends a transaction without a change. */
export class Refused extends Error {}

export const bufferOf = (bytes: Uint8Array): ArrayBuffer => bytes.slice().buffer as ArrayBuffer;
