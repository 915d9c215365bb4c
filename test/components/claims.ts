import type { Claim } from '../../lib/model/claim';
import type { AddressedFigure } from '../../lib/model/explorer';

/** A wrong share with its official figure; tests change what they need. */
export const CLAIM: Claim = {
  start: 10,
  end: 23,
  quote: '58,83 persen',
  measure: 'share',
  op: 'eq',
  value: 58.83,
  unit: 'percent',
  basis: 'official',
  election: 'pemilu-2024',
  office: 'ppwp',
  region: { code: '0', name: 'Indonesia' },
  subject: { id: 'pemilu-2024/ppwp/02', name: 'Pasangan nomor 02' },
  verdict: 'differs',
  reasons: ['digits_swapped'],
  official: {
    value: 58.59,
    display: '58,59 persen',
    factId: 'derived:share:pemilu-2024/ppwp/0/02/votes+pemilu-2024/ppwp/0/valid_votes',
    formula: '96.214.691 ÷ 164.227.475 × 100',
    status: 'derived_from_certified',
    asOf: '2024-03-20',
    source: {
      title: 'Keputusan KPU 360/2024: Penetapan hasil Pemilu 2024',
      publisher: 'KPU RI',
      docNo: 'Keputusan KPU 360/2024',
      url: 'https://jdih.kpu.go.id/data/data_kepkpu/2024kpt360_L1.pdf',
      urlKind: 'document',
      seenAt: 'https://news.example/rekap',
    },
  },
  matched: null,
  checks: [],
};

export const VOTES: Claim = {
  ...CLAIM,
  quote: '96.214.961 suara',
  measure: 'votes',
  value: 96214961,
  unit: 'votes',
  official: {
    ...CLAIM.official!,
    value: 96214691,
    display: '96.214.691 suara',
    factId: 'pemilu-2024/ppwp/0/02/votes',
    formula: null,
    status: 'certified',
  },
};

/** A figure with neither act nor document: a portal only. */
export const STATED: Claim = {
  ...VOTES,
  verdict: 'matches',
  reasons: ['equal'],
  value: 96214691,
  official: {
    ...VOTES.official!,
    source: {
      title: 'Rekapitulasi suara',
      publisher: 'Kantor berita',
      docNo: null,
      url: 'https://info.example/',
      urlKind: 'portal',
      seenAt: 'https://news.example/a',
    },
  },
};

/** A figure with its address, as the explorer shows it. */
export const addressedFigure = (change: Partial<AddressedFigure> = {}): AddressedFigure => ({
  factId: 'pemilu-2024/ppwp/0/02/votes',
  measure: 'votes',
  label: 'Prabowo: Perolehan suara',
  display: '96.214.691 suara',
  value: 96_214_691,
  unit: 'votes',
  status: 'certified',
  asOf: '2024-03-20',
  formula: null,
  source: CLAIM.official!.source,
  about: 'Indonesia · Presiden · Pemilu 2024',
  place: { election: 'pemilu-2024', office: 'ppwp', region: '0' },
  sourceId: 'okezone',
  ...change,
});
