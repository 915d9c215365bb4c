/** What holds of several rules of rules.csv, told by their ids. Data of the judgement of rules. */

/** The bar for parties in parliament, by election. */
export const OF_PARLIAMENT = /^(?:p24-)?ambang-parlemen/;

/** Rules whose value was the same in every election that pages speak of; of others the text must name the election. */
export const LASTING =
  /^(?:p24-umur-pemilih|p24-usia-capres|usia-.*|.*perempuan-30.*|.*masa-tenang.*|.*kpps-tujuh.*|calon-tunggal-50|jakarta-50|p24-menang.*|.*sengketa-.*|mk-putus-.*|(?:p24-)?ambang-presiden.*|ambang-(?:gub|kab)-.*|selisih-.*|dpd-dukungan-.*|jeda-pemilu-daerah.*|tahapan-20-bulan)$/;

/** Rules whose words name the race themselves, whatever else the text speaks of. */
export const NAMES_RACE =
  /^(?:ambang-(?:gub|kab)|selisih-|dpd-|usia-|calon-tunggal|jakarta|mk-putus-pilkada)/;

/** Rules of stations, which offices of places may set lower. */
export const OF_STATION = /(?:max-)?tps/;
