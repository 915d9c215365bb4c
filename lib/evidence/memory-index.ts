import { groupBy } from '../base/lists';
import type { Choice } from '../model/election';
import type { FactAddress } from '../model/fact';
import type { DecodedPack } from '../model/tables';
import { DERIVED_MEASURES } from './derived-measures';
import { FactColumns } from './fact-columns';
import type { FactIndex } from './fact-index';
import { createFactRegister } from './fact-register';
import * as read from './read-tables';
import { RowSets } from './row-sets';

/**
 * The index over a decoded pack, wholly in memory. Small tables become objects at first use; facts stay in
 * typed columns. The pack must come from `decodePack` (or the compiler), which checks it.
 */
export function createMemoryIndex(pack: DecodedPack): FactIndex {
  const facts = new FactColumns(pack);
  const sets = new RowSets(facts);
  const elections = once(() => read.readElections(pack));
  const contests = once(() => read.readContests(pack));
  const choices = once(() => read.readChoices(pack));
  const parties = once(() => read.readParties(pack));
  const people = once(() => read.readPeople(pack));
  const regions = once(() => read.readRegions(pack));
  const kecamatan = once(() => read.readKecamatan(pack));
  const events = once(() => read.readEvents(pack));
  const rules = once(() => read.readRules(pack));
  const decrees = once(() => read.readDecrees(pack));
  const members = once(() => read.readMembers(pack));
  const winners = once(() => read.readWinners(pack));
  const measures = once(() => [...read.readMeasures(pack), ...DERIVED_MEASURES]);
  const sources = once(() => read.readSources(pack));

  const electionBy = once(() => by(elections(), (e) => e.id));
  const contestBy = once(() => by(contests(), (c) => c.id));
  const contestsOf = once(() => groupBy(contests(), (c) => c.election));
  const choicesOf = once(() => groupBy(choices(), (c) => c.contest));
  const choiceBy = once(
    () => new Map([...choicesOf()].map(([contest, list]) => [contest, by(list, (c) => c.id)] as const)),
  );
  const ticketBy = once(() =>
    by(
      choices().filter((c) => c.kind === 'ticket'),
      (c) => c.id,
    ),
  );
  const racesOf = once(
    () =>
      new Map(
        [...contestsOf()].map(
          ([election, list]) => [election, groupBy(list, (c): string => c.office)] as const,
        ),
      ),
  );
  const choiceAt = (election: string, office: string, id: string): Choice | null => {
    const ticket = ticketBy().get(id);
    const race = ticket && contestBy().get(ticket.contest);
    if (race?.election === election && race.office === office) return ticket ?? null;
    for (const contest of racesOf().get(election)?.get(office) ?? []) {
      const choice = choiceBy().get(contest.id)?.get(id);
      if (choice) return choice;
    }
    return null;
  };
  const partyBy = once(() => by(parties(), (p) => p.id));
  const regionBy = once(() => by([...regions(), ...kecamatan()], (r) => r.code));
  const childrenOf = once(() => groupBy([...regions(), ...kecamatan()], (r) => r.parent));
  const sourceBy = once(() => by(sources(), (s) => s.id));
  const decreeBy = once(() => by(decrees(), (d) => d.docNo));
  const measureBy = once(() => by(measures(), (m) => m.measure));
  const register = once(() => createFactRegister(pack, (row) => facts.fact(row)));
  const familyOf = once(() => groupBy(measures(), (m) => m.family));

  const at = (a: FactAddress) => facts.at(a.election, a.office, a.region, a.subject, a.measure);
  return {
    manifest: pack.manifest,
    get elections() {
      return elections();
    },
    get contests() {
      return contests();
    },
    get parties() {
      return parties();
    },
    get people() {
      return people();
    },
    get regions() {
      return regions();
    },
    get kecamatan() {
      return kecamatan();
    },
    get events() {
      return events();
    },
    get rules() {
      return rules();
    },
    get decrees() {
      return decrees();
    },
    get members() {
      return members();
    },
    get winners() {
      return winners();
    },
    get measures() {
      return measures();
    },
    get allChoices() {
      return choices();
    },
    election: (id) => electionBy().get(id) ?? null,
    contest: (id) => contestBy().get(id) ?? null,
    contestsOf: (election) => contestsOf().get(election) ?? [],
    choices: (contest) => choicesOf().get(contest) ?? [],
    choice: (contest, id) => choiceBy().get(contest)?.get(id) ?? null,
    ticket: (id) => ticketBy().get(id) ?? null,
    choiceAt,
    party: (id) => partyBy().get(id) ?? null,
    region: (code) => regionBy().get(code) ?? null,
    children: (code) => childrenOf().get(code) ?? [],
    source: (id) => sourceBy().get(id) ?? null,
    decree: (docNo) => decreeBy().get(docNo) ?? null,
    measure: (measure) => measureBy().get(measure) ?? null,
    family: (family) => familyOf().get(family) ?? [],
    fact: (id) => facts.byId(id),
    at,
    rowSet: (election, office, region, subject, list) => sets.get(election, office, region, subject, list),
    certified: (a) =>
      at(a).find((f) => f.status === 'certified' || f.status === 'derived_from_certified') ?? null,
    atPlace: (election, office, region) => facts.atPlace(election, office, region),
    byValue: (value) => facts.byValue(value),
    get register() {
      return register();
    },
    size: facts.stored,
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** First row of each key; ids are unique in a valid package. */
function by<T>(rows: readonly T[], key: (row: T) => string): ReadonlyMap<string, T> {
  const map = new Map<string, T>();
  for (const row of rows) if (!map.has(key(row))) map.set(key(row), row);
  return map;
}
