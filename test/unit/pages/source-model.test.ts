import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FaultCode } from '../../../lib/base/fault';
import type { DataReport } from '../../../lib/model/data-status';
import { DEFAULT_SETTINGS } from '../../../lib/settings/settings';
import { liveCell } from '../../../lib/webext/pages/live';
import { createModeModel } from '../../../lib/webext/pages/mode-model';
import type { Session } from '../../../lib/webext/pages/session';
import { createSourceModel } from '../../../lib/webext/pages/source-model';

const granted = new Set<string>();
const asked: (readonly string[])[] = [];
const released: (readonly string[])[] = [];
let says = true;
vi.mock('../../../lib/webext/pages/host-access', () => ({
  hasHosts: async (origins: readonly string[]) => origins.every((origin) => granted.has(origin)),
  onHostsChanged: () => undefined,
  releaseHosts: async (needed: readonly string[]) => void released.push(needed),
  requestHosts: async (origins: readonly string[]) => {
    asked.push(origins);
    if (says) for (const origin of origins) granted.add(origin);
    return says;
  },
}));

const SOURCE = { url: 'https://utama.example/feed/', root: 'r' };
const report = (mirrors: readonly string[]) => ({ mirrors }) as DataReport;
/** Changes that were asked for, and what each is answered. */
const changes: object[] = [];
let answered: FaultCode | null = null;
const session = (mirrors: readonly string[]): Session => ({
  settings: liveCell({ ...DEFAULT_SETTINGS, source: SOURCE }),
  data: liveCell<DataReport | null>(report(mirrors)),
  language: liveCell<'id' | 'en'>('id'),
  fault: liveCell(null),
  ready: Promise.resolve(),
  change: async (wanted) => {
    changes.push(wanted);
    return answered;
  },
  sync: async () => undefined,
});
const settled = () => new Promise((done) => setTimeout(done));

beforeEach(() => {
  granted.clear();
  asked.length = 0;
  released.length = 0;
  says = true;
  changes.length = 0;
  answered = null;
});

describe('the update source', () => {
  const source = { url: 'https://data.example:8443/feed/', root: `rujukan-root:1:${'A'.repeat(43)}` };
  const saved = async (wanted = source) => {
    const model = createSourceModel(session([]));
    await model.save(wanted);
    return model.outcome.get();
  };

  it('is kept once its site was permitted, which is asked for alone and without the port', async () => {
    expect(await saved()).toBe('saved');
    expect(asked).toEqual([['https://data.example/*']]);
    expect(changes).toEqual([{ source }]);
  });

  it('is not kept where the reader refuses, and says why', async () => {
    says = false;
    expect(await saved()).toBe('SYNC_PERMISSION');
    expect(changes).toEqual([]);
  });

  it('asks for nothing where the source is taken away', async () => {
    expect(await saved({ url: '', root: '' })).toBe('saved');
    expect(asked.flat()).toEqual([]);
  });

  it('tells what the background answered', async () => {
    answered = 'STORE_WRITE';
    expect(await saved()).toBe('STORE_WRITE');
  });
});

describe('mirrors of the update source', () => {
  it('are permitted together, by their sites', async () => {
    const model = createSourceModel(session(['https://a.example:8443/x/', 'https://b.example/']));
    await settled();
    expect(model.mirrors.get().mirrors.map((mirror) => mirror.permitted)).toEqual([false, false]);
    await model.permitMirrors();
    expect(asked).toEqual([['https://a.example/*', 'https://b.example/*']]);
    expect(model.mirrors.get()).toMatchObject({
      refused: false,
      mirrors: [{ permitted: true }, { permitted: true }],
    });
  });

  it('stay as they were where the reader declines, and it is said', async () => {
    says = false;
    const model = createSourceModel(session(['https://a.example/']));
    await settled();
    await model.permitMirrors();
    expect(model.mirrors.get()).toMatchObject({ refused: true, mirrors: [{ permitted: false }] });
  });

  it('are kept when another way of reading gives its sites back', async () => {
    const modes = createModeModel(session(['https://a.example/']), []);
    await modes.choose('click');
    expect(released).toEqual([expect.arrayContaining(['https://utama.example/*', 'https://a.example/*'])]);
  });
});
