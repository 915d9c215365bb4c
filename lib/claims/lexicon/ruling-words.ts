/**
 * What the court's rulings on elections did and were about: words of their subjects in the tables, and those of reports on
 * them in both languages. Data of `verdict/records/meant-act`; the wording is that of news reports.
 */
export interface RulingWords {
  /** In the subject of a ruling, as the tables word it. */
  readonly subject: RegExp;
  /** In a report on it. */
  readonly reports: RegExp;
}

export const RULED: readonly RulingWords[] = [
  {
    subject: /dihapus/i,
    reports:
      /\b(?:menghapus\w*|dihapus\w*|penghapusan|membatalkan|scrap\w*|abolish\w*|remov\w*|struck down|end(?:s|ed))\b/,
  },
  { subject: /dipisah/i, reports: /\b(?:memisah\w*|dipisah\w*|pemisahan|separat\w*|split\w*)\b/ },
  {
    subject: /harus diubah|berlaku/i,
    reports: /\b(?:mengubah|diubah|perubahan|konstitusional|berlaku|chang\w*|revis\w*)\b/,
  },
];

export const RULED_ON: readonly RulingWords[] = [
  {
    subject: /ambang pencalonan presiden/i,
    reports: /ambang[\s\S]*presiden|presiden[\s\S]*ambang|presidential (?:nomination )?threshold/,
  },
  {
    subject: /ambang parlemen/i,
    reports: /ambang[\s\S]*parlemen|parlemen[\s\S]*ambang|parliamentary threshold/,
  },
  {
    subject: /pemilu nasional dan pemilu daerah/i,
    reports:
      /pemilu[\s\S]*nasional[\s\S]*daerah|pemilu[\s\S]*daerah[\s\S]*nasional|national[\s\S]*local[\s\S]*election|election[\s\S]*national[\s\S]*local/,
  },
];
