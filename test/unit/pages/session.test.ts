import { describe, expect, it } from 'vitest';
import type { DataReport } from '../../../lib/model/data-status';
import { DEFAULT_SETTINGS } from '../../../lib/settings/settings';
import { startSession } from '../../../lib/webext/pages/session';
import { fakeBackground } from './fake-background';

const REPORT: DataReport = {
  data: { version: '1', sequence: 1, newest: '2025-01-01T00:00:00Z', bundled: true },
  update: { kind: 'idle' },
  fault: null,
  storeAvailable: true,
  lastLook: null,
  freshUntil: null,
  mirrors: [],
};

async function started(languages = ['en-GB']) {
  const fake = fakeBackground();
  const session = startSession(fake.background, languages);
  const [settings, report] = fake.asked;
  await settings?.answer(DEFAULT_SETTINGS);
  await report?.answer(REPORT);
  return { ...fake, session };
}

describe('the session of a page', () => {
  it('follows the browser’s language until one is chosen, then live', async () => {
    const { session, tell } = await started();
    expect(session.language.get()).toBe('en');
    tell({ event: 'settingsChanged', settings: { ...DEFAULT_SETTINGS, language: 'id' } });
    expect(session.language.get()).toBe('id');
  });

  it('shows an update from the click to its outcome', async () => {
    const { session, asked, tell } = await started();
    const done = session.sync();
    expect(session.data.get()?.update).toEqual({ kind: 'running', step: 'fetching', bytes: null });
    expect(session.data.get()?.data?.version).toBe('1');
    tell({
      event: 'dataChanged',
      report: { ...REPORT, update: { kind: 'running', step: 'verifying', bytes: { done: 1, total: 2 } } },
    });
    expect(session.data.get()?.update).toMatchObject({ step: 'verifying' });
    await asked.at(-1)?.fail('MSG_TIMEOUT');
    await done;
    expect(session.data.get()?.update).toEqual({ kind: 'failed', code: 'MSG_TIMEOUT' });
  });

  it('tells what failed, and is ready all the same', async () => {
    const fake = fakeBackground();
    const session = startSession(fake.background, []);
    await fake.asked[0]?.fail('MSG_TIMEOUT');
    await fake.asked[1]?.answer(REPORT);
    await session.ready;
    expect(session.fault.get()).toBe('MSG_TIMEOUT');
    const change = session.change({ paused: true });
    await fake.asked[2]?.answer({ ...DEFAULT_SETTINGS, paused: true });
    expect(await change).toBeNull();
    expect(session.fault.get()).toBeNull();
    expect(session.settings.get().paused).toBe(true);
  });
});
