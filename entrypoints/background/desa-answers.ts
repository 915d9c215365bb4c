import { fold } from '../../lib/base/fold';
import type { FactIndex } from '../../lib/evidence/fact-index';
import type { Fact } from '../../lib/model/fact';
import type { AreaResult, Desa, OptionalKind, OptionalManifest } from '../../lib/model/optional';
import type { KecamatanVillages } from '../../lib/model/place-page';
import type { SearchAnswer } from '../../lib/model/search-hit';
import type { ShownFigure } from '../../lib/model/shown-figure';
import type { PackPorts } from '../../lib/pack/decode';
import {
  createDesaLookup,
  createResultsLookup,
  type DesaLookup,
  type ResultsLookup,
} from '../../lib/pack/optional-lookup';
import { addressedFigure } from './addressed-figure';
import type { OptionalKeeper } from './optional-keeper';

export interface DesaSearch {
  /** Villages of the name in the query, which may name what they lie in after a comma; none without the pack. */
  find(
    query: string,
    limit: number,
    index: FactIndex,
    language: 'id' | 'en',
  ): Promise<readonly SearchAnswer[]>;
  /** Villages of a kabupaten or kota by kecamatan; none of any other region, and none without the pack. */
  within(region: string, index: FactIndex): Promise<readonly KecamatanVillages[]>;
  /** Packs have changed. */
  forget(): void;
}

/** Shorter names are not looked for: all villages would have to be. */
const LEAST = 3;
const KABUPATEN = /^\d{4}$/;
/** The contest whose polling stations the pack of names counts. */
const STATIONS_OF = { election: 'pemilu-2024', office: 'ppwp' } as const;
const WORD = /^(?:desa|kelurahan|kel\.?|gampong|nagari|kampung|village)\s+(?=\S)/i;

/** Search over the optional packs, each read when it is first needed. */
export function createDesaSearch(
  keeper: Pick<OptionalKeeper, 'installed' | 'readPart' | 'broken'>,
  ports: PackPorts,
): DesaSearch {
  const read = { ...ports, read: keeper.readPart };
  let desa: Promise<DesaLookup | null> | null = null;
  let results: Promise<ResultsLookup | null> | null = null;
  const open = async <T>(kind: OptionalKind, make: (manifest: OptionalManifest) => T): Promise<T | null> => {
    const manifest = await keeper.installed(kind);
    return manifest && make(manifest);
  };
  const names = () => {
    desa ??= open('desa', (manifest) => createDesaLookup(manifest, read));
    return desa;
  };
  return {
    forget: () => {
      desa = null;
      results = null;
    },
    within: async (region, index) => {
      const found = KABUPATEN.test(region) ? await (await names())?.within(region) : null;
      if (found && !found.ok) keeper.broken('desa', found.error.code);
      return found?.ok ? byKecamatan(found.value, index) : [];
    },
    find: async (query, limit, index, language) => {
      const [name = '', ...within] = query.split(',').map((part) => part.trim().replace(WORD, ''));
      if (fold(name).length < LEAST) return [];
      results ??= open('results', (manifest) => createResultsLookup(manifest, read));
      const named = await (await names())?.named(name, '', Number.POSITIVE_INFINITY);
      if (named && !named.ok) keeper.broken('desa', named.error.code);
      const found = (named?.ok ? named.value : [])
        .map((village) => ({ village, above: placesAbove(village, index) }))
        .filter(({ above }) =>
          within.every((part) => above.some((place) => fold(place).includes(fold(part)))),
        );
      const counts = await results;
      return Promise.all(
        found.slice(0, limit).map(async ({ village, above }) => {
          const at = await counts?.at(village.code);
          if (at && !at.ok) keeper.broken('results', at.error.code);
          return {
            id: `desa:${village.code}`,
            kind: 'desa' as const,
            title: village.name,
            context: [above.join(', '), stationsOf(village, language)].filter(Boolean).join(' · '),
            figures: (at?.ok ? at.value : []).flatMap((area) => figuresOf(area, index, language)),
            place: { ...STATIONS_OF, region: village.code.slice(0, 4) },
          };
        }),
      );
    },
  };
}

function byKecamatan(villages: readonly Desa[], index: FactIndex): readonly KecamatanVillages[] {
  const groups = new Map<string, Desa[]>();
  for (const village of villages) {
    const group = groups.get(village.kecamatan) ?? [];
    groups.set(village.kecamatan, group);
    group.push(village);
  }
  return [...groups].map(([code, list]) => ({
    code,
    name: index.region(code)?.name ?? code,
    villages: list.map(({ code, name, stations }) => ({ code, name, stations })),
  }));
}

const stationsOf = ({ stations }: Desa, language: 'id' | 'en'): string =>
  stations === null ? '' : `${stations} ${language === 'id' ? 'TPS' : 'polling stations'} (2024)`;

/** Names of kecamatan, kabupaten or kota, and province. */
const placesAbove = ({ code }: Desa, index: FactIndex): readonly string[] =>
  [6, 4, 2].flatMap((digits) => index.region(code.slice(0, digits))?.name ?? []);

/** Votes of each choice and the sums of one count, in the tables' words. */
function figuresOf(area: AreaResult, index: FactIndex, language: 'id' | 'en'): readonly ShownFigure[] {
  const fact = (subject: string, measure: string, value: number): ShownFigure => {
    const { election, office, code: region, status, asOf, source } = area;
    const address = { election, office: office as Fact['office'], region, subject, measure };
    return addressedFigure(
      {
        ...address,
        id: [election, office, region, subject, measure].join('/'),
        value,
        unit: 'votes',
        status,
        asOf,
        // KPU's own bodies disagree, or nobody has confirmed them.
        confidence: area.disagrees ? 'weak' : 'single',
        decreeNo: '',
        precision: 0,
        source,
        formula: null,
        inputs: [],
      },
      index,
      language,
    );
  };
  const sums = [
    ['valid_votes', area.validVotes],
    ['invalid_votes', area.invalidVotes],
    ['total_votes', area.totalVotes],
  ] as const;
  return [
    ...[...area.votes].map(([subject, votes]) => fact(subject, 'votes', votes)),
    ...sums.flatMap(([measure, value]) => (value === null ? [] : [fact('', measure, value)])),
  ];
}
