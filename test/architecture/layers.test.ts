import { readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CruiseOutcome, cruise, plantedCopy, ROOT, readRooms } from './cruise';

const rooms = readRooms();
const importing = (path: string): string =>
  `import * as breach from '${path}';\nexport const used = breach;\n`;
const empty = 'export const nothing = 0;\n';

/** Rule → files that break it; the first file is the one that must be reported. */
function breaches(): Record<string, Record<string, string>> {
  const perRoom: Record<string, Record<string, string>> = {};
  for (const [room, allowed] of Object.entries(rooms)) {
    const other = Object.keys(rooms).find((r) => r !== room && !allowed.includes(r)) as string;
    perRoom[`room-${room}`] = {
      [`lib/${room}/planted-room.ts`]: importing(`../${other}/planted-target`),
      [`lib/${other}/planted-target.ts`]: empty,
    };
  }
  return {
    ...perRoom,
    'room-unknown': {
      'lib/base/planted-unknown.ts': importing('../misc/planted'),
      'lib/misc/planted.ts': empty,
    },
    'room-unknown-source': { 'lib/stuff/planted.ts': importing('../base/planted-leaf') },
    'no-circular': {
      'lib/base/planted-cycle-a.ts': importing('./planted-cycle-b'),
      'lib/base/planted-cycle-b.ts': importing('./planted-cycle-a'),
    },
    'not-resolvable': { 'lib/base/planted-lost.ts': importing('./no-such-file') },
    'lib-stays-inside': {
      'lib/base/planted-out.ts': importing('../../components/planted-leaf'),
      'components/planted-leaf.ts': empty,
    },
    'lib-external': { 'lib/base/planted-external.ts': importing('preact') },
    'lib-no-node': { 'lib/base/planted-node.ts': importing('node:fs') },
    'fuse-in-evidence': { 'lib/text/planted-fuse.ts': importing('fuse.js') },
    'webext-from-entrypoints': {
      'components/planted-webext.ts': importing('../lib/webext/planted-leaf'),
      'lib/webext/planted-leaf.ts': empty,
    },
    'polyfill-in-webext': { 'entrypoints/popup/planted-polyfill.ts': importing('webextension-polyfill') },
    'entrypoints-apart': {
      'entrypoints/popup/planted-neighbour.ts': importing('../options/planted-leaf'),
      'entrypoints/options/planted-leaf.ts': empty,
    },
    'dexie-in-store': { 'entrypoints/background/planted-dexie.ts': importing('dexie') },
    'content-reaches-engine': {
      'entrypoints/content/planted-reach.ts': importing('../../lib/report/planted-bridge'),
      'lib/report/planted-bridge.ts': importing('../verdict/planted-leaf'),
      'lib/verdict/planted-leaf.ts': empty,
    },
    'card-with-its-own-texts': {
      'entrypoints/card/planted-texts.ts': importing('../../lib/i18n/translate'),
    },
    'content-without-preact': { 'entrypoints/content/planted-preact.ts': importing('preact') },
    'components-draw-only': {
      'components/planted-client.ts': importing('../lib/protocol/client'),
      'lib/protocol/client.ts': empty,
    },
    'product-without-tests': {
      'entrypoints/popup/planted-test.ts': importing('../../test/planted-leaf'),
      'test/planted-leaf.ts': empty,
    },
    'product-without-dev-packages': { 'entrypoints/popup/planted-dev.ts': importing('fast-check') },
  };
}

describe('layering rules', () => {
  it('hold in the project, and the cruiser saw its modules', async () => {
    const { violations, modules } = await cruise(ROOT);
    expect(violations).toEqual([]);
    const own = modules.filter((m) => m.startsWith('lib/') && m.endsWith('.ts'));
    expect(own).toContain('lib/engine.ts');
    expect(own.length).toBeGreaterThan(30);
    for (const context of readdirSync(join(ROOT, 'entrypoints')))
      expect(modules.some((m) => m.startsWith(`entrypoints/${context}`))).toBe(true);
  }, 120_000);
});

describe('a planted breach is reported', () => {
  const planted = breaches();
  let root: string;
  let outcome: CruiseOutcome;
  beforeAll(async () => {
    root = plantedCopy(
      Object.assign({ 'lib/base/planted-leaf.ts': empty }, ...Object.values(planted)) as Record<
        string,
        string
      >,
    );
    outcome = await cruise(root);
  }, 120_000);
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it('for every rule there is one', () => {
    const config = createRequire(import.meta.url)(join(ROOT, '.dependency-cruiser.cjs')) as {
      forbidden: { name: string; severity: string }[];
    };
    expect(Object.keys(planted).sort()).toEqual(config.forbidden.map((rule) => rule.name).sort());
    expect(config.forbidden.every((rule) => rule.severity === 'error')).toBe(true);
  });

  it.each(Object.keys(planted))('%s', (rule) => {
    const file = Object.keys(planted[rule] as object)[0];
    expect(outcome.violations.filter((v) => v.rule === rule).map((v) => v.from)).toContain(file);
  });
});
