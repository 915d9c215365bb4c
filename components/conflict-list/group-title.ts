import type { Language, Pair } from '../../lib/i18n/language';

/** Words of the groups' titles; longer ones first, since they hold shorter ones. */
const WORDS: readonly Pair[] = [
  ['Pemilihan presiden', 'Presidential election'],
  ['Pemilu legislatif', 'Legislative election'],
  ['Daftar pemilih dan TPS', 'Rolls and polling stations'],
  ['Daftar pemilih, keputusan, dan anggaran', 'Rolls, acts and money'],
  ['Jadwal, anggaran, dan petugas', 'Calendar, money and staff'],
  ['Pilkada', 'Regional elections'],
  ['kabupaten dan kota lainnya', 'more regencies and cities'],
  ['kabupaten dan kota', 'regencies and cities'],
  ['Bupati dan wali kota', 'Regents and mayors'],
  ['gubernur', 'governors'],
  ['nasional', 'nation'],
  ['Senator, DPR', 'Senators, DPR'],
  ['DPRD', 'Councils'],
  ['Pemilu', 'Elections'],
  ['Pemilu', 'Election'],
  ['himpunan kedua', 'second collection'],
  ['tinjauan kedua', 'second look'],
  ['Sumatera', 'Sumatra'],
  ['Jawa', 'Java'],
  [' sampai ', ' to '],
  [' dan ', ' and '],
];

/** The title of a group of notes in the reader's language; what has no word here stays as the notes have it. */
export const groupTitle = (title: string, language: Language): string =>
  language === 'en' ? title : WORDS.reduce((text, [id, en]) => text.replaceAll(en, id), title);
