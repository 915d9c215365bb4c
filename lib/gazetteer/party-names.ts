/**
 * What reports call parties beside their names: emblem, chair, English name. A closed list. Sources: the emblems as
 * registered with KPU (parties on the ballot of 1999–2024), the chairs by the decrees of the Ministry of Law on party
 * boards, English names as the parties and the English-language press of Indonesia use them.
 */
interface PartyNames {
  readonly emblems?: readonly string[];
  readonly chairs?: readonly string[];
  /** Whole names, any case. */
  readonly names?: readonly string[];
  /** Names that other countries' parties share: they bind only where parties of Indonesia are spoken of. */
  readonly shared?: readonly string[];
}

export const PARTY_NAMES: Readonly<Record<string, PartyNames>> = {
  pdip: {
    emblems: ['banteng', 'banteng moncong putih', 'kepala banteng', 'moncong putih'],
    chairs: ['Megawati', 'Megawati Soekarnoputri', 'Megawati Sukarnoputri'],
    names: [
      'Indonesian Democratic Party of Struggle',
      'Indonesian Democratic Party-Struggle',
      'partai wong cilik',
      'PDIP Perjuangan',
    ],
  },
  golkar: {
    emblems: ['beringin', 'pohon beringin'],
    chairs: [
      'Airlangga Hartarto',
      'Airlangga',
      'Bahlil Lahadalia',
      'Bahlil',
      'Setya Novanto',
      'Aburizal Bakrie',
    ],
    names: ['Golkar Party', 'Party of Functional Groups', 'Golongan Karya'],
  },
  gerindra: {
    emblems: ['kepala garuda', 'kepala burung garuda', 'garuda merah'],
    chairs: ['Prabowo', 'Prabowo Subianto'],
    names: ['Gerindra Party', 'Great Indonesia Movement Party', 'Great Indonesia Movement'],
  },
  nasdem: {
    chairs: ['Surya Paloh', 'Paloh'],
    emblems: ['restorasi'],
    names: ['NasDem Party', 'National Democratic Party', 'National Democrats', 'Nasdem Party'],
  },
  pkb: {
    emblems: ['bola dunia', 'bola dunia dan sembilan bintang', 'sembilan bintang'],
    chairs: ['Muhaimin Iskandar', 'Muhaimin', 'Cak Imin', 'Gus Imin'],
    names: ['National Awakening Party', 'partai kaum nahdliyin'],
  },
  pks: {
    emblems: ['bulan sabit dan padi', 'padi dan bulan sabit'],
    chairs: ['Ahmad Syaikhu', 'Sohibul Iman', 'Al Muzzammil Yusuf', 'Almuzzammil Yusuf'],
    names: ['Prosperous Justice Party', 'Justice and Prosperity Party', 'partai dakwah'],
  },
  pan: {
    emblems: ['matahari', 'matahari terbit', 'matahari putih'],
    chairs: ['Zulkifli Hasan', 'Zulhas', 'Amien Rais', 'Hatta Rajasa'],
    names: ['National Mandate Party', 'partai matahari biru'],
  },
  demokrat: {
    emblems: ['mercy', 'bintang mercy', 'bintang mercedes', 'segitiga mercy'],
    chairs: ['Susilo Bambang Yudhoyono', 'SBY', 'AHY', 'Agus Harimurti Yudhoyono'],
    names: ['Demokrat Party'],
    shared: ['Democratic Party', 'the Democrats', 'Democrats', 'Democrat Party'],
  },
  ppp: {
    emblems: ["Ka'bah", 'Kabah', 'kakbah'],
    chairs: ['Mardiono', 'Muhammad Mardiono', 'Suharso Monoarfa', 'Romahurmuziy'],
    names: ['United Development Party'],
  },
  psi: {
    emblems: ['mawar', 'bunga mawar', 'gajah'],
    chairs: ['Kaesang', 'Kaesang Pangarep', 'Giring Ganesha', 'Grace Natalie'],
    names: ['Indonesian Solidarity Party', 'Indonesia Solidarity Party', 'partai mawar', 'PSI Party'],
  },
  perindo: {
    emblems: ['rajawali'],
    chairs: ['Hary Tanoesoedibjo', 'Hary Tanoe'],
    names: ['Perindo Party', 'Indonesian Unity Party', 'United Indonesia Party'],
  },
  hanura: {
    chairs: ['Oesman Sapta Odang', 'Oesman Sapta', 'OSO', 'Wiranto'],
    names: ["People's Conscience Party", 'Hanura Party'],
  },
  pbb: {
    emblems: ['bulan bintang'],
    chairs: ['Yusril Ihza Mahendra', 'Yusril'],
    names: ['Crescent Star Party', 'Crescent and Star Party'],
  },
  gelora: {
    chairs: ['Anis Matta', 'Fahri Hamzah'],
    names: ['Gelora Party', "Indonesian People's Wave Party"],
  },
  buruh: {
    chairs: ['Said Iqbal'],
    names: ['Indonesian Labor Party'],
    shared: ['Labor Party', 'Labour Party'],
  },
  ummat: { chairs: ['Ridho Rahmadi'], names: ['Ummat Party'] },
  pkn: { chairs: ['Anas Urbaningrum', 'Gede Pasek Suardika'], names: ['Nusantara Awakening Party'] },
  garuda: { chairs: ['Ahmad Ridha Sabana'], names: ['Garuda Party'] },
};

const EMBLEM = [
  'partai berlambang',
  'partai berlogo',
  'partai bergambar',
  'partai dengan lambang',
  'partai berlambangkan',
  'parpol berlambang',
  'partai',
];
const CHAIR = [
  'partai besutan',
  'partai pimpinan',
  'partai yang dipimpin',
  'partai yang diketuai',
  'partai yang dipimpin oleh',
  'partai yang dinakhodai',
  'partai yang didirikan',
  'partai bentukan',
  'partai asuhan',
  'partai milik',
  'parpol besutan',
  'parpol pimpinan',
  'the party led by',
  'the party chaired by',
  'the party of',
];

/** Every epithet of a party, and whether it must be backed by other parties near by. */
export function* epithets(): Iterable<{
  readonly party: string;
  readonly name: string;
  readonly weak: boolean;
}> {
  for (const [party, names] of Object.entries(PARTY_NAMES)) {
    for (const emblem of names.emblems ?? [])
      for (const form of EMBLEM) yield { party, name: `${form} ${emblem}`, weak: false };
    for (const chair of names.chairs ?? [])
      for (const form of CHAIR) yield { party, name: `${form} ${chair}`, weak: false };
    for (const name of names.names ?? []) yield { party, name, weak: false };
    for (const name of names.shared ?? []) yield { party, name, weak: true };
  }
}
