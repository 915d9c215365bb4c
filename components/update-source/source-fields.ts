import type { FaultCode } from '../../lib/base/fault';
import type { MessageKey } from '../../lib/i18n/translate';

export interface SourceFields {
  readonly url: string;
  readonly root: string;
}

export interface FieldFaults {
  readonly url: Extract<MessageKey, 'update.url.invalid' | 'update.incomplete'> | null;
  readonly root: Extract<FaultCode, 'TRUST_ROOT_SHAPE'> | null;
}

/** A fingerprint as the feed tool prints it; whether it fits the feed is for the background to find out. */
export const looksLikeRoot = (root: string): boolean =>
  /^rujukan-root:[1-9]\d{0,8}:[A-Za-z0-9_-]{43}$/.test(root.trim());

/** What is wrong with an update source as typed. Both fields empty is right: no source. */
export function checkSource({ url, root }: SourceFields): FieldFaults {
  if (url === '' && root === '') return { url: null, root: null };
  if (url === '' || root === '')
    return {
      url: 'update.incomplete',
      root: root !== '' && !looksLikeRoot(root) ? 'TRUST_ROOT_SHAPE' : null,
    };
  return {
    url: isAllowed(url) ? null : 'update.url.invalid',
    root: looksLikeRoot(root) ? null : 'TRUST_ROOT_SHAPE',
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
