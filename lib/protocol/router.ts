import { type Fault, fault } from '../base/fault';
import { err, type Result } from '../base/result';
import type { AnswerOf, Methods, PayloadOf } from './client';
import { type Direction, type Reply, type Request, readRequest, reply } from './envelope';
import { PROTOCOL_VERSION } from './messages';
import type { SenderClass } from './policy';

type Maybe<T> = T | Promise<T>;

export type Handlers<T extends Methods<T>, S> = {
  readonly [K in keyof T]: (payload: PayloadOf<T[K]>, sender: S) => Maybe<Result<AnswerOf<T[K]>, Fault>>;
};

/** Payloads from unknown. Fault: `MSG_SHAPE` with every bad field path. */
export type Decoders<T extends Methods<T>> = {
  readonly [K in keyof T]: (payload: unknown) => Result<PayloadOf<T[K]>, Fault>;
};

export interface RouterOptions<T extends Methods<T>, S> {
  readonly direction: Direction;
  readonly handlers: Handlers<T, S>;
  readonly decoders: Decoders<T>;
  readonly policy: { readonly [K in keyof T]: readonly SenderClass[] };
  readonly classOf: (sender: S) => SenderClass;
  /** Told of every bug a handler throws; the caller is told `INTERNAL` and nothing more. */
  readonly onBug?: (cause: unknown, method: string) => void;
}

/** Answers a message, or gives undefined at once for what is not of this direction. */
export type Route<S> = (message: unknown, sender: S) => Promise<Reply> | undefined;

/**
 * Receives the messages of one direction. Refusals in this order: `MSG_SENDER`, `MSG_VERSION`,
 * `MSG_UNKNOWN`, `MSG_SHAPE`. A foreign sender learns nothing of which methods there are.
 */
export function createRouter<T extends Methods<T>, S>(options: RouterOptions<T, S>): Route<S> {
  return (message, sender) => {
    const asked = readRequest(message);
    if (!asked || asked.direction !== options.direction) return undefined;
    return dispatch(options, asked, sender).then((result) => reply(asked.id, result));
  };
}

async function dispatch<T extends Methods<T>, S>(
  options: RouterOptions<T, S>,
  asked: Request,
  sender: S,
): Promise<Result<unknown, Fault>> {
  const name = options.classOf(sender);
  if (name === 'foreign') return err(fault('MSG_SENDER'));
  if (asked.rujukan !== PROTOCOL_VERSION) return err(fault('MSG_VERSION', String(asked.rujukan)));
  if (!Object.hasOwn(options.handlers, asked.method)) return err(fault('MSG_UNKNOWN', asked.method));
  const method = asked.method as keyof T & string;
  if (!options.policy[method].includes(name)) return err(fault('MSG_SENDER', method));
  const payload = options.decoders[method](asked.payload);
  if (!payload.ok) return payload;
  try {
    return await options.handlers[method](payload.value, sender);
  } catch (cause) {
    options.onBug?.(cause, method);
    return err(fault('INTERNAL', method));
  }
}
