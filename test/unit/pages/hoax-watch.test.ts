import { describe, expect, it, vi } from 'vitest';
import type { TabReport } from '../../../lib/model/page-report';
import { watchHoaxes } from '../../../lib/webext/pages/hoax-watch';
import { liveCell } from '../../../lib/webext/pages/live';
import { fakeBackground } from './fake-background';

const report = (kind: 'read' | 'off', tabId = 1) => ({ tabId, state: { kind } }) as TabReport;
const found = [{ passage: 'x' }] as never;

describe('debunked claims of the page shown', () => {
  it('are asked for once the page was read, one question at a time, and go with it', async () => {
    const { background, asked } = fakeBackground();
    const cell = liveCell(report('off'));
    const find = vi.fn(() => found);
    const onPage = watchHoaxes(background.ask, { report: cell }, find);
    expect(asked).toHaveLength(0);
    cell.set(report('read'));
    cell.set(report('read'));
    expect(asked.map(({ payload }) => payload)).toEqual([{ tabId: 1 }]);
    await asked[0]!.answer(['a page']);
    expect(find).toHaveBeenCalledWith(['a page']);
    expect(onPage.get()).toBe(found);
    expect(asked).toHaveLength(2);
    await asked[1]!.fail('MSG_TIMEOUT');
    expect(onPage.get()).toEqual([]);
    cell.set(report('read'));
    cell.set(report('off'));
    await asked[2]!.answer(['late']);
    expect(onPage.get()).toEqual([]);
    expect(find).toHaveBeenCalledTimes(1);
  });

  it('of another tab than the one asked about are not shown', async () => {
    const { background, asked } = fakeBackground();
    const cell = liveCell(report('read', 1));
    const onPage = watchHoaxes(background.ask, { report: cell }, () => found);
    cell.set(report('read', 2));
    await asked[0]!.answer(['of tab 1']);
    expect(onPage.get()).toEqual([]);
    expect(asked[1]!.payload).toEqual({ tabId: 2 });
  });
});
