import type { Client, Methods } from '../../lib/protocol/client';

/** Waits before a question that nobody heard is asked again, in milliseconds. */
const WAITS = [200, 600, 2_000];

/** Asks again where nobody listened, as long as the extension is there: its background may just be starting. */
export function patientClient<T extends Methods<T>>(client: Client<T>, isAlive: () => boolean): Client<T> {
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
