#!/usr/bin/env node
/**
 * Starts the command line: builds what is missing or out of date, then hands over to the built program.
 * Plain JavaScript, because it must run right after `npm ci`, before anything is compiled.
 * `--prepare` only builds; npm runs it so at the end of `npm ci`.
 */
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { BuildError, ensureBuilt, MAIN } from './outputs.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const args = process.argv.slice(2);
const prepare = args[0] === '--prepare';
const say = (line) => process.stderr.write(`rujukan: ${line}\n`);

/** npm starts scripts in the project's folder; paths that people write are meant from where they stand. */
function goWhereTheCallerIs() {
  const { npm_lifecycle_event: event, INIT_CWD: caller } = process.env;
  if (event === 'rujukan' && caller) process.chdir(caller);
}

try {
  await ensureBuilt(root, say);
  if (!prepare) {
    const { run } = await import(pathToFileURL(join(root, MAIN)).href);
    goWhereTheCallerIs();
    await run(args, root);
  }
} catch (error) {
  if (!(error instanceof BuildError)) throw error;
  say(error.message);
  // An installation without development packages is a legal one: it only cannot build.
  process.exitCode = prepare && error.missing ? 0 : 1;
}
