import type { Claim } from '../../../lib/model/claim';

/** A claim with everything in it, changed where a test says so. */
export const exampleClaim = (changes: Partial<Claim> = {}): Claim => ({
  start: 10,
  end: 22,
  quote: '58,59 persen',
  measure: 'share',
  op: 'eq',
  value: 58.59,
  unit: 'percent',
  basis: 'official',
  election: 'pemilu-2024',
  office: 'ppwp',
  region: { code: '0', name: 'Indonesia' },
  subject: { id: 'ppwp-2024-02', name: 'Prabowo Subianto – Gibran Rakabuming Raka' },
  verdict: 'matches',
  reasons: ['equal'],
  official: {
    value: 58.585,
    display: '58,59 persen',
    factId: 'derived:share:a+b',
    formula: '96.214.691 ÷ 164.227.475 × 100',
    status: 'derived_from_certified',
    asOf: '2024-03-20',
    source: {
      title: 'Keputusan KPU 360/2024: penetapan hasil pemilihan umum',
      publisher: 'KPU',
      docNo: 'Keputusan KPU 360/2024',
      url: 'https://jdih.kpu.go.id/contoh',
      urlKind: 'document',
      seenAt: null,
    },
  },
  matched: null,
  checks: [],
  ...changes,
});
