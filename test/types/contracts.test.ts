import { describe, expectTypeOf, it } from 'vitest';
import { type Fault, fault } from '../../lib/base/fault';
import { err, ok, type Result } from '../../lib/base/result';
import type { Engine } from '../../lib/engine';
import type { FactIndex } from '../../lib/evidence/fact-index';
import type { Claim, Verdict } from '../../lib/model/claim';
import type { Fact } from '../../lib/model/fact';

/** The compiler checks this file; each `@ts-expect-error` fails the type check when the line compiles. */
describe('contracts', () => {
  it('narrow results', () => {
    const read = (result: Result<number, Fault>): number => (result.ok ? result.value : 0);
    expectTypeOf(read).returns.toBeNumber();
    expectTypeOf(ok(1)).toExtend<Result<number, Fault>>();
    expectTypeOf(err(fault('PACK_MISSING'))).toExtend<Result<number, Fault>>();
    // @ts-expect-error a value is only there after asking
    void ((result: Result<number, Fault>) => result.value);
  });

  it('close their lists', () => {
    // @ts-expect-error no such code
    fault('PACK_LOST');
    // @ts-expect-error no such verdict
    const verdict: Verdict = 'false';
    void verdict;
  });

  it('are read-only', () => {
    void ((claim: Claim) => {
      // @ts-expect-error a claim is not edited
      claim.verdict = 'matches';
      // @ts-expect-error nor its lists
      claim.reasons.push('equal');
    });
    void ((fact: Fact) => {
      // @ts-expect-error a fact is not edited
      fact.value = 1;
    });
  });

  it('tell missing from present', () => {
    expectTypeOf<FactIndex['fact']>().returns.toEqualTypeOf<Fact | null>();
    expectTypeOf<Claim['official']>().extract<null>().toEqualTypeOf<null>();
  });

  it('answer synchronously', () => {
    expectTypeOf<Engine['check']>().returns.not.toExtend<Promise<unknown>>();
  });
});
