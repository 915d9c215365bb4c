import { OFFICES, type Office } from '../model/election';
import type { Fact } from '../model/fact';
import { DERIVED_MEASURES } from './derived-measures';
import type { FactIndex } from './fact-index';

/** `election/office/region[/subject][/measure][@date]` as typed. Null stands for a part that may be anything. */
export interface AddressQuery {
  readonly election: string;
  readonly office: Office;
  readonly region: string | null;
  /** End of a choice id (`02`) or a party id; empty for figures of the contest as a whole. */
  readonly subject: string | null;
  readonly measure: string | null;
  /** A subject or a measure, where only one of the two was written. */
  readonly name: string | null;
  /** Beginning of `as_of`, or null. */
  readonly date: string | null;
}

const ANY = '*';
const either = (part: string): string | null => (part === ANY ? null : part);

/**
 * Reads an address as `fact_id` writes it. `*` stands for any region, subject or measure; what is left out at the end
 * may be anything; of four parts the last is a subject or a measure.
 * Null for a text that names no election and office of the index.
 */
export function readAddress(text: string, index: FactIndex): AddressQuery | null {
  const [path = '', date] = text.trim().split('@');
  const [election = '', officeWord = '', region = ANY, third, fourth, ...more] = path.split('/');
  const office = officeWord === 'all' ? '' : officeWord;
  const known = (OFFICES as readonly string[]).includes(office) && (office !== '' || officeWord === 'all');
  if (!index.election(election) || !known || more.length > 0) return null;
  const base = {
    election,
    office: office as Office,
    region: either(region),
    date: date === undefined || date === '' ? null : date,
  };
  if (third === undefined) return { ...base, subject: null, measure: null, name: null };
  if (fourth === undefined) return { ...base, subject: null, measure: null, name: either(third) };
  return { ...base, subject: either(third), measure: either(fourth), name: null };
}

/** Facts of an address, stored ones in table order, computed ones (where a measure of theirs is asked) after them. */
export function factsAt(query: AddressQuery, index: FactIndex): readonly Fact[] {
  const regions = query.region === null ? regionsOf(index) : [query.region];
  return regions.flatMap((region) => {
    const stored = index.atPlace(query.election, query.office, region);
    const subjects = new Set(['', ...stored.map((f) => f.subject)]);
    const found = stored.filter((f) => fits(f, query));
    const computed = computedMeasures(query).flatMap((measure) =>
      [...subjects].flatMap((subject) =>
        index.at({ ...query, region, subject, measure }).filter((f) => f.formula !== null && fits(f, query)),
      ),
    );
    const known = new Set(found.map((f) => f.id));
    return [...found, ...computed.filter((f) => !known.has(f.id))];
  });
}

const regionsOf = (index: FactIndex): readonly string[] => [
  ...new Set(index.regions.map((region) => region.code)),
];

const computedMeasures = ({ measure, name }: AddressQuery): readonly string[] =>
  DERIVED_MEASURES.map((m) => m.measure).filter((m) => m === measure || m === name);

function fits(fact: Fact, { subject, measure, name, date }: AddressQuery): boolean {
  if (measure !== null && fact.measure !== measure) return false;
  if (date !== null && !fact.asOf.startsWith(date)) return false;
  if (name !== null && fact.measure !== name && !isSubject(fact, name)) return false;
  return subject === null || isSubject(fact, subject);
}

const isSubject = (fact: Fact, subject: string): boolean =>
  fact.subject === subject || fact.subject.split('/').at(-1) === subject;
