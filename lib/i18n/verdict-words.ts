import type { Basis, Claim, ClaimSource, Verdict } from '../model/claim';
import type { FactStatus } from '../model/fact';
import { formatDate, formatDocNo } from './format';
import { inLanguage, type Language, type Pair } from './language';

/** The product's verdict words, to the letter. */
export const VERDICT_WORDS: Readonly<Record<Verdict, Pair>> = {
  matches: ['Sesuai data KPU', 'Matches KPU data'],
  matches_rounded: ['Sesuai (pembulatan)', 'Matches (rounded)'],
  differs: ['Berbeda dari data KPU', 'Differs from KPU data'],
  different_basis: ['Bukan angka final', 'Not a final figure'],
  ambiguous: ['Belum dapat dipastikan', 'Cannot be determined yet'],
  no_data: ['Tidak ada di data KPU', 'Not in KPU data'],
};

/** Short enough for a tally; still never harsher than the full words. */
export const VERDICT_SHORT: Readonly<Record<Verdict, Pair>> = {
  matches: ['Sesuai', 'Match'],
  matches_rounded: ['Sesuai (pembulatan)', 'Match (rounded)'],
  differs: ['Berbeda', 'Differ'],
  different_basis: ['Bukan final', 'Not final'],
  ambiguous: ['Belum pasti', 'Undetermined'],
  no_data: ['Tidak ada data', 'No data'],
};

/** What kind of number the page itself says it is. */
export const BASIS_WORDS: Readonly<Record<Basis, Pair>> = {
  official: ['angka resmi', 'official figure'],
  interim: ['hitungan sementara', 'interim count'],
  quick_count: ['hitung cepat', 'quick count'],
  survey: ['survei', 'survey'],
  target: ['target', 'target'],
  projection: ['proyeksi', 'projection'],
  camp_count: ['hitungan tim kampanye', 'campaign team count'],
  quoted_false: ['klaim yang sedang dibantah', 'claim being refuted'],
};

/** One sentence on what each basis means for the reader. */
export const BASIS_SENTENCES: Readonly<Record<Basis, Pair>> = {
  official: [
    'Halaman ini menyajikannya sebagai angka resmi.',
    'The page presents this as an official figure.',
  ],
  interim: [
    'Ini hitungan yang masih berjalan. Angkanya berubah sampai KPU menetapkan hasil.',
    'This is a running count. It changes until KPU certifies the result.',
  ],
  quick_count: [
    'Ini hitung cepat lembaga survei dari sampel TPS, bukan hasil penghitungan KPU.',
    'This is a pollster’s quick count from sampled polling stations, not KPU’s count.',
  ],
  survey: [
    'Ini hasil survei pendapat, bukan hasil pemungutan suara.',
    'This is an opinion survey, not a voting result.',
  ],
  target: ['Ini sasaran yang ingin dicapai, bukan hasil.', 'This is a goal, not a result.'],
  projection: ['Ini perkiraan, bukan hasil.', 'This is a projection, not a result.'],
  camp_count: [
    'Ini hitungan sendiri sebuah tim kampanye atau partai, bukan hitungan KPU.',
    'This is a campaign’s or party’s own count, not KPU’s.',
  ],
  quoted_false: [
    'Halaman ini mengutip angka tersebut untuk membantahnya.',
    'The page quotes this figure in order to refute it.',
  ],
};

/** Kind of the linked place. A portal or dataset is never called the document. */
export const URL_KIND_WORDS: Readonly<Record<NonNullable<ClaimSource['urlKind']>, Pair>> = {
  document: ['Dokumen', 'Document'],
  dataset: ['Himpunan data', 'Dataset'],
  portal: ['Portal tempat terbit', 'Portal of publication'],
};

/** What stands behind the figure. "Certified by decree" only where the act is known. */
export function statusWords(status: FactStatus, docNo: string | null, language: Language): string {
  const known = docNo !== null && docNo !== '';
  const words: Readonly<Record<FactStatus, Pair>> = {
    certified: known
      ? ['Ditetapkan dengan keputusan', 'Certified by decree']
      : ['Dinyatakan KPU', 'Stated by KPU'],
    superseded: ['Angka resmi lama, sudah diganti', 'Former official figure, since replaced'],
    unofficial_partial: ['Hitungan sementara, belum final', 'Interim count, not final'],
    scheduled: ['Rencana jadwal', 'Scheduled'],
    derived_from_certified: known
      ? ['Dihitung dari angka yang ditetapkan dengan keputusan', 'Computed from figures certified by decree']
      : ['Dihitung dari angka yang dinyatakan KPU', 'Computed from figures stated by KPU'],
  };
  return inLanguage(words[status], language);
}

/** The act in full, or "Dinyatakan KPU" where none is known. */
export const actWords = (docNo: string | null, language: Language): string =>
  docNo ? formatDocNo(docNo) : language === 'id' ? 'Dinyatakan KPU' : 'Stated by KPU';

/**
 * The verdict of one claim in words. A figure on another basis names that basis; a superseded one says since
 * when: *Angka resmi lama, diganti 28 Juli 2024*.
 */
export function verdictLabel(
  claim: Pick<Claim, 'verdict' | 'basis' | 'reasons' | 'official'>,
  language: Language,
): string {
  const word = inLanguage(VERDICT_WORDS[claim.verdict], language);
  if (claim.verdict !== 'different_basis') return word;
  if (claim.reasons.includes('superseded')) {
    const since = claim.official?.asOf;
    if (!since)
      return language === 'id' ? 'Angka resmi lama, sudah diganti' : 'Former official figure, replaced';
    const date = formatDate(since, language);
    return language === 'id'
      ? `Angka resmi lama, diganti ${date}`
      : `Former official figure, replaced ${date}`;
  }
  const basis = basisOf(claim);
  return basis ? `${word}: ${inLanguage(basis, language)}` : word;
}

/** The basis to name: the page's own word for it, else what the matching row is. */
function basisOf(claim: Pick<Claim, 'basis' | 'reasons'>): Pair | null {
  if (claim.basis !== 'official') return BASIS_WORDS[claim.basis];
  for (const reason of claim.reasons) {
    if (reason === 'scheduled') return ['rencana jadwal', 'schedule plan'];
    if (reason in BASIS_WORDS) return BASIS_WORDS[reason as Basis];
  }
  return null;
}
