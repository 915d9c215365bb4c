import { isRecord } from '../base/bytes';
import { type Fault, fault } from '../base/fault';
import { err, ok, type Result } from '../base/result';
import { MARK_STRENGTHS } from '../settings/settings';
import type { BackgroundToContent, PageSettings } from './messages';
import type { Decoders } from './router';

const isOneOf = (value: unknown, list: readonly string[]): boolean =>
  (list as readonly unknown[]).includes(value);

const bad = (...fields: readonly string[]): Result<never, Fault> =>
  err(fault('MSG_SHAPE', undefined, fields));

const nothing = (payload: unknown): Result<null, Fault> => (payload === null ? ok(null) : bad('payload'));

/**
 * Decoders of what the reader in a page is told. Written by hand: the schema library would double the size
 * of the script that lives in every page.
 */
export const READER_DECODERS: Decoders<BackgroundToContent> = {
  settingsChanged: (payload) => {
    const { state, marks, language } = isRecord(payload) ? payload : {};
    const fields = [
      isOneOf(state, ['on', 'off', 'paused']) ? '' : 'state',
      isOneOf(marks, MARK_STRENGTHS) ? '' : 'marks',
      isOneOf(language, ['id', 'en']) ? '' : 'language',
    ].filter((field) => field !== '');
    return fields.length === 0 ? ok({ state, marks, language } as PageSettings) : bad(...fields);
  },
  packChanged: nothing,
  getReport: nothing,
  revealClaim: (payload) => {
    const claimId = isRecord(payload) ? payload.claimId : undefined;
    return typeof claimId === 'string' && claimId.length <= 200 ? ok({ claimId }) : bad('claimId');
  },
  stepClaim: (payload) => {
    const by = isRecord(payload) ? payload.by : undefined;
    return by === 1 || by === -1 ? ok({ by }) : bad('by');
  },
};
