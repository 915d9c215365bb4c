import type { FactIndex } from '../../../lib/evidence/fact-index';
import type { Measure } from '../../../lib/model/claim';
import { type Choice, OFFICES, type Office } from '../../../lib/model/election';
import type { Fact } from '../../../lib/model/fact';
import { type Setting, type SubjectName, settingOf, subjectName } from './names';
import { PART_WORDS } from './parts';

/** A figure that a sentence can state. */
export interface Figure {
  readonly fact: Fact;
  readonly measure: Measure;
}

/** One subject's figures at a place. */
export interface Row {
  readonly id: string;
  readonly name: SubjectName;
  readonly votes: Figure | null;
  readonly share: Figure | null;
  readonly seats: Figure | null;
}

/** All that is certified with high confidence about one place of one contest. */
export interface Place {
  readonly setting: Setting;
  /** By votes or seats, most first. */
  readonly rows: readonly Row[];
  readonly totals: readonly Figure[];
}

/** Short numbers prove nothing; they are left to the specs. */
const LEAST = 10;

const stands = (fact: Fact | null): fact is Fact =>
  fact !== null &&
  fact.confidence === 'high' &&
  (fact.status === 'certified' || fact.status === 'derived_from_certified') &&
  fact.value >= (fact.unit === 'percent' ? 0.1 : LEAST);

/** Every place with at least one figure to state, in table order. */
export function placesOf(index: FactIndex): Place[] {
  const places: Place[] = [];
  for (const election of index.elections)
    for (const office of OFFICES)
      for (const region of index.regions) {
        const facts = index.atPlace(election.id, office, region.code);
        if (facts.length === 0) continue;
        const setting = settingOf(index, election.id, office, region.code);
        if (!setting) continue;
        const place = { setting, rows: rowsOf(index, setting, facts), totals: totalsOf(facts) };
        if (place.rows.length + place.totals.length > 0) places.push(place);
      }
  return places;
}

function rowsOf(index: FactIndex, setting: Setting, facts: readonly Fact[]): Row[] {
  const { election, office, region } = setting;
  const subjects = [...new Set(facts.map((fact) => fact.subject).filter((subject) => subject !== ''))];
  const at = (subject: string, measure: string): Figure | null => {
    const fact = index.certified({ election, office, region: region.code, subject, measure });
    return stands(fact) ? { fact, measure: measure as Measure } : null;
  };
  const rows = subjects.flatMap((id): Row[] => {
    const choice = index.ticket(id) ?? partyChoice(index, id, election, office);
    const name = choice && subjectName(index, choice);
    if (!name) return [];
    const row = { id, name, votes: at(id, 'votes'), share: at(id, 'share'), seats: at(id, 'seats') };
    return row.votes || row.seats ? [row] : [];
  });
  const size = (row: Row): number => row.votes?.fact.value ?? row.seats?.fact.value ?? 0;
  rows.sort((a, b) => size(b) - size(a) || (a.id < b.id ? -1 : 1));
  // Two subjects under one written name cannot be told apart by any reader.
  const names = rows.map((row) => row.name.short);
  return rows.filter((_, i) => names.indexOf(names[i] as string) === names.lastIndexOf(names[i] as string));
}

function partyChoice(index: FactIndex, id: string, election: string, office: Office): Choice | null {
  const party = index.party(id);
  return party
    ? {
        contest: `${election}/${office}`,
        id,
        kind: 'party',
        number: null,
        name: party.name,
        members: [],
        parties: [],
        aliases: [],
      }
    : null;
}

function totalsOf(facts: readonly Fact[]): Figure[] {
  return facts.flatMap((fact): Figure[] => {
    const words = PART_WORDS[fact.measure];
    return fact.subject === '' && words && stands(fact) ? [{ fact, measure: words.measure }] : [];
  });
}
