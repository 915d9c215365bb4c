/** Alliances of parties by name. Data of `measures/sum`. */

/** An alliance, and who belonged to it while it was called so. */
export interface Coalition {
  /** Read without regard to case. */
  readonly names: readonly string[];
  /** Read letter for letter. */
  readonly short: readonly string[];
  /** Whose supporting parties (`choices.csv`, with its source) the members are. */
  readonly ticket?: string;
  /** Party ids where the tables name no supporters. */
  readonly parties?: readonly string[];
  /** Houses that these parties sat in: years of their elections. */
  readonly elections: readonly number[];
  readonly source: string;
}

/**
 * Each with the elections whose seats and votes are said to be its own: the one it stood in and, before that, the one whose
 * seats let it nominate.
 */
export const COALITIONS: readonly Coalition[] = [
  {
    names: ['koalisi indonesia maju plus', 'kim plus'],
    short: [],
    parties: [
      'golkar',
      'gerindra',
      'pks',
      'nasdem',
      'pkb',
      'demokrat',
      'pan',
      'psi',
      'ppp',
      'perindo',
      'garuda',
      'gelora',
    ],
    elections: [2024],
    source:
      'deklarasi Ridwan Kamil-Suswono 19 Agustus 2024, dua belas partai: tribunnews.com/mata-lokal-memilih/2024/08/19/',
  },
  {
    names: ['koalisi indonesia maju'],
    short: ['KIM'],
    ticket: 'pemilu-2024/ppwp/02',
    elections: [2024, 2019],
    source: 'KPU RI, Keputusan 1632/2023: pengusung Prabowo-Gibran',
  },
  {
    names: ['koalisi perubahan untuk persatuan', 'koalisi perubahan'],
    short: ['KPP'],
    ticket: 'pemilu-2024/ppwp/01',
    elections: [2024, 2019],
    source: 'KPU RI, Keputusan 1632/2023: pengusung Anies-Muhaimin',
  },
  {
    names: ['koalisi indonesia kerja'],
    short: ['KIK'],
    parties: ['pdip', 'golkar', 'nasdem', 'pkb', 'ppp', 'hanura', 'psi', 'perindo', 'pkpi'],
    elections: [2019, 2014],
    source: 'KPU RI, Keputusan 1131/PL.02.2-Kpt/06/KPU/IX/2018: pengusung Jokowi-Ma’ruf',
  },
  {
    names: ['koalisi indonesia adil makmur', 'koalisi adil makmur', 'koalisi adil dan makmur'],
    short: [],
    parties: ['gerindra', 'pks', 'pan', 'demokrat', 'berkarya'],
    elections: [2019, 2014],
    source: 'KPU RI, Keputusan 1131/PL.02.2-Kpt/06/KPU/IX/2018: pengusung Prabowo-Sandi',
  },
  {
    names: ['koalisi merah putih'],
    short: ['KMP'],
    ticket: 'pilpres-2014/ppwp/01',
    elections: [2014],
    source: 'KPU RI, Keputusan 453/2014: pengusung Prabowo-Hatta',
  },
  {
    names: ['koalisi indonesia hebat'],
    short: ['KIH'],
    ticket: 'pilpres-2014/ppwp/02',
    elections: [2014],
    source: 'KPU RI, Keputusan 453/2014: pengusung Jokowi-JK',
  },
];
