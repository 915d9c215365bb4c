import type { CDPSession } from 'playwright-core';
import type { MainThread } from './driver';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Processor time of the thread, in microseconds. */
  readonly tdur?: number;
  readonly args?: {
    readonly name?: string;
    readonly data?: { readonly frames?: readonly { readonly url: string; readonly processId: number }[] };
  };
}

const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'v8.execute',
  'blink.user_timing',
];

/** Records the page's main thread until the function given back is called. Chromium alone tells of it. */
export async function recordMainThread(cdp: CDPSession, url: string): Promise<() => Promise<MainThread>> {
  const events: TraceEvent[] = [];
  cdp.on('Tracing.dataCollected', ({ value }) => void events.push(...(value as unknown as TraceEvent[])));
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES },
  });
  return async () => {
    const complete = new Promise((done) => cdp.once('Tracing.tracingComplete', done));
    await cdp.send('Tracing.end');
    await complete;
    return read(events, url);
  };
}

function read(events: readonly TraceEvent[], url: string): MainThread {
  const pid = events
    .flatMap((event) => event.args?.data?.frames ?? [])
    .find((frame) => frame.url === url)?.processId;
  const tid = events.find(
    (event) => event.pid === pid && event.name === 'thread_name' && event.args?.name === 'CrRendererMain',
  )?.tid;
  if (tid === undefined) throw new Error(`no main thread of ${url} in the trace`);
  const times = new Map<string, number>();
  let longestMs = 0;
  for (const event of events) {
    if (event.pid !== pid || event.tid !== tid || event.ph !== 'X') continue;
    const ms = (event.tdur ?? 0) / 1_000;
    times.set(event.name, (times.get(event.name) ?? 0) + ms);
    if (event.name === 'RunTask') longestMs = Math.max(longestMs, ms);
  }
  const taskMs = times.get('RunTask') ?? 0;
  times.delete('RunTask');
  return { taskMs, longestMs, parts: Object.fromEntries(times) };
}
