import { HOAX_RATINGS, type Hoax } from '../model/hoax';

/** Houses whose trade is checking facts; a general newsroom or an authority "denied" a claim. */
const CHECKERS = /\b(?:mafindo|turnbackhoax|cek ?fakta|periksa fakta)\b/i;

/**
 * The rows of `hoaxes.csv`. A row without id, claim, rating or a web address is left out: nothing is called debunked
 * without a link to where it was.
 */
export function readHoaxes(rows: readonly Readonly<Record<string, string>>[]): readonly Hoax[] {
  return rows.flatMap((row): readonly Hoax[] => {
    const rating = HOAX_RATINGS.find((one) => one === row.rating);
    const [id = '', claim = '', url = ''] = [row.hoax_id, row.claim_id_text, row.debunk_url];
    if (id === '' || claim === '' || !rating || !/^https?:\/\/[^\s]+$/.test(url)) return [];
    const publisher = row.debunk_publisher ?? '';
    const finding = row.debunk_summary_id ?? '';
    return [
      {
        id,
        claim: { id: claim, en: row.claim_en || claim },
        variants: (row.variants ?? '').split('|').filter((variant) => variant !== ''),
        rating,
        finding: { id: finding, en: row.debunk_summary_en || finding },
        url,
        publisher,
        byChecker: CHECKERS.test(publisher),
        date: row.debunk_date ?? '',
      },
    ];
  });
}
