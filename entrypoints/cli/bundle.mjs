/** Puts a program and what it imports together into one file, for Node. */
import { resolve } from 'node:path';

/** Vite, which puts them together, is not installed. */
export class NoBundler extends Error {}

/**
 * `entry` becomes `folder`/`file`. `whole`: packages are put in as well, else they stay imports. `plugins`: those of Vite.
 * Throws {@link NoBundler}, else what Vite throws.
 */
export async function bundle(root, entry, folder, { file, whole = false, plugins = [] }) {
  const { build } = await import('vite').catch(() => {
    throw new NoBundler();
  });
  await build({
    root,
    configFile: false,
    envFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins,
    ...(whole ? { ssr: { noExternal: true } } : {}),
    build: {
      ssr: resolve(root, entry),
      outDir: folder,
      target: 'node20',
      minify: false,
      rolldownOptions: { output: { entryFileNames: file, ...(whole ? { codeSplitting: false } : {}) } },
    },
  });
}
