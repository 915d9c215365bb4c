import type { Figure, Place } from './facts';
import { PART_WORDS, type PartWords } from './parts';
import { capital, html, type Shape, squeeze, text } from './shapes';

const wordsOf = ({ fact }: Figure): PartWords => PART_WORDS[fact.measure] as PartWords;
/** The thing counted without the noun that already follows the number: "… 120 pemilih laki-laki dalam DPT". */
const counted = (figure: Figure): string => {
  const { id, unit } = wordsOf(figure);
  return id.startsWith(unit) ? id : `${unit} ${id}`;
};
/** Up to three totals of the place with the focus among them, in table order, none of one measure twice. */
const company = (place: Place, focus: Figure): readonly Figure[] => {
  const others = place.totals
    .filter((one) => one !== focus && one.fact.measure !== focus.fact.measure)
    .slice(0, 2);
  return place.totals.filter((one) => one === focus || others.includes(one));
};
const isTurnout = (figure: Figure): boolean => figure.measure === 'turnout';

/** Totals of a contest: roll, stations, valid, invalid and total votes, seats at stake, turnout. */
export const TOTAL_SHAPES: readonly Shape<Figure>[] = [
  {
    name: 'prose',
    half: 'A',
    write: ({ setting: s }, figure, say) => {
      const { id, unit } = wordsOf(figure);
      return text(
        isTurnout(figure)
          ? `${id} pada ${s.contest} ${s.where} mencapai ${say(figure)} persen.`
          : `Jumlah ${id} pada ${s.contest} ${s.where} tercatat ${say(figure)} ${unit}.`,
      );
    },
  },
  {
    name: 'heading and list',
    half: 'A',
    write: (place, figure, say) => {
      const items = company(place, figure).map(
        (one) => `- ${capital(wordsOf(one).id)}: ${say(one)}${isTurnout(one) ? ' persen' : ''}`,
      );
      return {
        text: `${squeeze(`## ${place.setting.contest} ${place.setting.where}`)}\n\n${items.join('\n')}`,
      };
    },
  },
  {
    name: 'table',
    half: 'A',
    write: (place, figure, say) => {
      const rows = company(place, figure).map(
        (one) =>
          `<tr><td>${capital(wordsOf(one).id)}</td><td>${say(one)}${isTurnout(one) ? '%' : ''}</td></tr>`,
      );
      return html(
        `<article><h2>Data ${place.setting.contest} ${place.setting.where}</h2><table><tr><th>Uraian</th><th>Jumlah</th></tr>${rows.join('')}</table></article>`,
      );
    },
  },
  {
    name: 'English',
    half: 'A',
    write: ({ setting: s }, figure, say) => {
      const { en } = wordsOf(figure);
      return text(
        isTurnout(figure)
          ? `Voter turnout in the ${s.contestEn} ${s.whereEn} reached ${say(figure, 'en')} percent.`
          : `The KPU counted ${say(figure, 'en')} ${en} ${s.whereEn} in the ${s.contestEn}.`,
      );
    },
  },
  {
    name: 'reverse',
    half: 'B',
    write: ({ setting: s }, figure, say) =>
      text(
        isTurnout(figure)
          ? `Sebesar ${say(figure)} persen ${wordsOf(figure).id} dicatat KPU ${s.where} untuk ${s.contest}.`
          : `KPU mencatat ${say(figure)} ${counted(figure)} ${s.where} untuk ${s.contest}.`,
      ),
  },
  {
    name: 'parentheses',
    half: 'B',
    write: ({ setting: s }, figure, say) => {
      const { id, unit } = wordsOf(figure);
      return text(
        `Dalam data resmi ${s.contest} ${s.where}, ${id} (${say(figure)} ${unit}) sudah ditetapkan KPU.`,
      );
    },
  },
  {
    name: 'title and ellipsis',
    half: 'B',
    write: ({ setting: s }, figure, say) => {
      const { id, unit } = wordsOf(figure);
      return {
        title: squeeze(`KPU Umumkan Data ${s.contest} ${s.where}`),
        ...text(`${id} ${isTurnout(figure) ? 'berada di angka' : 'berjumlah'} ${say(figure)} ${unit}.`),
      };
    },
  },
  {
    name: 'wide table',
    half: 'B',
    write: (place, figure, say) => {
      const figures = company(place, figure);
      const heads = figures.map((one) => `<th>${capital(wordsOf(one).id)}</th>`).join('');
      const cells = figures.map((one) => `<td>${say(one)}${isTurnout(one) ? '%' : ''}</td>`).join('');
      const { setting: s } = place;
      return html(
        `<article><table><caption>Rekapitulasi ${s.contest}</caption><tr><th>Wilayah</th>${heads}</tr><tr><th>${s.place}</th>${cells}</tr></table></article>`,
      );
    },
  },
];
