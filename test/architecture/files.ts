import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './cruise';

/** Files under version control or about to be (neither ignored nor deleted), as paths from the root. */
export function projectFiles(): readonly string[] {
  return execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
    .split('\0')
    .filter((path) => path !== '' && existsSync(join(ROOT, path)));
}

/** TypeScript of the product: no tests, no declarations. */
export const productFiles = (): readonly string[] =>
  projectFiles().filter((path) => /^(lib|entrypoints|components)\/.*\.tsx?$/.test(path));
