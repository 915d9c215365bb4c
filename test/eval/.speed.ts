import { Session } from 'node:inspector';
import { writeFileSync } from 'node:fs';
import { checkOne } from '../../entrypoints/cli/check-one';
import { createEngine } from '../../lib/engine';
import { loadIndexFromTables } from '../helpers/index-from-tables';
import { readInputs } from '../bench/inputs';
export async function main(args: readonly string[]): Promise<number> {
  const engine = createEngine(await loadIndexFromTables());
  const { dense, article } = readInputs();
  const n = Math.round(dense.length * Number(args[0] ?? 0.25));
  const part = dense.slice(0, n);
  const once = () => { const a = process.cpuUsage(); for (const one of part) checkOne(engine, one, 'id'); const b = process.cpuUsage(a); return (b.user + b.system) / 1000; };
  const mb = part.reduce((s, p) => s + Buffer.byteLength(p.text ?? ''), 0) / 1e6;
  const first = async (f: string) => { const s = new Session(); s.connect(); const post = (m: string, p?: object) => new Promise<any>((res, rej) => s.post(m, p as never, (e: unknown, r: unknown) => (e ? rej(e) : res(r)))); await post("Profiler.enable"); await post("Profiler.setSamplingInterval", { interval: 500 }); await post("Profiler.start"); const t = once(); const { profile } = await post("Profiler.stop"); writeFileSync(f, JSON.stringify(profile)); console.log("first", t / mb); };
  if (args[3]) await first(args[3]);
  const times: number[] = [];
  for (let i = 0; i < Number(args[1] ?? 3); i++) times.push(once() / mb);
  console.log('cpu ms per MB', times.map((t) => t.toFixed(0)).join(' '), 'mb', mb.toFixed(2));
  if (args[2]) {
    const s = new Session(); s.connect();
    const post = (m: string, p?: object) => new Promise<any>((res, rej) => s.post(m, p as never, (e: unknown, r: unknown) => (e ? rej(e) : res(r))));
    await post('Profiler.enable'); await post('Profiler.setSamplingInterval', { interval: 500 }); await post('Profiler.start');
    once();
    const { profile } = await post('Profiler.stop'); writeFileSync(args[2], JSON.stringify(profile));
  }
  return 0;
}
