import { overlaps, type Span } from '../../base/span';
import type { ActQuantity } from '../../numbers/quantity';
import { hasCue, within } from '../analyze';
import type { WordedDraft } from '../draft';
import type { Setting } from '../frame/setting';
import { scanStages } from '../frame/stage';
import { STAGES } from '../lexicon/stages';
import { NO_MEASURE, rolesDraft } from '../roles-draft';

/** Decrees, regulations, laws and rulings, with the stage the sentence says they decided, if it says so. */
export function actDrafts(setting: Setting): WordedDraft[] {
  const { block, sentence } = setting;
  const acts = within(block.quantities, sentence.start, sentence.end).filter(
    (q): q is ActQuantity => q.kind === 'act',
  );
  acts.push(...withoutYear(setting, acts));
  if (acts.length === 0) return [];
  const all = scanStages(block.text, block.tokens).filter((s) => s.stage.decrees !== null);
  const here = within(all, sentence.start, sentence.end)[0];
  // "Penetapan itu tertuang dalam Keputusan …": the thing decided stands in a sentence before.
  const pointsBack =
    /\b(?:itu|tersebut|ini|tertuang|dituangkan|tercantum|diteken|ditandatangani|bernomor)\b/.test(
      block.text.lower.slice(sentence.start, sentence.end),
    );
  const earlier = pointsBack ? all.filter((s) => s.end <= sentence.start).at(-1) : undefined;
  // "Penetapan itu tertuang dalam …" of a paragraph of its own: the roll is what the page spoke of last.
  const roll =
    pointsBack && !earlier && setting.paragraph.rolls.length === 1 && setting.paragraph.rolls[0] === 'roll'
      ? STAGES.find((stage) => stage.key === 'roll')
      : undefined;
  // "Lewat Keputusan …, pasangan nomor urut 02 dinyatakan memperoleh 96.214.691 suara": what was decided is a result.
  const result = declares.test(setting.lower) ? STAGES.find((stage) => stage.key === 'results') : undefined;
  const deciding = (here ?? earlier)?.stage ?? roll ?? result ?? null;
  return acts.map(
    (act): WordedDraft => ({
      kind: 'act',
      base: rolesDraft(
        setting,
        act,
        { ...NO_MEASURE, measure: 'decree' },
        null,
        `${act.act}:${act.number}/${act.year}`,
        'decree',
      ),
      act,
      stage: deciding,
    }),
  );
}

/** The result of a count is declared. */
const declares =
  /\b(?:dinyatakan|ditetapkan|tercatat|declared|certified)\s+(?:(?:telah|berhasil|sah|to have|as having|having)\s+)*(?:memperoleh|meraih|mendapat(?:kan)?|mengantongi|unggul|menang|memenangi|won|received|polled)\b/;

/** "Keputusan 360", "SK KPU Nomor 1050", not followed by a year or a code. */
const yearless =
  /\b(?:surat keputusan|keputusan|sk|kepkpu|decree|decision)(?: kpu(?: ri)?)? (?:nomor |no\.? ?|number )?(\d{2,4})\b(?! ?(?:tahun|thn|th\b|of|[/.,]\d|[/-] ?[a-z0-9]))/g;

/** Without one of these there is no such act: asked first, since few sentences have one. */
const namesAct = /keputusan|\bsk\b|kepkpu|decree|decision/;

/** Somebody else than KPU decided, right before. */
const othersAct =
  /\b(?:gubernur|bupati|wali ?kota|menteri|mendagri|presiden|mahkamah|mk|dkpp|bawaslu|ptun|pengadilan|rektor|direksi|dprd?|governor|minister|mayor|court)\b[^.;,]*$/;

/**
 * Acts of KPU cited by number alone, where the tables know one of that number, or one in the years that the text writes.
 * The year is then the table's: nothing is known of an act that this does not single out.
 */
function withoutYear(
  { block, sentence, lower: said, paragraph, cues, index }: Setting,
  written: readonly Span[],
): ActQuantity[] {
  if (!namesAct.test(said) || (!paragraph.talk.has('organ') && !hasCue(cues, 'organ'))) return [];
  const { lower, original } = block.text;
  const out: ActQuantity[] = [];
  for (const hit of said.matchAll(yearless)) {
    const start = sentence.start + hit.index;
    const span = { start, end: start + hit[0].length };
    if (written.some((act) => overlaps(act, span))) continue;
    if (!hit[0].includes('kpu') && othersAct.test(lower.slice(Math.max(sentence.start, start - 50), start)))
      continue;
    const numbered = index.decrees.filter((d) => d.kind === 'keputusan_kpu' && d.number === hit[1]);
    const near = numbered.filter((d) => paragraph.years.some((year) => Math.abs(Number(d.year) - year) <= 1));
    const meant = paragraph.years.length > 0 ? near : numbered;
    const [decree] = meant;
    if (!decree || meant.length > 1) continue;
    out.push({
      ...span,
      kind: 'act',
      figure: span,
      text: original.slice(span.start, span.end),
      act: 'keputusan_kpu',
      number: decree.number,
      year: decree.year,
    });
  }
  return out;
}
