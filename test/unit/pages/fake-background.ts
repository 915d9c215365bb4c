import type { Fault } from '../../../lib/base/fault';
import { err, ok, type Result } from '../../../lib/base/result';
import type { UiEvent } from '../../../lib/protocol/messages';
import type { Background } from '../../../lib/webext/pages/background';

interface Asked {
  readonly method: string;
  readonly payload: unknown;
  readonly answer: (value: unknown) => Promise<void>;
  readonly fail: (code: Fault['code']) => Promise<void>;
}

/** A background whose answers the test gives one by one, in any order. */
export function fakeBackground() {
  const asked: Asked[] = [];
  const listeners = new Set<(event: UiEvent) => void>();
  const ask = ((method: string, payload: unknown) =>
    new Promise<Result<unknown, Fault>>((resolve) => {
      const settle = async (result: Result<unknown, Fault>): Promise<void> => {
        resolve(result);
        await new Promise((done) => setTimeout(done));
      };
      asked.push({
        method,
        payload,
        answer: (value) => settle(ok(value)),
        fail: (code) => settle(err({ code })),
      });
    })) as Background['ask'];
  return {
    asked,
    methods: () => asked.map(({ method }) => method),
    tell: (event: UiEvent) => {
      for (const listener of listeners) listener(event);
    },
    background: {
      ask,
      onEvent: (listener: (event: UiEvent) => void) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    } satisfies Background,
  };
}
