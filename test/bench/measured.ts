import { main as cli } from '../../entrypoints/cli/main';
import { runCommand } from '../helpers/run-command';

/** Runs one command in a process of its own; prints what it said, its seconds, seconds of work and memory at most. */
export async function main(args: readonly string[]): Promise<number> {
  const [started, before] = [performance.now(), process.resourceUsage()];
  const done = await runCommand(cli, args);
  const after = process.resourceUsage();
  const work = after.userCPUTime + after.systemCPUTime - before.userCPUTime - before.systemCPUTime;
  const seconds = (performance.now() - started) / 1000;
  // Kilobytes and microseconds, as the system counts them.
  console.log(
    `${args.slice(0, 2).join(' ')}: ${seconds.toFixed(1)} s, ${(work / 1e6).toFixed(1)} s of work, ` +
      `${((after.maxRSS * 1024) / 1e6).toFixed(0)} MB; ${(done.out + done.err).trim()}`,
  );
  return done.status;
}
