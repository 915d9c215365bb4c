import type { ClaimTrace } from '../../lib/engine';
import { formatNumber } from '../../lib/i18n/format';
import { inLanguage, type Language, type Pair } from '../../lib/i18n/language';
import { REASON_WORDS } from '../../lib/i18n/reason-words';
import { verdictLabel } from '../../lib/i18n/verdict-words';
import type { Claim } from '../../lib/model/claim';
import type { Fact } from '../../lib/model/fact';
import type { Reading } from '../../lib/reading/reading';
import { plain } from './wrap';

/** Readings and facts shown of each claim; the rest is counted. */
const SHOWN = 5;

/** The steps behind each claim, in the order of the text: what was found, how it may be read, what was compared. */
export function explainClaims(
  claims: readonly Claim[],
  traces: readonly ClaimTrace[],
  starts: ReadonlyMap<string, number>,
  language: Language,
): string {
  const byPlace = new Map(
    traces.map((trace) => [placeKey(trace.claim, starts.get(trace.claim.blockId) ?? 0), trace] as const),
  );
  return claims
    .map((claim) => explainClaim(claim, byPlace.get(placeKey(claim, 0)) ?? null, language).join('\n'))
    .join('\n\n');
}

const placeKey = (claim: Claim, at: number): string =>
  `${claim.start + at}-${claim.end + at}-${claim.measure}`;

function explainClaim(claim: Claim, trace: ClaimTrace | null, language: Language): string[] {
  const t = (id: string, en: string): string => inLanguage([id, en] satisfies Pair, language);
  const value = claim.value ?? `${claim.low}–${claim.high}`;
  const lines = [
    `${claim.start}–${claim.end} “${plain(claim.quote)}”`,
    `  ${t('klaim', 'claim')}: ${claim.measure} ${claim.op} ${value} ${claim.unit ?? ''} (${claim.basis})`,
  ];
  const chosen = trace?.chosen;
  if (chosen) {
    const { draft } = chosen;
    if (draft.subject) {
      const who =
        [...draft.subject.tickets, ...draft.subject.parties].join(', ') || `#${draft.subject.ballot}`;
      lines.push(`  ${t('milik', 'owner')}: ${who}; ${t('bobot', 'weight')} ${round(draft.subject.weight)}`);
    }
    lines.push(...roleLines(draft.years, t('tahun', 'years')));
    lines.push(...roleLines(draft.offices, t('jabatan', 'offices')));
    lines.push(...roleLines(draft.regions, t('wilayah', 'regions')));
    const weights = t('[bobot: pemilu jabatan wilayah pemilik]', '[weights: election office region owner]');
    lines.push(`  ${t('pembacaan', 'readings')}: ${chosen.readings.length}  ${weights}`);
    for (const reading of chosen.readings.slice(0, SHOWN)) {
      const mark = reading === chosen.reading ? '→' : reading === chosen.rival ? '≠' : ' ';
      lines.push(`  ${mark} ${readingLine(reading, language)}`);
    }
    for (const fact of chosen.reading?.facts.slice(0, SHOWN) ?? [])
      lines.push(`      ${factLine(fact, language)}`);
    const best = chosen.reading?.best;
    if (best) lines.push(`  ${t('perbandingan', 'comparison')}: ${best.comparison}, ${best.fact.id}`);
    lines.push(
      `  ${t('semua peran tertulis', 'every role written')}: ${chosen.firm ? t('ya', 'yes') : t('tidak', 'no')}`,
    );
  } else if (claim.official) lines.push(`  ${t('catatan', 'record')}: ${claim.official.factId}`);
  lines.push(`  ${t('penilaian', 'verdict')}: ${claim.verdict}, ${verdictLabel(claim, language)}`);
  for (const reason of claim.reasons)
    lines.push(`    ${reason}: ${inLanguage(REASON_WORDS[reason], language)}`);
  return lines;
}

const roleLines = (
  scopes: readonly { readonly weight: number; readonly values: readonly unknown[] }[],
  name: string,
): string[] =>
  scopes.length === 0
    ? []
    : [
        `  ${name}: ${scopes.map((s) => `${s.values.slice(0, SHOWN).join('/')} (${round(s.weight)})`).join(', ')}`,
      ];

function readingLine(reading: Reading, language: Language): string {
  const { weights: w } = reading;
  const place = [reading.election, reading.office, reading.region, reading.choice?.name]
    .filter(Boolean)
    .join(' / ');
  const written = [w.election, w.office, w.region, w.subject].map(round).join(' ');
  const facts = language === 'id' ? 'fakta' : 'facts';
  return plain(`${round(reading.score)}  ${place}  [${written}]  ${reading.facts.length} ${facts}`);
}

const factLine = (fact: Fact, language: Language): string =>
  plain(
    `${fact.id}: ${formatNumber(fact.value, language, 4)} ${fact.status} ${fact.confidence} ${fact.asOf}`,
  );

const round = (value: number): string => String(Math.round(value * 100) / 100);
