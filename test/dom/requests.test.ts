import { describe, expect, it, vi } from 'vitest';
import { answerRequest } from '../../entrypoints/content/requests';
import { request } from '../../lib/protocol/envelope';

const handlers = () => ({
  settingsChanged: vi.fn((): null => null),
  packChanged: vi.fn((): null => null),
  getReport: vi.fn(() => ({
    state: { kind: 'unread' } as const,
    claims: [],
    dataVersion: '',
    frame: { path: [], children: [], shown: null },
  })),
  getPageFrame: vi.fn(() => ({ url: '', lang: '', head: [] })),
  closeCard: vi.fn((): null => null),
  revealClaim: vi.fn((): null => null),
  stepClaim: vi.fn((): null => null),
});
const ask = (method: string, payload: unknown) => request('background-content', 'x.1', method, payload);

describe('requests of the background', () => {
  it('are answered', async () => {
    const h = handlers();
    expect(await answerRequest(ask('stepClaim', { by: -1, more: 1 }), true, h)).toMatchObject({
      id: 'x.1',
      result: { ok: true, value: null },
    });
    expect(h.stepClaim).toHaveBeenCalledWith({ by: -1 });
  });

  it.each([
    ['settingsChanged', { state: 'on', marks: 'loud', language: 'id' }],
    ['revealClaim', { claimId: 7 }],
    ['stepClaim', { by: 2 }],
    ['packChanged', {}],
  ])('are refused in the wrong shape: %s', async (method, payload) => {
    const h = handlers();
    expect(await answerRequest(ask(method, payload), true, h)).toMatchObject({
      result: { ok: false, error: { code: 'MSG_SHAPE' } },
    });
    for (const handler of Object.values(h)) expect(handler).not.toHaveBeenCalled();
  });

  it('are refused from strangers, in other versions and under unknown names', async () => {
    const code = async (message: unknown, own = true) =>
      (await answerRequest(message, own, handlers()))?.result;
    expect(await code(ask('packChanged', null), false)).toMatchObject({ error: { code: 'MSG_SENDER' } });
    expect(await code({ ...ask('packChanged', null), rujukan: 99 })).toMatchObject({
      error: { code: 'MSG_VERSION' },
    });
    expect(await code(ask('constructor', null))).toMatchObject({ error: { code: 'MSG_UNKNOWN' } });
  });

  it('of others are left to them', () => {
    expect(answerRequest({ hello: 1 }, true, handlers())).toBeUndefined();
    expect(
      answerRequest(request('ui-background', 'x', 'getSettings', null), true, handlers()),
    ).toBeUndefined();
  });
});
