import type { FaultCode } from '../../lib/base/fault';
import type { MessageKey } from '../../lib/i18n/translate';

export interface SourceFields {
  readonly url: string;
  readonly key: string;
}

export interface FieldFaults {
  readonly url: Extract<MessageKey, 'update.url.invalid' | 'update.incomplete'> | null;
  readonly key: Extract<FaultCode, 'TRUST_KEY_SHAPE'> | null;
}

/** A key as the pack tool prints it; whether it is one is for the background to find out. */
export const looksLikeKey = (key: string): boolean => /^rujukan-ed25519:[A-Za-z0-9_-]{43}$/.test(key.trim());

/** What is wrong with an update source as typed. Both fields empty is right: no source. */
export function checkSource({ url, key }: SourceFields): FieldFaults {
  if (url === '' && key === '') return { url: null, key: null };
  if (url === '' || key === '')
    return {
      url: 'update.incomplete',
      key: key !== '' && !looksLikeKey(key) ? 'TRUST_KEY_SHAPE' : null,
    };
  return {
    url: isAllowed(url) ? null : 'update.url.invalid',
    key: looksLikeKey(key) ? null : 'TRUST_KEY_SHAPE',
  };
}

/** https anywhere; http only on the reader's own machine. */
function isAllowed(url: string): boolean {
  try {
    const { protocol, hostname } = new URL(url);
    return protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1'].includes(hostname));
  } catch {
    return false;
  }
}
