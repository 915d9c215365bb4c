// Runs a TypeScript program of this project: `node test/helpers/run-ts.mjs <file> [arguments]`.
// The file exports `main(args)`, which resolves to the exit code. It is put together into one file first, as the products
// are, so that what is measured runs at their speed; packages stay outside.
import { rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundle } from '../../entrypoints/cli/bundle.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
process.chdir(root);
const [file, ...args] = process.argv.slice(2);

/** Modules find files beside them: each keeps the address of its source. */
const ownAddress = {
  name: 'own-address',
  transform(code, id) {
    if (id.includes('node_modules') || !code.includes('import.meta.')) return null;
    return code
      .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href))
      .replaceAll('import.meta.dirname', JSON.stringify(dirname(id)));
  },
};

const folder = join(root, '.output/run', `${process.pid}`);
const { NODE_ENV } = process.env;
try {
  await bundle(root, file, folder, { file: 'main.mjs', plugins: [ownAddress] });
  // Building is done for production; what the program starts is not.
  if (NODE_ENV === undefined) delete process.env.NODE_ENV;
  const { main } = await import(pathToFileURL(join(folder, 'main.mjs')).href);
  process.exitCode = await main(args);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
