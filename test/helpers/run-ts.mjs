// Runs a TypeScript program of this project: `node test/helpers/run-ts.mjs <file> [arguments]`.
// The file exports `main(args)`, which resolves to the exit code. Vite compiles; packages stay outside.
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
process.chdir(root);
const [file, ...args] = process.argv.slice(2);
const { module } = await runnerImport(resolve(root, file), { root, configFile: false, logLevel: 'error' });
process.exitCode = await module.main(args);
