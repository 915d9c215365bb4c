import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Violation {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

export interface CruiseOutcome {
  readonly violations: readonly Violation[];
  readonly modules: readonly string[];
}

interface CruiserJson {
  readonly modules: readonly { readonly source: string }[];
  readonly summary: {
    readonly violations: readonly {
      readonly rule: { readonly name: string };
      readonly from: string;
      readonly to: string;
    }[];
  };
}

/** Runs the layering rules over a tree laid out like the project. */
export async function cruise(root: string): Promise<CruiseOutcome> {
  const folders = ['lib', 'entrypoints', 'components', 'test'].filter((f) => existsSync(join(root, f)));
  const bin = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [bin, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...folders];
  const stdout = await new Promise<string>((resolve, reject) => {
    execFile(process.execPath, args, { cwd: root, maxBuffer: 1 << 28 }, (error, out, stderr) => {
      if (out.startsWith('{')) resolve(out);
      else reject(new Error(stderr || error?.message || 'no output'));
    });
  });
  const json = JSON.parse(stdout) as CruiserJson;
  return {
    violations: json.summary.violations.map((v) => ({ rule: v.rule.name, from: v.from, to: v.to })),
    modules: json.modules.map((m) => m.source),
  };
}

/** A copy of the product in a temporary folder, with `planted` files (path → text) written over it. */
export function plantedCopy(planted: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'rujukan-arch-'));
  for (const path of [
    'lib',
    'entrypoints',
    'components',
    '.dependency-cruiser.cjs',
    'tsconfig.json',
    'package.json',
    'test/architecture/rooms.json',
  ])
    if (existsSync(join(ROOT, path))) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      cpSync(join(ROOT, path), join(root, path), { recursive: true });
    }
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'), 'dir');
  for (const [path, text] of Object.entries(planted)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

export const readRooms = (): Record<string, readonly string[]> =>
  (
    JSON.parse(readFileSync(join(ROOT, 'test/architecture/rooms.json'), 'utf8')) as {
      lib: Record<string, readonly string[]>;
    }
  ).lib;
