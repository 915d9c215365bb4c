import { isRecord } from '../../lib/base/bytes';
import { fault } from '../../lib/base/fault';
import { err, ok } from '../../lib/base/result';
import { type Reply, readRequest, reply } from '../../lib/protocol/envelope';
import type { BackgroundToContent, PageSettings } from '../../lib/protocol/messages';
import { PROTOCOL_VERSION } from '../../lib/protocol/messages';
import { MARK_STRENGTHS, type MarkStrength } from '../../lib/settings/settings';

type Handlers = {
  readonly [K in keyof BackgroundToContent]: (
    ...payload: Parameters<BackgroundToContent[K]>
  ) => ReturnType<BackgroundToContent[K]> | Promise<ReturnType<BackgroundToContent[K]>>;
};

export function readPageSettings(payload: unknown): PageSettings | undefined {
  if (!isRecord(payload)) return undefined;
  const { state, marks, language, hover, print } = payload;
  if (state !== 'on' && state !== 'off' && state !== 'paused') return undefined;
  if (!MARK_STRENGTHS.includes(marks as MarkStrength)) return undefined;
  if (language !== 'id' && language !== 'en') return undefined;
  return { state, marks: marks as MarkStrength, language, hover: hover === true, print: print === true };
}

/**
 * Answers the background. Undefined for what is not meant for a page's reader. The checks are written out here, since
 * the decoders of the background would be too heavy for a script that lives in every page.
 */
export function answerRequest(
  message: unknown,
  fromUs: boolean,
  handlers: Handlers,
): Promise<Reply> | undefined {
  const request = readRequest(message);
  if (request?.direction !== 'background-content') return undefined;
  const refuse = (code: 'MSG_SENDER' | 'MSG_VERSION' | 'MSG_SHAPE' | 'MSG_UNKNOWN'): Promise<Reply> =>
    Promise.resolve(reply(request.id, err(fault(code, request.method))));
  if (!fromUs) return refuse('MSG_SENDER');
  if (request.rujukan !== PROTOCOL_VERSION) return refuse('MSG_VERSION');
  const call = callOf(request.method, request.payload, handlers);
  if (!call) return refuse(Object.hasOwn(handlers, request.method) ? 'MSG_SHAPE' : 'MSG_UNKNOWN');
  return (async () => call())().then(
    (value) => reply(request.id, ok(value)),
    (cause: unknown) => reply(request.id, err(fault('INTERNAL', String(cause)))),
  );
}

function callOf(method: string, payload: unknown, handlers: Handlers): (() => unknown) | null {
  switch (method) {
    case 'settingsChanged': {
      const settings = readPageSettings(payload);
      return settings ? () => handlers.settingsChanged(settings) : null;
    }
    case 'packChanged':
    case 'getReport':
    case 'getPageFrame':
    case 'closeCard':
      return payload === null ? () => handlers[method](payload) : null;
    case 'revealClaim': {
      if (!isRecord(payload) || typeof payload.claimId !== 'string') return null;
      const { claimId } = payload;
      return () => handlers.revealClaim({ claimId });
    }
    case 'stepClaim': {
      if (!isRecord(payload) || (payload.by !== 1 && payload.by !== 0 && payload.by !== -1)) return null;
      const { by } = payload;
      return () => handlers.stepClaim({ by });
    }
    default:
      return null;
  }
}
