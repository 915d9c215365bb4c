import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isOld, LEAST } from '../helpers/browsers/find';

describe('the browsers that tests run in', () => {
  it('are at least as new as the manifest asks', () => {
    const asked = [...readFileSync('wxt.config.ts', 'utf8').matchAll(/strict_min_version: '(\d+)\.0'/g)];
    expect(asked.length).toBeGreaterThan(0);
    for (const [, version] of asked) expect(Number(version)).toBe(LEAST.firefox);
  });

  it('are asked for their version, and told as too old below it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'rujukan-browser-'));
    try {
      for (const [version, old] of [
        ['140.12.0esr', true],
        ['142.0', false],
        ['153.8.0esr', false],
      ] as const) {
        const path = join(folder, `firefox-${version}`);
        writeFileSync(path, `#!/bin/sh\necho "Mozilla Firefox ${version}"\n`);
        chmodSync(path, 0o755);
        expect(isOld('firefox', path), version).toBe(old);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
