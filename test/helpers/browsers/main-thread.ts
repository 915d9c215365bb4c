import type { CDPSession } from 'playwright-core';
import type { MainThread } from './driver';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Begin and length by the clock, in microseconds. */
  readonly ts: number;
  readonly dur?: number;
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

/** Work that the browser does of itself once something has changed. */
const BROWSERS_OWN = new Set([
  'UpdateLayoutTree',
  'Layout',
  'PrePaint',
  'Paint',
  'Layerize',
  'Commit',
  'HitTest',
]);

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
  const tasks: { readonly ms: number; browserMs: number }[] = [];
  let ownUntil = 0;
  const spans = events.filter((event) => event.pid === pid && event.tid === tid && event.ph === 'X');
  for (const { name, ts, dur = 0, tdur = 0 } of spans.sort(
    (a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0),
  )) {
    const ms = tdur / 1_000;
    times.set(name, (times.get(name) ?? 0) + ms);
    const task = tasks.at(-1);
    if (name === 'RunTask') tasks.push({ ms, browserMs: 0 });
    else if (task && BROWSERS_OWN.has(name) && ts >= ownUntil) {
      task.browserMs += ms;
      ownUntil = ts + dur;
    }
  }
  times.delete('RunTask');
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  return {
    taskMs: sum(tasks.map(({ ms }) => ms)),
    longestMs: Math.max(0, ...tasks.map(({ ms }) => ms)),
    browserMs: sum(tasks.map(({ browserMs }) => browserMs)),
    longestScriptMs: Math.max(0, ...tasks.map(({ ms, browserMs }) => ms - browserMs)),
    parts: Object.fromEntries(times),
  };
}
