import type { Request } from '../../../entrypoints/cli/check-one';
import type { Figure, Place, Row } from './facts';
import type { Tongue } from './write';

export type ShapeHalf = 'A' | 'B';

/** Writes a figure where it stands in the sentence. */
export type Say = (figure: Figure, tongue?: Tongue) => string;

/** A way to put one subject's or one total's figures into words. Null where the figures do not fit it. */
export interface Shape<Focus> {
  readonly name: string;
  readonly half: ShapeHalf;
  write(place: Place, focus: Focus, say: Say): Request | null;
}

/** Up to three rows with the focus among them, in order of votes: all rows cut into threes, so that windows repeat. */
function company(place: Place, focus: Row, fits: (row: Row) => boolean): readonly Row[] {
  const rows = place.rows.filter(fits);
  const at = rows.indexOf(focus);
  const from = Math.max(0, Math.min(at - (at % 3), rows.length - 3));
  return at < 0 ? [] : rows.slice(from, from + 3);
}

const squeeze = (text: string): string =>
  text
    .replace(/ +/g, ' ')
    .replace(/ ([.,:;)])/g, '$1')
    .trim();
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const text = (words: string): Request => ({ text: capital(squeeze(words)) });
const html = (words: string): Request => ({ html: words.replace(/ +/g, ' ') });
const listed = (items: readonly string[], last: string): string =>
  items.length < 2
    ? items.join('')
    : `${items.slice(0, -1).join(', ')}${items.length > 2 ? ',' : ''} ${last} ${items.at(-1)}`;

/** Votes, and the share where one is certain. */
export const VOTE_SHAPES: readonly Shape<Row>[] = [
  {
    name: 'prose',
    half: 'A',
    write: ({ setting: s }, row, say) =>
      row.votes &&
      text(
        `Pada ${s.contest}, ${row.name.full} meraih ${say(row.votes)} suara ${row.share ? `atau ${say(row.share)} persen` : ''} ${s.where}.`,
      ),
  },
  {
    name: 'chain',
    half: 'A',
    write: (place, row, say) => {
      const rows = company(place, row, (one) => one.votes !== null);
      if (rows.length < 2) return null;
      const items = rows.map(
        (one) =>
          `${one.name.short} ${say(one.votes as Figure)} suara ${one.share ? `(${say(one.share)} persen)` : ''}`,
      );
      return text(
        `KPU menetapkan hasil ${place.setting.contest} ${place.setting.where}: ${listed(items, 'dan')}.`,
      );
    },
  },
  {
    name: 'heading and list',
    half: 'A',
    write: (place, row, say) => {
      const rows = company(place, row, (one) => one.votes !== null);
      const items = rows.map(
        (one) =>
          `- ${one.name.short}: ${say(one.votes as Figure)} suara${one.share ? ` (${say(one.share)}%)` : ''}`,
      );
      const head = squeeze(`## Hasil ${place.setting.contest} ${place.setting.where}`);
      return rows.length === 0 ? null : { text: `${head}\n\n${items.join('\n')}` };
    },
  },
  {
    name: 'English',
    half: 'A',
    write: ({ setting: s }, row, say) =>
      row.votes &&
      text(
        `In the ${s.contestEn}, ${row.name.short} won ${say(row.votes, 'en')} votes ${row.share ? `(${say(row.share, 'en')}%)` : ''} ${s.whereEn}.`,
      ),
  },
  {
    name: 'table',
    half: 'A',
    write: (place, row, say) => {
      const rows = company(place, row, (one) => one.votes !== null);
      const body = rows.map(
        (one) =>
          `<tr><td>${one.name.short}</td><td>${say(one.votes as Figure)}</td><td>${one.share ? `${say(one.share)}%` : '-'}</td></tr>`,
      );
      return rows.length === 0
        ? null
        : html(
            `<article><h2>Hasil ${place.setting.contest} ${place.setting.where}</h2><table><tr><th>Nama</th><th>Perolehan suara</th><th>Persentase</th></tr>${body.join('')}</table></article>`,
          );
    },
  },
  {
    name: 'reverse',
    half: 'B',
    write: ({ setting: s }, row, say) =>
      row.votes &&
      text(
        `Sebanyak ${say(row.votes)} suara sah ${row.share ? `(${say(row.share)} persen)` : ''} ${s.where} diberikan kepada ${row.name.full} pada ${s.contest}.`,
      ),
  },
  {
    name: 'masing-masing',
    half: 'B',
    write: (place, row, say) => {
      const rows = company(place, row, (one) => one.votes !== null);
      if (rows.length < 2) return null;
      const names = rows.map((one) => one.name.short);
      const numbers = rows.map((one) => `${say(one.votes as Figure)} suara`);
      return text(
        `Dalam ${place.setting.contest} ${place.setting.where}, ${listed(names, 'dan')} masing-masing memperoleh ${listed(numbers, 'dan')}.`,
      );
    },
  },
  {
    name: 'share first, in parentheses',
    half: 'B',
    write: ({ setting: s }, row, say) =>
      row.votes && row.share
        ? text(
            `Menurut rekapitulasi KPU untuk ${s.contest}, ${row.name.short} mendapat ${say(row.share)} persen (${say(row.votes)} suara) ${s.where}.`,
          )
        : null,
  },
  {
    name: 'wide table',
    half: 'B',
    write: (place, row, say) => {
      const rows = company(place, row, (one) => one.votes !== null);
      const { setting: s } = place;
      const heads = rows.map((one) => `<th>${one.name.short}</th>`).join('');
      const cells = rows.map((one) => `<td>${say(one.votes as Figure)}</td>`).join('');
      return rows.length === 0
        ? null
        : html(
            `<article><table><caption>Perolehan suara ${s.contest}, hasil penetapan KPU</caption><tr><th>Wilayah</th>${heads}</tr><tr><th>${s.place}</th>${cells}</tr></table></article>`,
          );
    },
  },
  {
    name: 'title and ellipsis',
    half: 'B',
    write: ({ setting: s }, row, say) =>
      row.votes && {
        title: squeeze(`Rekapitulasi ${s.contest} ${s.where} Selesai, Ini Hasilnya`),
        ...text(
          `${row.name.full} mengantongi ${say(row.votes)} suara. ${row.share ? `Perolehan itu setara ${say(row.share)} persen suara sah.` : ''}`,
        ),
      },
  },
  {
    name: 'English, share first',
    half: 'B',
    write: ({ setting: s }, row, say) =>
      row.votes &&
      text(
        `${row.name.short} received ${row.share ? `${say(row.share, 'en')} percent of the vote, or` : ''} ${say(row.votes, 'en')} votes ${s.whereEn} in the ${s.contestEn}, the KPU said.`,
      ),
  },
];

