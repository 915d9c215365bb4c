import { describe, expect, it } from 'vitest';
import type { TabReport } from '../../../lib/model/page-report';
import { askedTab } from '../../../lib/webext/pages/asked-tab';
import { followTab } from '../../../lib/webext/pages/tab-view';
import { fakeBackground } from './fake-background';

const report = (tabId: number, kind: 'unread' | 'scanning' = 'unread'): TabReport => ({
  tabId,
  host: `site${tabId}.example`,
  state: { kind },
  claims: [],
  dataVersion: '',
});

describe('the tab that an address names', () => {
  it.each([
    ['?tab=12', 12],
    ['?tab=0', 0],
    ['', null],
    ['?tab=', null],
    ['?tab=-1', null],
    ['?tab=1.5', null],
    ['?tab=1e3', null],
    ['?tab=0x10', null],
    ['?tab= 7', null],
    ['?tab=<b>', null],
    ['?tab=99999999999999999999', null],
  ])('%s', (search, tab) => expect(askedTab(search)).toBe(tab));
});

describe('following a tab', () => {
  it('asks again when its own tab changed, not for others', async () => {
    const { background, asked, tell } = fakeBackground();
    followTab(background, null);
    await asked[0]?.answer(report(3));
    tell({ event: 'tabChanged', tabId: 4 });
    expect(asked).toHaveLength(1);
    tell({ event: 'tabChanged', tabId: 3 });
    expect(asked[1]).toMatchObject({ method: 'getTabReport', payload: { tabId: null } });
  });

  it('never lets a late answer win', async () => {
    const { background, asked } = fakeBackground();
    const view = followTab(background, 1);
    view.follow(2);
    await asked[1]?.answer(report(2));
    await asked[0]?.answer(report(1));
    expect(view.report.get().tabId).toBe(2);
  });

  it('takes the answer of a reading although the tab told of changes meanwhile', async () => {
    const { background, asked, tell } = fakeBackground();
    const view = followTab(background, 1);
    await asked[0]?.answer(report(1));
    void view.read();
    expect(view.report.get().state.kind).toBe('scanning');
    tell({ event: 'tabChanged', tabId: 1 });
    await asked[2]?.answer(report(1, 'scanning'));
    await asked[1]?.fail('PAGE_PERMISSION');
    expect(view.report.get().state).toEqual({ kind: 'failed', code: 'PAGE_PERMISSION' });
  });

  it('reveals in the tab shown and tells what went wrong', async () => {
    const { background, asked } = fakeBackground();
    const view = followTab(background, null);
    expect(await view.reveal('a')).toBe('PAGE_NOT_SCRIPTABLE');
    await asked[0]?.answer(report(5));
    const revealed = view.reveal('a');
    expect(asked[1]).toMatchObject({ method: 'revealClaim', payload: { tabId: 5, claimId: 'a' } });
    await asked[1]?.fail('MSG_UNKNOWN');
    expect(await revealed).toBe('MSG_UNKNOWN');
  });
});
