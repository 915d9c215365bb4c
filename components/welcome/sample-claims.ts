import type { Language } from '../../lib/i18n/language';
import type { Translate } from '../../lib/i18n/translate';
import type { Claim, OfficialFigure } from '../../lib/model/claim';

/** The sample sentence's three claims: figures of the 2024 presidential election, nation, from the data package. */
export function sampleClaims(t: Translate, language: Language): readonly Claim[] {
  const source: OfficialFigure['source'] = {
    title: 'Keputusan KPU 360/2024',
    publisher: 'KPU RI',
    docNo: 'Keputusan KPU 360/2024',
    url: 'https://jdih.kpu.go.id/data/data_kepkpu/2024kpt360_L1.pdf',
    urlKind: 'document',
    seenAt: null,
  };
  const votes: OfficialFigure = {
    value: 96214691,
    display: t('hello.sample.true'),
    factId: 'pemilu-2024/ppwp/0/02/votes',
    formula: null,
    status: 'certified',
    asOf: '2024-03-20',
    source,
  };
  const share: OfficialFigure = {
    ...votes,
    value: 58.59,
    display: language === 'id' ? '58,59 persen' : '58.59 percent',
    factId: 'derived:share:pemilu-2024/ppwp/0/02/votes+pemilu-2024/ppwp/0/valid_votes',
    formula: '96.214.691 ÷ 164.227.475 × 100',
    status: 'derived_from_certified',
  };
  const base = {
    start: 0,
    end: 1,
    op: 'eq',
    basis: 'official',
    election: 'pemilu-2024',
    office: 'ppwp',
    region: { code: '0', name: 'Indonesia' },
    subject: {
      id: 'pemilu-2024/ppwp/02',
      name: language === 'id' ? 'Pasangan nomor urut 02' : 'Ticket number 02',
    },
    matched: null,
    checks: [],
  } as const;
  return [
    {
      ...base,
      quote: t('hello.sample.true'),
      measure: 'votes',
      unit: 'votes',
      value: 96214691,
      verdict: 'matches',
      reasons: ['equal'],
      official: votes,
    },
    {
      ...base,
      quote: t('hello.sample.false'),
      measure: 'share',
      unit: 'percent',
      value: 58.83,
      verdict: 'differs',
      reasons: ['outside_tolerance'],
      official: share,
    },
    {
      ...base,
      quote: t('hello.sample.quick'),
      measure: 'share',
      unit: 'percent',
      value: 58.4,
      basis: 'quick_count',
      verdict: 'different_basis',
      reasons: ['quick_count'],
      official: share,
    },
  ];
}
