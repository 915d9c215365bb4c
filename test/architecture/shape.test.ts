import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { notices } from '../run/notices';
import { ROOT } from './cruise';
import { productFiles, projectFiles } from './files';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const TOP_LEVEL = new Set([
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'wxt.config.ts',
  'biome.json',
  '.dependency-cruiser.cjs',
  '.gitignore',
  '.npmrc',
  '.ci',
  'entrypoints',
  'components',
  'lib',
  'assets',
  'test',
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'CHANGELOG.md',
  'LICENSE',
  'THIRD-PARTY-NOTICES.md',
]);
const MAX_LINES = 300;
const TEXT = /\.(ts|tsx|mjs|cjs|js|json|md|css|html|csv|yml|sh)$|^\.ci\/run$/;
/** Tables of data, where length is no sign of a missing idea. */
const DATA = /^(assets\/data|test\/(corpus|fixtures|specs))\/|package-lock\.json$/;

const files = projectFiles();
const product = productFiles();
const packageJson = JSON.parse(read('package.json')) as {
  scripts?: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};

describe('shape of the repository', () => {
  it('has no other top-level entries', () => {
    const top = new Set(files.map((path) => path.split('/')[0] as string));
    expect([...top].filter((entry) => !TOP_LEVEL.has(entry))).toEqual([]);
  });

  it('names product files in kebab-case, or PascalCase for components', () => {
    const wrong = product.filter((path) => {
      const name = basename(path);
      return path.endsWith('.tsx')
        ? !/^([A-Z][A-Za-z0-9]*|[a-z0-9]+([-.][a-z0-9]+)*)\.tsx$/.test(name)
        : !/^[a-z0-9]+([-.][a-z0-9]+)*\.ts$/.test(name);
    });
    expect(wrong).toEqual([]);
  });

  it('names no file or folder of lib/ after nothing in particular', () => {
    expect(product.filter((p) => /^lib\/.*\b(utils?|helpers?|misc|manager)\b/.test(p))).toEqual([]);
  });

  it(`says in the head comment why a file has more than ${MAX_LINES} lines`, () => {
    const silent = product
      .concat(files.filter((p) => /^test\/.*\.(ts|tsx|mjs)$/.test(p) && !DATA.test(p)))
      .filter((path) => {
        const text = read(path);
        return text.split('\n').length > MAX_LINES + 1 && !/^(#![^\n]*\n)?\s*\/\*\*/.test(text);
      });
    expect(silent).toEqual([]);
  });

  it('keeps files small on the whole', () => {
    const lengths = product.map((path) => read(path).split('\n').length).sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(120);
  });

  it('holds no path of one machine, no file outside the project, no registry address', () => {
    const forbidden = new RegExp(
      [
        `\\.\\./${'shared'}`,
        `(^|[\\s"'\`(=])/(${'home'}|${'root'}|${'work'}|Users)/[\\w.-]`,
        `https?://[\\w.-]*registry\\.[\\w.-]+`,
        `[A-Z]:\\\\\\\\?Users`,
      ].join('|'),
      'm',
    );
    const texts = files.filter((p) => TEXT.test(p) && !p.startsWith('assets/data/'));
    expect(texts.length).toBeGreaterThan(40);
    expect(texts.filter((path) => forbidden.test(read(path)))).toEqual([]);
  });

  it('keeps no markers of unfinished work', () => {
    const marks = new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X'].join('|')})\\b`);
    const own = files.filter((p) => /\.(ts|tsx|mjs|cjs|css)$/.test(p));
    expect(own.filter((path) => marks.test(read(path)))).toEqual([]);
  });
});

describe('package.json', () => {
  it('pins every version exactly', () => {
    const all = { ...packageJson.dependencies, ...packageJson.devDependencies };
    expect(Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('has a lock file without addresses, at the same versions', () => {
    const lock = JSON.parse(read('package-lock.json')) as {
      packages: Record<
        string,
        { version?: string; resolved?: string; dependencies?: Record<string, string> }
      >;
    };
    expect(lock.packages['']?.dependencies).toEqual(packageJson.dependencies);
    for (const [name, version] of Object.entries(packageJson.dependencies))
      expect(lock.packages[`node_modules/${name}`]?.version).toBe(version);
    expect(Object.values(lock.packages).filter((entry) => entry.resolved?.startsWith('http'))).toEqual([]);
  });
});

describe('licences', () => {
  it('has notices for what is bundled, up to date', () => {
    expect(read('THIRD-PARTY-NOTICES.md')).toBe(notices());
  });

  it('has the licence texts of code and data', () => {
    expect(read('LICENSE')).toContain('Apache License');
    expect(read('assets/data/LICENSE')).toContain('ODC-BY');
  });
});

describe('documents', () => {
  const documents = files.filter((path) => /^[A-Z-]+\.md$/.test(path));
  it.each(documents)('%s names scripts and files that exist', (path) => {
    const text = read(path);
    const scripts = [...text.matchAll(/\bnpm run (?:--silent |-s )?([a-z][\w:-]*)/g)].map(
      (m) => m[1] as string,
    );
    expect(scripts.filter((name) => packageJson.scripts?.[name] === undefined)).toEqual([]);
    const links = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)(?:#[^)]*)?\)/g)].map(
      (m) => m[1] as string,
    );
    const known = new Set(
      files.flatMap((f) => f.split('/').map((_, i, parts) => parts.slice(0, i + 1).join('/'))),
    );
    expect(links.filter((link) => !known.has(link.replace(/\/$/, '').replace(/^\.\//, '')))).toEqual([]);
  });
});
