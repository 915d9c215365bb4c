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

/** 32 bytes as 64 hexadecimal digits, or as base64 or base64url. */
export const looksLikeKey = (key: string): boolean =>
  /^[0-9a-f]{64}$/i.test(key) || /^[A-Za-z0-9+/_-]{43}=?$/.test(key);

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
    return (
      protocol === 'https:' ||
      (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname))
    );
  } catch {
    return false;
  }
}
