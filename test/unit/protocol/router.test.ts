import { describe, expect, it, vi } from 'vitest';
import { fault } from '../../../lib/base/fault';
import { err, ok } from '../../../lib/base/result';
import { createClient } from '../../../lib/protocol/client';
import { type Direction, readReply, readRequest, reply, request } from '../../../lib/protocol/envelope';
import { eventMessage, readEvent } from '../../../lib/protocol/events';
import { PROTOCOL_VERSION } from '../../../lib/protocol/messages';
import { CONTENT_POLICY, type SenderClass, senderClass, UI_POLICY } from '../../../lib/protocol/policy';
import { createRouter } from '../../../lib/protocol/router';

interface Toy {
  double(payload: number): number;
  fail(payload: null): null;
  break(payload: null): null;
}

const number = (payload: unknown) =>
  typeof payload === 'number' ? ok(payload) : err(fault('MSG_SHAPE', undefined, ['payload']));
const nothing = (payload: unknown) => (payload === null ? ok(null) : err(fault('MSG_SHAPE')));

function toyRouter(onBug = vi.fn()) {
  return createRouter<Toy, SenderClass>({
    direction: 'ui-background',
    handlers: {
      double: (n) => ok(n * 2),
      fail: async () => err(fault('STORE_QUOTA')),
      break: () => {
        throw new Error('secret');
      },
    },
    decoders: { double: number, fail: nothing, break: nothing },
    policy: { double: ['page', 'content'], fail: ['page'], break: ['page'] },
    classOf: (sender) => sender,
    onBug,
  });
}

const ask = async (method: string, payload: unknown, sender: SenderClass = 'page', router = toyRouter()) =>
  (await router(request('ui-background', 'r1', method, payload), sender))?.result;
const codeOf = async (answer: ReturnType<typeof ask>) => {
  const result = await answer;
  return result && !result.ok ? result.error.code : result;
};

describe('the router', () => {
  it('answers under the id of the request', async () => {
    expect(await toyRouter()(request('ui-background', 'r9', 'double', 21), 'page')).toEqual({
      rujukan: PROTOCOL_VERSION,
      id: 'r9',
      result: { ok: true, value: 42 },
    });
  });

  it('leaves alone what is not of its direction, or of nobody’s', () => {
    const route = toyRouter();
    expect(route(request('content-background', 'r', 'double', 1), 'page')).toBeUndefined();
    for (const message of [null, 1, 'double', [], {}, { rujukan: '1', id: 'r', method: 'double' }])
      expect(route(message, 'page')).toBeUndefined();
  });

  it('tells a foreign sender nothing but that', async () => {
    expect(await codeOf(ask('double', 1, 'foreign'))).toBe('MSG_SENDER');
    expect(await codeOf(ask('nonsense', 1, 'foreign'))).toBe('MSG_SENDER');
  });

  it('refuses who may not, what it does not know, and what is misshapen', async () => {
    expect(await codeOf(ask('fail', null, 'content'))).toBe('MSG_SENDER');
    expect(await codeOf(ask('nonsense', null))).toBe('MSG_UNKNOWN');
    for (const inherited of ['toString', '__proto__', 'constructor'])
      expect(await codeOf(ask(inherited, null))).toBe('MSG_UNKNOWN');
    expect(await codeOf(ask('double', '1'))).toBe('MSG_SHAPE');
  });

  it('refuses another version before it looks at anything else', async () => {
    const message = { ...request('ui-background', 'r', 'double', 1), rujukan: PROTOCOL_VERSION + 1 };
    expect((await toyRouter()(message, 'page'))?.result).toMatchObject({ error: { code: 'MSG_VERSION' } });
  });

  it('passes an expected failure on and hides a bug', async () => {
    expect(await codeOf(ask('fail', null))).toBe('STORE_QUOTA');
    const onBug = vi.fn();
    const answer = await ask('break', null, 'page', toyRouter(onBug));
    expect(answer).toEqual({ ok: false, error: { code: 'INTERNAL', detail: 'break' } });
    expect(onBug).toHaveBeenCalledOnce();
  });
});

