import type { NumberQuantity } from '../../numbers/quantity';
import { count } from './count';
import type { Has, MeasureGuess } from './guess';

/** "N TPS reguler", "N TPS di lokasi khusus": two parts of all stations, which no table keeps apart. */
const KIND =
  /^\s*(?:tps|tempat pemungutan suara(?:\s*\(tps\))?|titik)\s+(?:(?:di|pada)\s+)?(?:(?:yang|berupa|kategori|berstatus)\s+)?(umum|reguler|regular|biasa|khusus|loksus|lokasi khusus|tambahan)\b/;
/** Rolls before the last one. */
const EDITION =
  /\b(?:dpthp\w*|dpshp\w*|dps|dpt hasil perbaikan|daftar pemilih (?:sementara|tetap hasil perbaikan))\b/;
const BOTH = /^\s*(?:dan|maupun|serta|&|\+)\s*(?:tps\s+)?(?:di\s+)?(?:khusus|loksus|lokasi khusus)/;

/**
 * Polling stations: all, at home or abroad; those of a re-vote; those counted so far. Null for those of one kind; what is
 * called regular may be all of them where no special ones are told apart.
 */
export function stationsFigure(
  lower: string,
  q: NumberQuantity,
  has: Has,
  hasWide: Has,
): MeasureGuess | null {
  const rest = lower.slice(q.figure.end, q.figure.end + 80);
  const kind = KIND.exec(rest);
  if (kind && !BOTH.test(rest.slice(kind[0].length)))
    return /^(?:umum|regul|biasa)/.test(kind[1] as string)
      ? { measure: 'polling_stations', tableMeasures: ['tps_total'], ownership: 'none', loose: true }
      : null;
  const partOfAll = /^\s*(?:tps\s*)?(?:dari|of|out of)\s+(?:total\s+|seluruh\s+|jumlah\s+)?\d/.test(
    lower.slice(q.figure.end, q.figure.end + 28),
  );
  if (partOfAll || has('progress'))
    return { measure: 'progress', tableMeasures: ['tps_reported'], ownership: 'none' };
  if (has('revote')) return count('psu_tps', 'psu_psl_pss_tps');
  const total =
    /\b(?:total(?:nya)?|seluruh(?:nya)?|keseluruhan(?:nya)?|jumlah(?:nya)?|in all|altogether)\s*(?:sebanyak\s+|ada\s+|:\s*)?$/.test(
      lower.slice(Math.max(0, q.start - 30), q.start),
    );
  // Each edition of the roll had stations of its own; the tables hold those of the last one.
  const edition = EDITION.test(lower.slice(Math.max(0, q.start - 140), q.end + 60));
  if (edition)
    return { measure: 'polling_stations', tableMeasures: ['tps_total'], ownership: 'none', loose: true };
  if (!total && (has('stationsAbroad') || (has('abroad') && !has('inclAbroad', 'domestic'))))
    return {
      measure: 'polling_stations',
      tableMeasures: ['tps_total', 'tpsln_count'],
      ownership: 'none',
      region: '99',
    };
  if (!total && has('domestic') && !has('inclAbroad'))
    return { measure: 'polling_stations', tableMeasures: ['tps_domestic'], ownership: 'none' };
  // "Di luar negeri" earlier in the sentence, and nothing of it beside this number: either may be meant.
  if (!total && hasWide('domestic') && !hasWide('inclAbroad', 'abroad'))
    return { measure: 'polling_stations', tableMeasures: ['tps_domestic', 'tps_total'], ownership: 'none' };
  return { measure: 'polling_stations', tableMeasures: ['tps_total'], ownership: 'none' };
}
