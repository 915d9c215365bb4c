import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = 'THIRD-PARTY-NOTICES.md';
const HEAD = `# Third-party notices

The extension and the command line contain the packages below. This file is made by \`npm run notices\`
from the installed packages; a test compares it. The election figures and their licence:
[assets/data/LICENSE](assets/data/LICENSE).
`;

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly homepage?: string;
  readonly author?: string | { readonly name: string };
  readonly dependencies?: Readonly<Record<string, string>>;
}

interface Installed {
  readonly folder: string;
  readonly manifest: Manifest;
}

const manifestOf = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

/** The package as seen from a folder: nearest node_modules upwards, inside the project. */
function locate(name: string, from: string): Installed {
  for (let at = from; ; at = join(at, '..')) {
    const folder = join(at, 'node_modules', name);
    try {
      return { folder, manifest: manifestOf(folder) };
    } catch (error) {
      if (at === '.' || at === '..') throw error;
    }
  }
}

/** Everything `dependencies` bring along, by name and version, each once. */
function bundled(): readonly Installed[] {
  const found = new Map<string, Installed>();
  const visit = (names: readonly string[], from: string): void => {
    for (const name of names) {
      const installed = locate(name, from);
      const key = `${name}@${installed.manifest.version}`;
      if (found.has(key)) continue;
      found.set(key, installed);
      visit(Object.keys(installed.manifest.dependencies ?? {}), installed.folder);
    }
  };
  visit(Object.keys(manifestOf('.').dependencies ?? {}), '.');
  return [...found.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, installed]) => installed);
}

/** The package's own licence text; where it brings none, what its manifest says and whose it is. */
function licenceText({ folder, manifest }: Installed): string {
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  if (file) return readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
  if (!manifest.license || !manifest.author) throw new Error(`no licence in ${folder}`);
  const author = typeof manifest.author === 'string' ? manifest.author : manifest.author.name;
  return `The package brings no licence text. Its manifest: ${manifest.license}, ${author}.`;
}

/** The notices file as it should be. */
export function notices(): string {
  const parts = bundled().map((installed) => {
    const { manifest } = installed;
    const home = manifest.homepage ? `\n\n${manifest.homepage}` : '';
    return `## ${manifest.name} ${manifest.version}\n\n${manifest.license}${home}\n\n\`\`\`text\n${licenceText(installed)}\n\`\`\`\n`;
  });
  return [HEAD, ...parts].join('\n');
}

export async function main(args: readonly string[]): Promise<number> {
  const text = notices();
  if (args.includes('--write')) writeFileSync(FILE, text);
  const current = readFileSync(FILE, 'utf8') === text;
  console.log(current ? `${FILE} is up to date` : `${FILE} is out of date: npm run notices`);
  return current ? 0 : 1;
}
