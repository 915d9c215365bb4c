import { checkOne } from '../../entrypoints/cli/check-one';
import { createEngine } from '../../lib/engine';
import { decodeBuilt, packFromTables } from '../helpers/index-from-tables';
import { createMemoryIndex } from '../../lib/evidence/memory-index';
import { readInputs } from '../bench/inputs';
export async function main(): Promise<number> {
  const pack = await packFromTables();
  const decoded = await decodeBuilt(pack);
  const { dense } = readInputs();
  let t = performance.now();
  const lap = (n: string) => { const now = performance.now(); console.log(n, (now - t).toFixed(1)); t = performance.now(); };
  const index = createMemoryIndex(decoded); lap('index');
  const engine = createEngine(index); lap('engine');
  for (let i = 0; i < 40; i++) { checkOne(engine, dense[i]!, 'id'); lap(`article ${i} ${dense[i]!.text!.length}`); }
  return 0;
}