const chamber = (place: Place): string =>
  place.setting.office === 'konstituante' ? 'Konstituante' : place.setting.office === 'dpr' ? 'DPR' : 'DPRD';

export const SEAT_SHAPES: readonly Shape<Row>[] = [
  {
    name: 'prose',
    half: 'A',
    write: (place, row, say) =>
      row.seats &&
      text(
        `Pada ${place.setting.contest}, ${row.name.full} memperoleh ${say(row.seats)} kursi ${chamber(place)} ${place.setting.where}.`,
      ),
  },
  {
    name: 'chain',
    half: 'A',
    write: (place, row, say) => {
      const rows = company(place, row, (one) => one.seats !== null);
      const items = rows.map((one) => `${one.name.short} ${say(one.seats as Figure)} kursi`);
      return rows.length < 2
        ? null
        : text(`Hasil ${place.setting.contest} ${place.setting.where}: ${listed(items, 'dan')}.`);
    },
  },
  {
    name: 'heading and list',
    half: 'A',
    write: (place, row, say) => {
      const rows = company(place, row, (one) => one.seats !== null);
      const items = rows.map((one) => `- ${one.name.short}: ${say(one.seats as Figure)} kursi`);
      const head = squeeze(`## Perolehan kursi ${place.setting.contest} ${place.setting.where}`);
      return rows.length === 0 ? null : { text: `${head}\n\n${items.join('\n')}` };
    },
  },
  {
    name: 'English',
    half: 'A',
    write: ({ setting: s }, row, say) =>
      row.seats &&
      text(`In the ${s.contestEn}, ${row.name.short} won ${say(row.seats, 'en')} seats ${s.whereEn}.`),
  },
  {
    name: 'reverse',
    half: 'B',
    write: (place, row, say) =>
      row.seats &&
      text(
        `Sebanyak ${say(row.seats)} kursi ${chamber(place)} ${place.setting.where} diraih ${row.name.full} dalam ${place.setting.contest}.`,
      ),
  },
  {
    name: 'parentheses',
    half: 'B',
    write: (place, row, say) => {
      const rows = company(place, row, (one) => one.seats !== null);
      const items = rows.map((one) => `${one.name.short} (${say(one.seats as Figure)} kursi)`);
      return rows.length < 2
        ? null
        : text(`${place.setting.contest} ${place.setting.where} menempatkan ${listed(items, 'dan')}.`);
    },
  },
  {
    name: 'table',
    half: 'B',
    write: (place, row, say) => {
      const rows = company(place, row, (one) => one.seats !== null);
      const body = rows.map(
        (one) => `<tr><td>${one.name.short}</td><td>${say(one.seats as Figure)}</td></tr>`,
      );
      return rows.length === 0
        ? null
        : html(
            `<article><table><caption>${place.setting.contest} ${place.setting.where}</caption><tr><th>Partai</th><th>Jumlah kursi</th></tr>${body.join('')}</table></article>`,
          );
    },
  },
  {
    name: 'title and ellipsis',
    half: 'B',
    write: ({ setting: s }, row, say) =>
      row.seats && {
        title: squeeze(`Peta Kursi ${s.contest} ${s.where}`),
        ...text(`${row.name.full} mengamankan ${say(row.seats)} kursi.`),
      },
  },
];

export { capital, html, squeeze, text };
