import { beforeAll, describe, expect, it } from 'vitest';
import { factsAt, readAddress } from '../../../lib/evidence/address-query';
import type { FactIndex } from '../../../lib/evidence/fact-index';
import { indexOf } from '../../helpers/built-pack';
import { factRow, smallTables } from '../../helpers/small-tables';

let index: FactIndex;
const found = (text: string): readonly string[] => {
  const address = readAddress(text, index);
  return address ? factsAt(address, index).map((f) => f.id) : ['no address'];
};

beforeAll(async () => {
  index = await indexOf(
    smallTables([
      factRow('0', 'pemilu-9999/ppwp/01', 'votes', 60),
      factRow('0', 'pemilu-9999/ppwp/02', 'votes', 40),
      factRow('0', 'pemilu-9999/ppwp/01', 'votes', 55, { status: 'superseded', as_of: '9999-03-04' }),
      factRow('0', '', 'valid_votes', 100),
      factRow('11', 'pemilu-9999/ppwp/01', 'votes', 7),
      factRow('0', '', 'dpt_total', 120, { office: '' }),
    ]),
  );
});

describe('an address', () => {
  it('in full gives its row, certified first', () => {
    expect(found('pemilu-9999/ppwp/0/01/votes')).toEqual([
      'pemilu-9999/ppwp/0/01/votes',
      'pemilu-9999/ppwp/0/01/votes@9999-03-04',
    ]);
    expect(found('pemilu-9999/ppwp/0/01/votes@9999-03-04')).toEqual([
      'pemilu-9999/ppwp/0/01/votes@9999-03-04',
    ]);
  });

  it('may leave out its end', () => {
    expect(found('pemilu-9999/ppwp/0')).toHaveLength(4);
    expect(found('pemilu-9999/ppwp/0/02')).toEqual(['pemilu-9999/ppwp/0/02/votes']);
    expect(found('pemilu-9999/ppwp/0/valid_votes')).toEqual(['pemilu-9999/ppwp/0/valid_votes']);
  });

  it('stands for any region with a star', () => {
    expect(found('pemilu-9999/ppwp/*/01/votes')).toContain('pemilu-9999/ppwp/11/01/votes');
    expect(found('pemilu-9999/ppwp/*/02/votes')).toEqual(['pemilu-9999/ppwp/0/02/votes']);
  });

  it('reaches figures of no office and computed ones', () => {
    expect(found('pemilu-9999/all/0')).toEqual(['pemilu-9999/all/0/dpt_total']);
    const address = readAddress('pemilu-9999/ppwp/0/01/share', index);
    expect(address && factsAt(address, index).map((f) => f.value)).toEqual([60]);
  });

  it.each(['prabowo', 'pemilu-1234/ppwp/0', 'pemilu-9999', 'pemilu-9999/king/0', 'pemilu-9999//0'])(
    '%s is none',
    (text) => expect(found(text)).toEqual(['no address']),
  );

  it('of a place without rows gives none', () => {
    expect(found('pemilu-9999/ppwp/77/01/votes')).toEqual([]);
  });
});
