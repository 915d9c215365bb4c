import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { ROOT } from './cruise';
import { productFiles } from './files';
import { impureReads } from './impure-reads';

/** Compiles one planted file with the options of `lib/tsconfig.json` and returns the error texts. */
function compileInLib(text: string): readonly string[] {
  const configPath = join(ROOT, 'lib/tsconfig.json');
  const { config } = ts.readConfigFile(configPath, ts.sys.readFile) as { config: object };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, join(ROOT, 'lib'));
  const planted = join(ROOT, 'lib/base/planted.ts');
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (name, version) =>
    name === planted ? ts.createSourceFile(name, text, version) : read(name, version);
  const program = ts.createProgram([planted], options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map((d) => `${ts.flattenDiagnosticMessageText(d.messageText, ' ')} ${d.file?.fileName ?? ''}`);
}

describe('lib/ is pure', () => {
  it('compiles a plain file', () => {
    expect(compileInLib('export const sum = (a: number, b: number): number => a + b;')).toEqual([]);
  });

  it.each([
    ['DOM', 'export const title = document.title;'],
    ['window', 'export const w = window;'],
    ['network', "export const page = fetch('/');"],
    ['Node', 'export const env = process.env;'],
    ['Node buffer', "export const b = Buffer.from('a');"],
    ['crypto', 'export const id = crypto.randomUUID();'],
    ['console', "console.log('x');"],
    ['timers', 'setTimeout(() => 0, 1);'],
    ['extension', 'export const id = browser.runtime.id;'],
    ['newer than Node 20', 'export const g = Object.groupBy([1], String);'],
    ['unchecked index', 'export const first = (list: readonly string[]): string => list[0];'],
  ])('refuses %s', (_, text) => {
    expect(compileInLib(text)).not.toEqual([]);
  });

  it.each([
    ['clock', 'export const t = Date.now();', 'Date.now'],
    ['current date', 'export const t = new Date();', 'new Date()'],
    ['date call', 'export const t = Date();', 'Date()'],
    ['chance', 'export const r = Math.random();', 'Math.random'],
  ])('the reader of trees sees %s', (_, text, expected) => {
    expect(impureReads('planted.ts', text)).toEqual([expected]);
  });

  it('reads neither clock nor chance', () => {
    const files = productFiles().filter((f) => f.startsWith('lib/') && !f.startsWith('lib/webext/'));
    expect(files.length).toBeGreaterThan(30);
    for (const file of files)
      expect([file, impureReads(file, readFileSync(join(ROOT, file), 'utf8'))]).toEqual([file, []]);
  });
});
