import { lastAsked } from '../../base/last-asked';
import type { Span } from '../../base/span';
import type { Office } from '../../model/election';
import { type BlockAnalysis, lastCueBefore } from '../analyze';
import type { OfficeMention, RegionMention, YearMention } from '../roles';
import type { Roles } from './context';
import { isOfBefore, turnsToLater } from './earlier-time';
import type { Setting } from './setting';

/** "110 (2019: 128)": the year opens another figure. */
const opensFigure = /^\s*[:=]\s*\d/;

/** Right behind a place or year: the figure that is said of it. */
const ownsNext = /^\s*(?:[a-z]+\s+){0,3}\d/;

/** The year of a number: `N … pada 2019` right behind it, else the last year before it that no earlier number took. */
export function yearFor(
  years: readonly YearMention[],
  span: Span,
  clause: { from: number; to: number },
  block: BlockAnalysis,
): YearMention | null {
  const behind = years.find(
    (y) =>
      y.start >= span.end &&
      y.start <= clause.to + 1 &&
      y.start - span.end < 60 &&
      !opensFigure.test(block.text.lower.slice(y.end, y.end + 4)) &&
      !block.quantities.some(
        (q) => q.kind !== 'other' && q.start >= span.end && q.end <= y.start && q.kind !== 'ballot',
      ),
  );
  if (
    behind &&
    !(
      block.text.lower.slice(span.end, behind.start).includes(',') &&
      ownsNext.test(block.text.lower.slice(behind.end, behind.end + 40))
    ) &&
    /\b(?:pada|di|in|tahun|pemilu|pilpres|pileg|pilkada|election|elections|dalam)\b[^,]*$|\(\s*$/.test(
      block.text.lower.slice(span.end, behind.start),
    )
  )
    return behind;
  const inClause = years
    .filter((y) => y.end <= span.start && y.start >= clause.from && !leftBehind(y, span, block))
    .at(-1);
  if (inClause) return inClause;
  const before = years.filter(
    (y) => y.end <= span.start && (!y.recall || y.told) && !leftBehind(y, span, block),
  );
  const last = before.at(-1);
  if (!last) return null;
  if (last.told) return last;
  // A year written behind an earlier number belongs to that number.
  const taken = block.quantities.some(
    (q) =>
      q.kind === 'number' &&
      q.end <= last.start &&
      last.start - q.end < 40 &&
      /^[^,;.]*\b(?:pada|di|in|tahun)\b[^,;.]*$/.test(block.text.lower.slice(q.end, last.start)),
  );
  return taken && !last.election ? null : taken ? null : last;
}

/** A clause about the name before it, up to a year: "…, who had won N in". */
const opensAside = /,\s(?:who|which|whose|yang)\s(?:[^,;.]|[.,]\d)*$/;
/** The comma that closes it, and the main verb behind. */
const closesAside =
  /^(?:[^,;.]|[.,]\d)*,\s+(?:(?:akhirnya|justru|malah|hanya|cuma|harus|berhasil|kembali|tetap|juga|then|only|just|again|also|eventually)\s+){0,2}(?:kini|sekarang|kali ini|saat ini|now|this time|finished|came|won|took|got|received|polled|garnered|led|lost|topped|collected|secured|managed|slipped|fell|rose|climbed|dropped|trailed|placed|ranked|reached|menang|unggul|memimpin|meraih|mendapat(?:kan)?|memperoleh|mengantongi|meraup|mengumpulkan|menempati|menduduki|berada|finis|puas|turun|naik|merosot|melorot|anjlok|keluar|mencatat(?:kan)?|membukukan|tersingkir|kalah|kebagian|merebut)\b/;

/** "A, who had won N in 2019, finished first with M": what such a clause tells is over behind it. */
export const inAside = (year: YearMention, span: Span, block: BlockAnalysis): boolean =>
  year.end <= span.start &&
  opensAside.test(block.text.lower.slice(Math.max(0, year.start - 120), year.start)) &&
  closesAside.test(block.text.lower.slice(year.end, span.end));

/** "Dari N pemilih, …, pada Pemilu 2019 M": a year behind a comma that opens a figure of its own is that figure's alone. */
export const ofNextFigure = (year: YearMention, span: Span, { text: { lower } }: BlockAnalysis): boolean =>
  year.start >= span.end &&
  lower.slice(span.end, year.start).includes(',') &&
  ownsNext.test(lower.slice(year.end, year.end + 40));

const unitAndYear =
  /^\s*(?:(?:juta|ribu|million|thousand)\s+)?(?:kursi|suara|pemilih|orang|persen|%|seats?|votes?|voters?|per ?cent)?\s*\(?(?:(?:pada|di|in|tahun|saat|pemilu|pileg|pilpres|pilkada)\s+)*$/;
const onward = /^\s*(?:lalu|silam)?\s*\)?,?\s*(?:lalu\s+|hanya\s+|only\s+)?(?:menjadi|jadi|ke|to)\s/;

/** "A, who had won N votes there in 2019, finished first": the year is that of what is said in passing. */
const inPassing = (year: YearMention, span: Span, { text: { lower } }: BlockAnalysis): boolean =>
  /^\s*,\s/.test(lower.slice(year.end, span.start)) &&
  /,\s(?:who|which)\b(?:(?!,\s)[^.;])*$/.test(lower.slice(Math.max(0, year.start - 120), year.start));

/** "Golkar yang pada 2014 menjadi runner-up, kini meraih N": the year is that of the rank, which is told in passing. */
const ofRank =
  /^\s*(?:menjadi|jadi|sebagai|adalah|was|finished|came)\s+(?:the\s+)?(?:runner-?up|juara|pemenang|pemuncak|partai (?:terbesar|pemenang)|second|third|first|winner)\b[^;.]{0,24}?(?:,|\b(?:yang|kini|sekarang|and now|now))\s+(?:\w+\s+){0,2}(?:meraih|memperoleh|mendapat\w*|mengantongi|took|won|got)\b/;

/**
 * "dari A pada 2019 menjadi B": the year stands with the figure that was left behind. A rank told in words may turn to now
 * itself: "milik Golkar, yang sekarang turun ke urutan ketiga".
 */
const leftBehind = (year: YearMention, span: Span, block: BlockAnalysis): boolean =>
  turnsToLater(block.text.lower.slice(year.end, span.end)) ||
  ofRank.test(block.text.lower.slice(year.end, span.start)) ||
  inPassing(year, span, block) ||
  inBrackets(year, span, block) ||
  movedOn(year, span, block);

/** "110 kursi (128 pada 2019), Golkar 102": a year that closes a bracket is of the figure in it. */
const inBrackets = (year: YearMention, span: Span, { text: { lower } }: BlockAnalysis): boolean =>
  /^\s*\)/.test(lower.slice(year.end, span.start)) &&
  /\([^()]*\d[^()]*$/.test(lower.slice(Math.max(0, year.start - 40), year.start));

const movedOn = (year: YearMention, span: Span, block: BlockAnalysis): boolean =>
  onward.test(block.text.lower.slice(year.end, span.start)) &&
  block.quantities.some(
    (q) =>
      q.kind === 'number' &&
      q.end <= year.start &&
      year.start - q.end < 40 &&
      unitAndYear.test(block.text.lower.slice(q.end, year.start)),
  );

/** What may stand between a number and the place it is said of: its share, units, brackets, the race. */
const upToPlace =
  /\b(?:di|dari|untuk|in|from|wilayah|se|pada|of|across)[\s-]+(?:(?:seluruh|wilayah|provinsi|prov\.?|kabupaten|kab\.?|kota|dapil|daerah pemilihan|the|province|of|all|\d{4}|pil(?:gub|bup|wali|walkot|kada|pres|eg)|pemilihan|pemilu|gubernur|bupati|wali kota)\s+)*$/;

/** "11 kursi DPRD Jatim": a council is named with its place. */
const upToCouncil =
  /^\s*(?:(?:di|milik|anggota)\s+)*dprd\s+(?:(?:provinsi|prov\.?|kabupaten|kab\.?|kota)\s+)?$/;

const andPlace = /^\s*,?\s*(?:dan|serta|and|&)\s+(?:(?:di|kota|kabupaten|kab\.?|provinsi|prov\.?|in)\s+)*$/;

/** The last place before a number; of "Kota Bandung dan Kota Bogor: Gerindra 7 dan 6" either may be meant. */
function joinedBefore(regions: readonly RegionMention[], span: Span, lower: string): RegionMention | null {
  const [last, other] = regions.filter((r) => r.end <= span.start).reverse();
  if (!last) return null;
  const joined = other !== undefined && andPlace.test(lower.slice(other.end, last.start));
  return joined ? { ...last, codes: [...last.codes, ...other.codes] } : last;
}

/** The region of a number: `N … di Jawa Barat` behind it, else the last region before it in the sentence. */
export function regionFor(
  regions: readonly RegionMention[],
  span: Span,
  clause: { from: number; to: number },
  block: BlockAnalysis,
): RegionMention | null {
  const { lower } = block.text;
  const before = joinedBefore(regions, span, lower);
  const behind = regions.find((r) => r.start >= span.end);
  if (
    behind &&
    behind.start - span.end < 90 &&
    (upToPlace.test(lower.slice(span.end, behind.start)) ||
      upToCouncil.test(lower.slice(span.end, behind.start)))
  ) {
    const between = lower.slice(span.end, behind.start);
    const numbers = block.quantities.filter(
      (q) => q.kind === 'number' && q.start >= span.end && q.end <= behind.start,
    );
    // Only the number's own share may stand between: "N suara atau S persen di Bali", "N votes (S%) in Bali".
    const pair =
      numbers.length === 0 ||
      (numbers.length === 1 &&
        /^\s*(?:(?:dari |of )?(?:the |total |seluruh )?(?:valid )?(?:suara|votes?|kursi|seats?)(?: sah)?)?\s*(?:\(|atau|or|setara|,)/.test(
          between,
        ));
    const others = block.mentions.some(
      (m) => m.start >= span.end && m.end <= behind.start && (m.tickets.length > 0 || m.parties.length > 0),
    );
    // A sentence that was not split before a small letter must not lend its place to the figure before.
    // "N suara dan di B M suara": what a conjunction opens is the next figure's.
    const opensNext =
      /(?:^|\s)(?:dan|serta|sedangkan|sementara|lalu|kemudian|tetapi|tapi|adapun|and|while|but)\s/.test(
        between,
      ) ||
      // "Di A N suara, di B M suara": a place behind a comma with a figure of its own.
      (before !== null && between.includes(',') && ownsNext.test(lower.slice(behind.end, behind.end + 40)));
    // "…, tutur Rifqy di Banjarmasin": where somebody spoke.
    const spoken =
      /\b(?:kata|ujar|tutur|ucap|terang|papar|imbuh|ungkap|jelas|tegas|tandas|pungkas|said|told)(?:nya)?\b/.test(
        between,
      );
    if (
      pair &&
      !spoken &&
      !opensNext &&
      !others &&
      !/[.;]\s/.test(between) &&
      behind.start <= Math.max(clause.to + 60, span.end + 60)
    )
      return behind;
  }
  return before;
}

export function nationNear(block: BlockAnalysis, span: Span, clause: { from: number; to: number }): boolean {
  return (
    lastCueBefore(block.cues, span.start, Math.max(clause.from - 80, 0), 'nation') !== null ||
    block.cues.some((c) => c.start >= span.end && c.end <= clause.to && c.keys.includes('nation'))
  );
}

/** "di Kecamatan X", "TPS 05 Desa Y": the number belongs to a place below kabupaten/kota. */
export function belowNear(setting: Setting, span: Span, clause: { from: number; to: number }): boolean {
  const { block } = setting;
  const names = /^(?:kecamatan|distrik|desa|kelurahan|nagari|gampong|kec\.?|subdistrict|dusun)\s+[A-Z]/;
  return block.cues.some((c) => {
    if (!c.keys.includes('belowRegency')) return false;
    const nearEnough =
      (c.end <= span.start && c.start >= clause.from - 120 && c.start >= setting.sentence.start) ||
      (c.start >= span.end && c.end <= clause.to + 40);
    if (!nearEnough) return false;
    // A count of districts ("7.277 kecamatan") names no place.
    return (
      names.test(block.text.lower.slice(c.start, c.end) + block.text.folded.slice(c.end, c.end + 3)) &&
      !block.quantities.some((q) => q.kind === 'number' && q.end >= c.start - 1 && q.start < c.end)
    );
  });
}

/** "11 kursi DPRD Jatim", "86 seats in the House": between a figure and the house it is said of. */
const ofHouse = /^\s*(?:di|untuk|anggota|milik|in|of|for|the|\s)*$/;

/** "Pilkada", "regional elections": races of regions, whichever. */
const isRegional = (o: OfficeMention): boolean => o.general && o.offices[0] === 'gub';

/**
 * The races a number may be of: the house right behind it, else the last one before it. "Partisipasi Pilkada 2024 N,
 * lebih rendah dari Pilpres": a race that is none of those named before the number is only held against it.
 */
export function nearOffices(local: Roles, span: Span, lower: string): Roles['offices'] {
  const last = local.offices.filter((o) => o.general && o.end <= span.start).at(-1);
  const regional = last && isRegional(last) ? last : null;
  const fits = (o: OfficeMention): boolean =>
    !regional ||
    (o.start > regional.start && o.end <= span.start) ||
    regional.offices.includes(o.offices[0] as Office);
  const specific = local.offices.filter((o) => !o.general && fits(o));
  if (specific.length === 0) return regional ? [regional] : local.offices;
  const behind = specific.find((o) => o.start >= span.end);
  if (behind && behind.start - span.end <= 16 && ofHouse.test(lower.slice(span.end, behind.start)))
    return specific.filter((o) => o.start === behind.start);
  const before = specific.filter((o) => o.end <= span.start).at(-1);
  return before ? [before] : specific;
}

const measuredFrom =
  /\b(?:dibanding(?:kan)?|ketimbang|daripada|dari|sejak|compared (?:with|to)|from|than|since|against)\s+(?:(?:hasil|perolehan|raihan|capaian|dengan|pada|saat|tahun|periode|pemilu|pileg|pilpres|pilkada|pilgub|the|its|in|election|legislative|presidential|result|results)\s+){0,4}$/;

/** The year is the one that a change is measured from: "dibanding Pemilu 2019". */
export const isBaseline = (year: YearMention, block: BlockAnalysis): boolean =>
  measuredFrom.test(block.text.lower.slice(Math.max(0, year.start - 60), year.start));

const earlierBefore =
  /\b(?:dari|dibanding(?:kan)?|ketimbang|daripada|semula|sebelumnya|from|than|up from|down from|compared (?:with|to))\s+(?:(?:sebelumnya|hanya|sebanyak|sekitar|yang|only|about)\s+)*$/;
const movement =
  /\b(?:naik|turun|bertambah|berkurang|melonjak|anjlok|merosot|meningkat|menurun|menyusut|susut|kehilangan|dibanding(?:kan)?|ketimbang|semula|menjadi|lebih (?:banyak|sedikit|tinggi|rendah)|up|down|rose|fell|dropped|increased|compared|more than|fewer than)\b/;
const earlierBehind =
  /^\s*(?:kursi|suara|persen|seats|votes|percent)?\s*(?:pada\s+)?(?:sebelumnya|pemilu lalu|pemilu sebelumnya|periode lalu|periode sebelumnya|lima tahun (?:lalu|silam|sebelumnya)|previously|last time)\b/;

/** The sentence speaks of a change or compares. */
export const moves = lastAsked((sentence: string) => movement.test(sentence));

/** "Last election 55 seats, 7.45%", "Pemilu sebelumnya: 120 kursi, 22,44%": a label, and what stands under it. */
const underLastElection =
  /\b(?:(?:last|previous|prior) election|(?:pemilu|pileg|pilpres) (?:sebelumnya|terakhir|lalu))\s*[:|,]?\s*(?:\d+\s+(?:seats|kursi)\s*[,;(|]?\s*)?$/;

/** The number is the earlier one of two compared: "naik dari N", "N sebelumnya". */
export function isRecalled(span: Span, setting: Setting): boolean {
  const { sentence } = setting;
  const { lower } = setting.block.text;
  // "Naik dari N (S persen) menjadi M": what the brackets say of the earlier figure is as old as it.
  const before = lower
    .slice(Math.max(sentence.start, span.start - 60), span.start)
    .replace(
      /\d[\d.,]*\s*(?:(?:juta|million)\s+)?(?:suara|kursi|votes|seats|persen|percent|%)?\s*\(\s*(?:atau\s+|or\s+)?$/,
      '',
    );
  if (earlierBehind.test(lower.slice(span.end, span.end + 50)) || isOfBefore(span, setting)) return true;
  if (underLastElection.test(before)) return true;
  return moves(setting.lower) && earlierBefore.test(before);
}
