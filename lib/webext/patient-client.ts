import type { Client, Methods } from '../protocol/client';
import { createClient } from '../protocol/client';
import type { ContentToBackground } from '../protocol/messages';
import { extensionId, pageToBackground } from './page-messages';

/** Waits before a question that nobody heard is asked again, in milliseconds. */
const WAITS = [200, 600, 2_000];

/** Whether the extension is still there: it may be updated or taken away while its scripts are in a page. */
export const isAlive = (): boolean => extensionId() !== undefined;

/** Asks again where nobody listened, or the background was stopped before it answered: it may just be starting. */
function patient<T extends Methods<T>>(client: Client<T>): Client<T> {
  return {
    async call(method, payload) {
      let answer = await client.call(method, payload);
      for (const wait of WAITS) {
        if (answer.ok || answer.error.code !== 'MSG_UNKNOWN' || !isAlive()) break;
        await new Promise((resolve) => setTimeout(resolve, wait));
        answer = await client.call(method, payload);
      }
      return answer;
    },
  };
}

/** A long page on a slow telephone, and the index may have to be read first. */
const LIMITS_MS = { checkBlocks: 60_000 };

/** The background as scripts in pages ask it. Never rejects; faults as `createClient`. */
export const backgroundOfPage = (): Client<ContentToBackground> =>
  patient(createClient<ContentToBackground>('content-background', pageToBackground, LIMITS_MS));
