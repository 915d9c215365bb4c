import { push } from '../../lib/base/lists';
import { findAddress, type Step } from '../../lib/evidence/addresses';
import type { FactIndex } from '../../lib/evidence/fact-index';
import { inLanguage, type Language, type Pair } from '../../lib/i18n/language';
import { OFFICE_WORDS } from '../../lib/i18n/measure-words';
import type { Office } from '../../lib/model/election';
import type { AddressChoice, AddressPage } from '../../lib/model/explorer';
import type { Place } from '../../lib/model/place-page';
import { addressedFigure, electionName } from './addressed-figure';
import { PART } from './document-answers';

/** A figure of no office in particular has no word elsewhere; in a list to choose from it needs one. */
const NO_OFFICE: Pair = ['Umum: pemilih, TPS, petugas', 'General: voters, polling stations, staff'];
const NATION: Pair = ['Nasional', 'National'];

/** The figures of an address in one language, from `from` on; null for data without figures. */
export function addressPage(
  asked: Place & { readonly from: number },
  index: FactIndex,
  language: Language,
): AddressPage | null {
  const found = findAddress(index, asked);
  if (!found) return null;
  const { place, rows } = found;
  const name = <T extends string>(step: Step<T>, label: string): AddressChoice => ({ ...step, label });
  return {
    ...place,
    elections: found.elections.map((step) => name(step, electionName(step.id, index, language))),
    offices: found.offices.map((step) => name(step, officeName(step.id, language))),
    regions: byParent(found.regions, index, language),
    figures: rows
      .slice(asked.from, asked.from + PART)
      .map((row) => addressedFigure(index.register.fact(row), index, language)),
    total: rows.length,
    from: asked.from,
  };
}

const officeName = (office: Office, language: Language): string =>
  inLanguage(office === '' ? NO_OFFICE : OFFICE_WORDS[office], language);

/** Regions under the name of what they lie in, each group in the order of names. */
function byParent(
  steps: readonly Step<string>[],
  index: FactIndex,
  language: Language,
): AddressPage['regions'] {
  const groups = new Map<string, AddressChoice[]>();
  for (const step of steps) {
    const region = index.region(step.id);
    const parent = region && region.parent !== '' ? (index.region(region.parent)?.name ?? region.parent) : '';
    const choice = { ...step, label: region?.name ?? step.id };
    push(groups, parent, choice);
  }
  return [...groups].map(([label, choices]) => ({
    label: label === '' ? inLanguage(NATION, language) : label,
    choices: choices.sort((a, b) => a.label.localeCompare(b.label)),
  }));
}
