import { describe, expect, it } from 'vitest';
import {
  claimStep,
  type FromFrame,
  mergeFrames,
  placeOfClaim,
  stepFrom,
} from '../../../entrypoints/background/frame-reports';
import { createTabTally } from '../../../entrypoints/background/tab-tally';
import type { ChildFrame, FrameFacts, ListedClaim } from '../../../lib/model/page-report';
import { CLAIM } from '../../components/claims';

const claim = (id: string, more: Partial<ListedClaim> = {}): ListedClaim => ({
  id,
  claim: CLAIM,
  marked: true,
  ...more,
});
const from = (
  frameId: number,
  path: readonly number[],
  claims: readonly ListedClaim[],
  children: readonly ChildFrame[] = [],
  shown: FrameFacts['shown'] = null,
): FromFrame => ({
  frameId,
  report: {
    state: { kind: 'read', tally: {} as never },
    claims,
    dataVersion: 'v',
    frame: { path, children, shown },
  },
});

describe('frames of a tab', () => {
  it('make one list in the order of the page, and one count', () => {
    const merged = mergeFrames([
      from(9, [1], [claim('x')]),
      from(
        0,
        [],
        [claim('a'), claim('b', { lost: true }), claim('c')],
        [
          { index: 1, before: 2 },
          { index: 0, before: 0 },
        ],
      ),
      from(4, [0], [claim('y')], [{ index: 0, before: 0 }]),
      from(7, [0, 0], [claim('z')]),
    ]);
    expect(merged?.claims.map(({ id }) => id)).toEqual(['f7/z', 'f4/y', 'a', 'b', 'f9/x', 'c']);
    expect(merged?.state).toMatchObject({ kind: 'read', tally: { differs: 5, matches: 0 } });
    expect(merged?.unreadFrames).toBe(0);
  });

  it('without a reader are counted, also those inside frames and those without a place', () => {
    const merged = mergeFrames([
      from(
        0,
        [],
        [],
        [
          { index: 0, before: 0 },
          { index: -1, before: 0 },
          { index: -1, before: 0 },
          { index: 2, before: 0 },
        ],
      ),
      from(3, [-1], [claim('s')]),
      from(4, [2], [], [{ index: 5, before: 0 }]),
    ]);
    expect(merged?.unreadFrames).toBe(3);
    expect(merged?.claims.map(({ id }) => id)).toEqual(['f3/s']);
  });

  it('that no document speaks of come last; without the top document there is no report', () => {
    expect(mergeFrames([from(0, [], [claim('a')]), from(2, [8], [claim('b')])])?.claims).toHaveLength(2);
    expect(mergeFrames([from(2, [0], [claim('b')])])).toBeNull();
  });

  it('are stepped through as one page, marked claims only', () => {
    const frames = (shown: FrameFacts['shown'], inner: FrameFacts['shown'] = null) => [
      from(0, [], [claim('a'), claim('b', { marked: false }), claim('c')], [{ index: 0, before: 1 }], shown),
      from(4, [0], [claim('a'), claim('l', { lost: true })], [], inner),
    ];
    expect(stepFrom(frames(null), 1)).toBe('a');
    expect(stepFrom(frames({ id: 'a', at: 1 }), 1)).toBe('f4/a');
    expect(stepFrom(frames({ id: 'a', at: 1 }, { id: 'a', at: 2 }), 1)).toBe('c');
    expect(stepFrom(frames({ id: 'a', at: 1 }), -1)).toBe('c');
    expect(stepFrom([from(0, [], [])], 1)).toBeNull();
  });

  it('lead on from a claim without a mark to the marked ones beside it', () => {
    const shown = (id: string) => [
      from(
        0,
        [],
        [claim('a'), claim('b', { marked: false }), claim('c'), claim('d', { marked: false })],
        [],
        { id, at: 1 },
      ),
    ];
    expect([stepFrom(shown('b'), 1), stepFrom(shown('b'), -1), stepFrom(shown('b'), 0)]).toEqual([
      'c',
      'a',
      'b',
    ]);
    expect([stepFrom(shown('d'), 1), stepFrom(shown('d'), -1)]).toEqual(['a', 'c']);
  });

  it('tell where the claim shown last stands among those that steps lead through', () => {
    const frames = (shown: FrameFacts['shown'], inner: FrameFacts['shown'] = null) => [
      from(0, [], [claim('a'), claim('b', { marked: false }), claim('c')], [{ index: 0, before: 1 }], shown),
      from(4, [0], [claim('a'), claim('l', { lost: true })], [], inner),
    ];
    expect(claimStep(frames({ id: 'a', at: 1 }))).toEqual({ at: 1, of: 3 });
    expect(claimStep(frames({ id: 'a', at: 1 }, { id: 'a', at: 2 }))).toEqual({ at: 2, of: 3 });
    expect(claimStep(frames({ id: 'c', at: 3 }, { id: 'a', at: 2 }))).toEqual({ at: 3, of: 3 });
    expect(claimStep(frames({ id: 'b', at: 1 }))).toEqual({ at: null, of: 3 });
    // Without marks in the page (badge only) all claims are stepped through.
    const bare = [claim('a', { marked: false }), claim('b', { marked: false })];
    expect(claimStep([from(0, [], bare, [], { id: 'b', at: 1 })])).toEqual({ at: 2, of: 2 });
  });

  it('lead nowhere from the only claim', () => {
    expect(claimStep([from(0, [], [claim('a')], [], { id: 'a', at: 1 })])).toBeNull();
    expect(claimStep([from(0, [], [])])).toBeNull();
  });

  it('name their claims so that frame and claim are found again', () => {
    expect(placeOfClaim('f12/pabc:1-2')).toEqual({ frameId: 12, id: 'pabc:1-2' });
    expect(placeOfClaim('pabc:1-2.1')).toEqual({ frameId: 0, id: 'pabc:1-2.1' });
  });
});

describe('the count of a tab', () => {
  it('is taken once for many changes at once, and once more for those meanwhile', async () => {
    let asked = 0;
    const told: number[] = [];
    const tally = createTabTally({
      frames: async () => {
        asked++;
        return [from(0, [], [claim('a')])];
      },
      onDiffers: async (_, differs) => void told.push(differs),
    });
    await Promise.all([tally(1), tally(1), tally(1)]);
    expect(asked).toBe(2);
    expect(told).toEqual([1, 1]);
    await tally(1);
    expect(asked).toBe(3);
  });
});
