import type { FactIndex } from '../../lib/evidence/fact-index';
import { inLanguage, type Language } from '../../lib/i18n/language';
import { OFFICE_WORDS } from '../../lib/i18n/measure-words';
import type { AddressedFigure } from '../../lib/model/explorer';
import type { Fact } from '../../lib/model/fact';
import type { Place } from '../../lib/model/place-page';
import { measureName, shownFigure } from './shown-figure';

/** Name of an election in the reader's language; its id where the tables have none. */
export const electionName = (id: string, index: FactIndex, language: Language): string => {
  const election = index.election(id);
  return (language === 'id' ? election?.nameId : election?.nameEn) ?? id;
};

/** Region, race and election in words. */
export const placeWords = (
  { election, office, region }: Place,
  index: FactIndex,
  language: Language,
): string =>
  [
    index.region(region)?.name ?? region,
    inLanguage(OFFICE_WORDS[office], language),
    electionName(election, index, language),
  ]
    .filter((part) => part !== '')
    .join(' · ');

/** A stored fact with where it belongs. Its label names whose figure it is. */
export function addressedFigure(fact: Fact, index: FactIndex, language: Language): AddressedFigure {
  const { election, office, region, subject } = fact;
  const name = subject === '' ? '' : subjectName(subject, fact, index);
  const label = [name, measureName(fact.measure, index, language)].filter(Boolean).join(': ');
  return {
    ...shownFigure(fact, index, language, label),
    about: placeWords({ election, office, region }, index, language),
    place: { election, office, region },
    sourceId: fact.source,
  };
}

const subjectName = (subject: string, { election, office }: Fact, index: FactIndex): string =>
  index.choiceAt(election, office, subject)?.name ??
  index.party(subject)?.name ??
  index.ticket(subject)?.name ??
  subject;