describe('the client', () => {
  const never = () => () => undefined;

  it('gets the answer of the router', async () => {
    const route = toyRouter();
    const client = createClient<Toy>('ui-background', {
      send: (message) => route(structuredClone(message), 'page') as Promise<unknown>,
      after: never,
    });
    expect(await client.call('double', 4)).toEqual({ ok: true, value: 8 });
    expect(await client.call('break', null)).toMatchObject({ ok: false, error: { code: 'INTERNAL' } });
  });

  it('gives up after a while, and takes no answer then', async () => {
    const clock: { ring?: () => void } = {};
    const waits: number[] = [];
    const after = (ms: number, call: () => void) => {
      waits.push(ms);
      clock.ring = call;
      return () => undefined;
    };
    const port = { send: () => new Promise(() => undefined), after };
    void createClient<Toy>('ui-background', port, { double: 7 }).call('double', 1);
    const answer = createClient<Toy>('ui-background', port, { other: 7 }).call('double', 1);
    expect(waits).toEqual([7, 10_000]);
    clock.ring?.();
    expect(await answer).toEqual({ ok: false, error: { code: 'MSG_TIMEOUT', detail: 'double' } });
  });

  const silences: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['nobody listens', async () => undefined],
    ['the context is dead', () => Promise.reject(new Error('Extension context invalidated.'))],
    [
      'the context dies in the call',
      (): never => {
        throw new Error('Extension context invalidated.');
      },
    ],
    ['another request is answered', async () => reply('other', ok(1))],
    [
      'the fault is unknown',
      async () => ({ rujukan: 1, id: 'double.1', result: { ok: false, error: { code: 'X' } } }),
    ],
  ];

  it.each(silences)('never rejects: %s', async (_, send) => {
    const client = createClient<Toy>('ui-background', { send, after: never });
    expect(await client.call('double', 1)).toMatchObject({ ok: false, error: { code: 'MSG_UNKNOWN' } });
  });
});

describe('envelopes', () => {
  it('survive the way as plain data', () => {
    for (const direction of ['content-background', 'background-content', 'event'] satisfies Direction[]) {
      const sent = request(direction, 'a', 'm', { x: [1] });
      expect(readRequest(JSON.parse(JSON.stringify(sent)))).toEqual(sent);
    }
    expect(readReply(JSON.parse(JSON.stringify(reply('a', ok(null)))), 'a')).toEqual(reply('a', ok(null)));
  });

  it('carry events and nothing else as events', () => {
    const event = { event: 'tabChanged', tabId: 4 } as const;
    expect(readEvent(structuredClone(eventMessage(event)))).toEqual(event);
    expect(readEvent(request('event', '', 'nonsense', event))).toBeNull();
    expect(readEvent(request('ui-background', '', 'tabChanged', event))).toBeNull();
  });
});

describe('classes of senders', () => {
  const own = { id: 'abc', baseUrl: 'chrome-extension://abc/' };
  const of = (extensionId: string | undefined, url: string | undefined, tabId?: number) =>
    senderClass({ extensionId, url, tabId, frameId: 0 }, own);

  it('tell own pages from readers and strangers', () => {
    expect(of('abc', 'chrome-extension://abc/popup.html')).toBe('page');
    expect(of('abc', 'chrome-extension://abc/options.html', 5)).toBe('page');
    expect(of('abc', 'https://berita.example/', 5)).toBe('content');
    expect(of('abc', 'about:blank', 5)).toBe('content');
    expect(of('abc', 'https://berita.example/')).toBe('foreign');
    expect(of('abc', undefined, 5)).toBe('foreign');
    expect(of('other', 'chrome-extension://abc/popup.html')).toBe('foreign');
    expect(of(undefined, 'https://berita.example/', 5)).toBe('foreign');
    expect(of('abc', 'chrome-extension://abcd/popup.html', 5)).toBe('content');
  });

  it('keep the two directions apart', () => {
    expect(Object.values(CONTENT_POLICY).every((classes) => classes.join() === 'content')).toBe(true);
    expect(Object.values(UI_POLICY).every((classes) => classes.join() === 'page')).toBe(true);
  });
});
