import { type Fault, fault } from '../base/fault';
import { err, type Result } from '../base/result';
import { type Direction, readReply, request } from './envelope';
import { PROTOCOL_VERSION } from './messages';

/** What a client needs from outside. */
export interface ClientPort {
  /** Hands a message over; resolves to the answer, or rejects or gives undefined where nobody listens. */
  send(message: unknown): Promise<unknown>;
  /** Calls back after `ms` milliseconds unless the function returned was called before. */
  after(ms: number, call: () => void): () => void;
}

type Method = (payload: never) => unknown;
/** The methods of one direction (`ContentToBackground` and its like). */
export type Methods<T> = { readonly [K in keyof T]: Method };
export type PayloadOf<M> = M extends (payload: infer P) => unknown ? P : never;
export type AnswerOf<M> = M extends (payload: never) => infer A ? A : never;

export interface Client<T extends Methods<T>> {
  /**
   * Asks and waits. Never rejects. Beside the faults of the method: `MSG_TIMEOUT`; `MSG_UNKNOWN` where
   * nobody answers (no reader in that tab, or this context has outlived its extension); `MSG_VERSION`.
   */
  call<K extends keyof T & string>(
    method: K,
    payload: PayloadOf<T[K]>,
  ): Promise<Result<AnswerOf<T[K]>, Fault>>;
}

/** Milliseconds after which an answer is waited for no more. */
const DEFAULT_MS = 10_000;

/**
 * A client of one direction. Small: it is part of the reader that lives in every page. `limits` are milliseconds by
 * method, where the default does not do.
 */
export function createClient<T extends Methods<T>>(
  direction: Direction,
  port: ClientPort,
  limits: Readonly<Record<string, number>> = {},
): Client<T> {
  let count = 0;
  return {
    call(method, payload) {
      count += 1;
      const id = `${method}.${count}`;
      return new Promise((resolve) => {
        const cancel = port.after(limits[method] ?? DEFAULT_MS, () =>
          resolve(err(fault('MSG_TIMEOUT', method))),
        );
        const settle = (result: Result<never, Fault>): void => {
          cancel();
          resolve(result);
        };
        attempt(() => port.send(request(direction, id, method, payload))).then(
          (message) => {
            const answer = readReply(message, id);
            if (!answer) settle(err(fault('MSG_UNKNOWN', method)));
            else if (answer.rujukan !== PROTOCOL_VERSION) settle(err(fault('MSG_VERSION', method)));
            else settle(answer.result as Result<never, Fault>);
          },
          (cause: unknown) => settle(err(fault('MSG_UNKNOWN', `${method}: ${String(cause)}`))),
        );
      });
    },
  };
}

/** A dead extension context throws at once instead of rejecting. */
async function attempt(send: () => Promise<unknown>): Promise<unknown> {
  return send();
}
