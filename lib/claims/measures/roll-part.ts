import type { FactIndex } from '../../evidence/fact-index';
import type { NumberQuantity } from '../../numbers/quantity';
import type { CueKey } from '../lexicon/cues';
import type { Has, MeasureGuess } from './guess';

const DPT: MeasureGuess = { measure: 'registered_voters', tableMeasures: ['dpt_total'], ownership: 'none' };

/** What parts of the roll are told by. */
export const ROLL_PARTS: readonly CueKey[] = [
  'male',
  'female',
  'abroad',
  'domestic',
  'genZ',
  'genX',
  'millennial',
  'preBoomer',
  'babyBoomer',
  'disability',
];

/** Which part of the roll is meant: sex, home or abroad, generation, disability; which roll at all. */
export function rollPart(has: Has, hasWide: Has = has): MeasureGuess {
  const stem = has('provisionalRoll') ? 'dps' : 'dpt';
  const sex = has('male') && !has('female') ? 'male' : has('female') && !has('male') ? 'female' : null;
  if (has('continuousRoll')) {
    const place =
      has('domestic') && !has('inclAbroad')
        ? 'domestic'
        : has('abroad') && !has('inclAbroad')
          ? 'overseas'
          : null;
    return { ...DPT, tableMeasures: [`pdpb_*_${place ?? sex ?? 'total'}`] };
  }
  // DPT, DPTb and DPK together are everybody registered.
  if (has('additionalRoll') && has('specialRoll'))
    return { ...DPT, tableMeasures: ['registered_total', 'voters_total'] };
  if (has('additionalRoll'))
    return { measure: 'voters', tableMeasures: ['voters_from_dptb'], ownership: 'none' };
  if (has('specialRoll')) return { measure: 'voters', tableMeasures: ['voters_from_dpk'], ownership: 'none' };
  for (const [key, measure] of [
    ['disability', 'dpt_disability'],
    ['genZ', 'dpt_gen_z'],
    ['genX', 'dpt_gen_x'],
    ['millennial', 'dpt_gen_milenial'],
    ['preBoomer', 'dpt_gen_pre_boomer'],
    ['babyBoomer', 'dpt_gen_baby_boomer'],
    ['underAge', 'dpt_age_under_17_married'],
    ['age1730', 'dpt_age_17_30'],
    ['age3140', 'dpt_age_31_40'],
    ['ageOver40', 'dpt_age_over_40'],
    ['postal', 'dpt_pos'],
    ['mobileBox', 'dpt_ksk'],
  ] as const)
    if (has(key)) return { ...DPT, tableMeasures: [measure] };
  const domestic = has('domestic') && !has('inclAbroad');
  const abroad = has('abroad') && !has('inclAbroad') && !has('domestic');
  const suffix = sex ?? 'total';
  if (abroad) return { ...DPT, tableMeasures: [`${stem}_${suffix}`], region: '99' };
  if (domestic) return { ...DPT, tableMeasures: [sex ? `${stem}_domestic_${sex}` : `${stem}_domestic`] };
  // "Di dalam negeri N pemilih, yaitu A laki-laki dan B perempuan": the parts are of the part.
  if (sex && hasWide('domestic') && !hasWide('abroad') && !hasWide('inclAbroad'))
    return { ...DPT, tableMeasures: [`${stem}_domestic_${sex}`, `${stem}_${sex}`] };
  if (sex && hasWide('abroad') && !hasWide('domestic') && !hasWide('inclAbroad'))
    return { ...DPT, tableMeasures: [`${stem}_${sex}`], region: '99' };
  // As the roll as a whole, its men and women may be those at home.
  return {
    ...DPT,
    tableMeasures: sex ? [`${stem}_${sex}`, `${stem}_domestic_${sex}`] : [`${stem}_${suffix}`],
  };
}

const ONE_SEX = /^\s*(?:people\s+|voters\s+)?(?:are|were)\s+(women|female|men|male)\b/;

/** "Of whom N were women": the part of the roll whose sex stands behind the verb, at which the clause ends. */
export function ofOneSex(guess: MeasureGuess, lower: string, q: NumberQuantity): MeasureGuess {
  const sex = ONE_SEX.exec(lower.slice(q.figure.end, q.figure.end + 40))?.[1];
  if (sex === undefined) return guess;
  const part = /^(?:women|female)$/.test(sex) ? 'female' : 'male';
  return { ...guess, tableMeasures: guess.tableMeasures.map((one) => one.replace(/_total$/, `_${part}`)) };
}

const SEXES = /\b(?:laki|lelaki|pria|perempuan|wanita|women|men|female|male|[lp])\b/;
const ROW_OF_SEX = /^dp[ts]_(?:\w+_)?(?:fe)?male$/;

/** "Laki-laki dan perempuan berturut-turut N dan M orang": a row of one sex, beside words of it, is no whole roll gone wrong. */
export const orOneSex = (
  guess: MeasureGuess,
  sentence: string,
  { value }: NumberQuantity,
  index: FactIndex,
): MeasureGuess =>
  SEXES.test(sentence) && index.byValue(value).some(({ measure }) => ROW_OF_SEX.test(measure))
    ? { ...guess, loose: true }
    : guess;

/** On a page about the continuous roll its parts are named as those of any roll; either may answer, none may accuse. */
export function orContinuous(guess: MeasureGuess): MeasureGuess {
  const [first = ''] = guess.tableMeasures;
  if (guess.measure !== 'registered_voters' || !first.startsWith('dpt_')) return guess;
  const part = guess.region === '99' ? 'overseas' : first.slice('dpt_'.length);
  const { region, ...rest } = guess;
  return {
    ...(region === '99' ? rest : guess),
    tableMeasures: [...guess.tableMeasures, `pdpb_*_${part}`],
    loose: true,
  };
}
