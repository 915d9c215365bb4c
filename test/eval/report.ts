import { type Claim, VERDICTS } from '../../lib/model/claim';
import type { Judged, Pair } from './match';
import type { FalseMark, Score, Tally } from './score';

export const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;

/** Figures of one half, without any word of its passages. */
export function figures(name: string, s: Score): string {
  const lines = [
    `== ${name}: ${s.passages} passages, ${s.labels} labels, slowest ${s.slowestMs.toFixed(0)} ms`,
    `found ${percent(s.found, s.labels)} · right ${percent(s.right, s.labels)} · recall ${percent(s.shownRight, s.showable)} (${s.shownRight} of ${s.showable} to be shown)`,
    `differs: precision ${percent(s.trueDiffers, s.differs)} (${s.falseDiffers.length} false of ${s.differs}) · seeded errors caught ${percent(s.caught, s.errors)} (${s.caught} of ${s.errors})`,
    `clean passages ${s.cleanPassages}: ${s.cleanMarks.length} marks, ${s.cleanDiffers} differs · false matches ${s.falseMatches.length} · shown without a label ${s.unlabelled.length}`,
    `of the found: measure ${percent(s.measureRight, s.found)}, subject ${percent(s.subjectRight, s.found)}, basis ${percent(s.basisRight, s.found)} · macro-F1 ${s.macroF1.toFixed(3)}`,
    '',
    table('by measure', s.byMeasure),
    table('by basis', s.byBasis),
    table('by seeded error', s.byError),
    confusion(s),
  ];
  return lines.join('\n');
}

function table(title: string, rows: Readonly<Record<string, Tally>>): string {
  const body = Object.entries(rows).map(
    ([name, t]) =>
      `  ${name.padEnd(20)}${String(t.labels).padStart(5)}${percent(t.found, t.labels).padStart(10)}${percent(t.right, t.labels).padStart(10)}`,
  );
  return [
    `${title.padEnd(22)}${'labels'.padStart(5)}${'found'.padStart(9)}${'right'.padStart(10)}`,
    ...body,
    '',
  ].join('\n');
}

function confusion(s: Score): string {
  const short = (verdict: string): string => verdict.slice(0, 9).padStart(11);
  return [
    `${'wanted \\ given'.padEnd(17)}${VERDICTS.map(short).join('')}`,
    ...VERDICTS.map(
      (row) =>
        `${row.padEnd(17)}${VERDICTS.map((column) => String(s.confusion[row]?.[column] ?? 0).padStart(11)).join('')}`,
    ),
    '',
  ].join('\n');
}

/** The words around a span, on one line, with the span in brackets. */
export function context(text: string, start: number, end: number, width = 110): string {
  const before = text.slice(Math.max(0, start - width), start);
  const after = text.slice(end, end + width);
  return `…${before}⟦${text.slice(start, end)}⟧${after}…`.replace(/\s+/g, ' ');
}

/** One claim's fields on a line. */
export function claimLine(claim: Claim): string {
  const official = claim.official
    ? `${claim.official.value} (${claim.official.factId}${claim.official.formula ? `, ${claim.official.formula}` : ''})`
    : 'none';
  const value = claim.value ?? `${claim.low}–${claim.high}`;
  return `${claim.verdict} [${claim.reasons.join(', ')}] ${claim.measure} ${claim.op} ${value} ${claim.unit} ${claim.basis} · ${claim.election ?? '?'} / ${claim.office ?? '?'} / ${claim.region?.code ?? '?'} ${claim.region?.name ?? ''} / ${claim.subject?.id ?? '–'} ${claim.subject?.name ?? ''} · official ${official}`;
}

export function labelLine({ label }: Pair): string {
  return `${label.verdicts.join('|')} ${label.measure} ${label.value} ${label.unit} ${label.basis} · ${label.election ?? '–'} / ${label.office ?? '–'} / ${label.region ?? '–'} / ${label.subject ?? '–'}${label.error ? ` · error ${label.error}` : ''}${label.note ? ` · ${label.note}` : ''}`;
}

export function pairLines(pair: Pair): string {
  return [
    `${pair.passage.id}  ${context(pair.text, ...pair.span)}`,
    `    label  ${labelLine(pair)}`,
    `    engine ${pair.claim ? claimLine(pair.claim) : 'nothing'}`,
  ].join('\n');
}

export function markLines(mark: FalseMark): string {
  if (mark.pair) return pairLines(mark.pair);
  return [
    `${mark.judged.passage.id}  ${context(mark.judged.text, mark.claim.start, mark.claim.end)}`,
    '    label  none',
    `    engine ${claimLine(mark.claim)}`,
  ].join('\n');
}

/** A whole passage with every label and claim, in the order of the text. */
export function passageLines(judged: Judged): string {
  const { passage } = judged;
  const extras = judged.extra.map((claim) => ({
    at: claim.start,
    line: `+ ${context(judged.text, claim.start, claim.end, 0)} ${claimLine(claim)}`,
  }));
  const own = judged.pairs.map((pair) => ({
    at: pair.span[0],
    line: `${pair.right ? '·' : 'X'} ${pairLines(pair)}`,
  }));
  return [
    `${passage.id} · ${passage.title ?? ''} · ${passage.published ?? ''} · ${passage.url ?? ''}`,
    judged.text,
    '',
    ...[...own, ...extras].sort((a, b) => a.at - b.at).map(({ line }) => line),
  ].join('\n');
}
