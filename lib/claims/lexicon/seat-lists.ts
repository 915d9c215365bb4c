/**
 * The line above a list of seats: a house's size, or words for how its seats are shared out. Lists of offices within a
 * house, of candidates and of districts stand below such words too, and are none. Source of the wording: news reports.
 */
const opens =
  /\b\d{2,3} (?:kursi|seats)\b|\b(?:susunan|komposisi|perolehan|jumlah|rincian|peta|raihan|distribusi|konfigurasi|alokasi|pembagian|hasil) (?:perolehan |akhir |lengkap )?kursi\b|^\W*(?:kursi|seats)\b|\bseats (?:by party|per party|won)\b/;
const others =
  /\b(?:pimpinan|komisi|badan|ketua|menteri|calon|caleg|nomor urut|nomornya|perempuan|tempat|women|candidates?|chairs?|committees?)\b/;
const finer = /\b(?:nomor|nomer|urut|no|dapil|daerah pemilihan|numbers?|districts?)\b/;

/** Whether a line, up to its colon, says that the figures below it are seats of a house. */
export const opensSeatList = (line: string): boolean =>
  opens.test(line) && !others.test(line) && !finer.test(line);

/** Whether such a line says that the figures below it are something else of the parties. */
export const opensOtherList = (line: string): boolean => others.test(line);
