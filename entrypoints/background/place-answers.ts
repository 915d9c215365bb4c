import type { FactIndex } from '../../lib/evidence/fact-index';
import { findMap, mapMeasures } from '../../lib/evidence/place-map';
import { type FoundContestant, findPlace } from '../../lib/evidence/place-page';
import type { Language, Pair } from '../../lib/i18n/language';
import { inLanguage } from '../../lib/i18n/language';
import { OFFICE_WORDS } from '../../lib/i18n/measure-words';
import type { Fact } from '../../lib/model/fact';
import type {
  Contestant,
  MapMeasure,
  Place,
  PlaceLink,
  PlaceMap,
  PlacePage,
} from '../../lib/model/place-page';
import { electionName } from './addressed-figure';
import { shownFigure } from './shown-figure';

const MEASURES: Readonly<Record<string, Pair>> = {
  winner: ['Suara terbanyak', 'Most votes'],
  turnout: ['Partisipasi pemilih', 'Turnout'],
  roll: ['Pemilih terdaftar', 'Registered voters'],
};
const SHARE: Pair = ['Persentase suara', 'Vote share'];

/** The page of a place in one language but its villages, or null for a region that the index does not have. */
export function placePage(
  asked: Place,
  index: FactIndex,
  language: Language,
): Omit<PlacePage, 'villages'> | null {
  const found = findPlace(index, asked);
  if (!found) return null;
  const { place, region } = found;
  const show = (fact: Fact, label?: string) => shownFigure(fact, index, language, label);
  const link = (to: Partial<Place>, label: string): PlaceLink => ({ place: { ...place, ...to }, label });
  return {
    place,
    region: region.name,
    election: electionName(place.election, index, language),
    office: inLanguage(OFFICE_WORDS[place.office], language),
    votingDay: index.election(place.election)?.votingDay ?? '',
    above: found.above.map((r) => link({ region: r.code }, r.name)),
    below: found.below.map((r) => link({ region: r.code }, r.name)),
    contests: found.contests.map((p) =>
      link(
        p,
        [electionName(p.election, index, language), inLanguage(OFFICE_WORDS[p.office], language)]
          .filter((part) => part !== '')
          .join(' · '),
      ),
    ),
    figures: found.figures.map((fact) => show(fact)),
    contestants: found.contestants.map((c) => contestant(c, show)),
    mapped: mapMeasures(index, place).map((id) => ({ id, label: measureLabel(id, index, language) })),
  };
}

const contestant = (
  { id, name, short, number, votes, share, seats }: FoundContestant,
  show: (fact: Fact) => PlacePage['figures'][number],
): Contestant => ({
  id,
  name,
  short,
  number,
  votes: votes && show(votes),
  share: share && show(share),
  seats: seats && show(seats),
});

function measureLabel(id: MapMeasure['id'], index: FactIndex, language: Language): string {
  const known = MEASURES[id];
  if (known) return inLanguage(known, language);
  const subject = id.slice('share:'.length);
  const name = index.ticket(subject)?.name ?? index.party(subject)?.abbreviation ?? subject;
  return `${inLanguage(SHARE, language)}: ${name}`;
}

/** One measure of a contest by province, in one language. */
export function placeMap(asked: Omit<PlaceMap, 'cells'>, index: FactIndex, language: Language): PlaceMap {
  const { election, office, measure } = asked;
  return {
    election,
    office,
    measure,
    cells: findMap(index, election, office, measure).map(({ region, leader, figure }) => ({
      region: region.code,
      name: region.name,
      leader: leader && { id: leader.id, name: leader.short, number: leader.number },
      figure: figure && shownFigure(figure, index, language),
    })),
  };
}
