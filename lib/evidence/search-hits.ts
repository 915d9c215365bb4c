import type { Choice, Contest, Election, Office, Party, Region, Source } from '../model/election';
import type { Fact } from '../model/fact';
import type { Place } from '../model/place-page';
import type { FactIndex } from './fact-index';
import { leadingVotes } from './leader';
import type { Query } from './search-query';

/** A text in Indonesian and English. */
export interface Bilingual {
  readonly id: string;
  readonly en: string;
}

export interface HeadlineFigure {
  readonly label: Bilingual;
  /** Certified (or derived from certified) and not weak. */
  readonly fact: Fact;
  readonly source: Source | null;
}

export interface SearchHit {
  /** Unique within one answer. */
  readonly id: string;
  readonly kind: 'region' | 'ticket' | 'party' | 'election';
  readonly title: Bilingual;
  /** Contest, region or day the hit belongs to. */
  readonly context: Bilingual;
  /** The most telling figure first; empty where the index has none. */
  readonly figures: readonly HeadlineFigure[];
  readonly place: Place | null;
}

const same = (text: string): Bilingual => ({ id: text, en: text });

const OFFICE_NAMES: Readonly<Partial<Record<Office, Bilingual>>> = {
  ppwp: { id: 'Presiden', en: 'President' },
  dpr: same('DPR'),
  dpd: same('DPD'),
  dprd_prov: { id: 'DPRD provinsi', en: 'provincial council' },
  dprd_kab: { id: 'DPRD kabupaten/kota', en: 'regency or city council' },
  gub: { id: 'Gubernur', en: 'Governor' },
  bup: { id: 'Bupati', en: 'Regent' },
  wali: { id: 'Wali kota', en: 'Mayor' },
};

export const yearOf = (election: Election | null): string =>
  election?.votingDay.slice(0, 4) || (/\d{4}/.exec(election?.id ?? '')?.[0] ?? '');

/** Builds hits with their headline figures over one index. */
export function createHits(index: FactIndex) {
  const label = (measure: string): Bilingual => {
    const info = index.measure(measure);
    return info ? { id: info.labelId, en: info.labelEn } : same(measure);
  };
  const figure = (
    election: string,
    office: Office,
    region: string,
    subject: string,
    measure: string,
    as: Bilingual = label(measure),
  ): HeadlineFigure[] => {
    const fact = index.certified({ election, office, region, subject, measure });
    return fact && fact.confidence !== 'weak' ? [{ label: as, fact, source: index.source(fact.source) }] : [];
  };
  const names = (contest: Contest): Bilingual => {
    const election = index.election(contest.election);
    const office = OFFICE_NAMES[contest.office] ?? same('');
    const region = contest.region === '0' ? '' : (index.region(contest.region)?.name ?? contest.region);
    const join = (e: string, o: string): string => [e, o, region].filter((part) => part !== '').join(' · ');
    return {
      id: join(election?.nameId ?? contest.election, office.id),
      en: join(election?.nameEn ?? contest.election, office.en),
    };
  };

  const ticket = (choice: Choice): SearchHit => {
    const contest = index.contest(choice.contest);
    const at = (measure: string): HeadlineFigure[] =>
      contest ? figure(contest.election, contest.office, contest.region, choice.id, measure) : [];
    const where = contest ? names(contest) : same(choice.contest);
    const number = (word: string): string => (choice.number === null ? '' : ` · ${word} ${choice.number}`);
    return {
      id: `ticket:${choice.id}`,
      kind: 'ticket',
      title: same(choice.name),
      context: { id: where.id + number('nomor urut'), en: where.en + number('ballot number') },
      figures: [...at('votes'), ...at('share')],
      place: contest,
    };
  };

  /** The DPR elections in which a party stands, newest first, held to the years asked for. */
  const party = (found: Party, query: Query): readonly SearchHit[] =>
    index.contests
      .filter((c) => c.office === 'dpr' && index.choices(c.id).some((choice) => choice.id === found.id))
      .map((c) => ({ contest: c, year: yearOf(index.election(c.election)) }))
      .filter((c) => query.years.length === 0 || query.years.includes(c.year))
      .sort((a, b) => b.year.localeCompare(a.year))
      .slice(0, query.years.length === 0 ? 1 : 2)
      .map(({ contest }) => ({
        id: `party:${found.id}:${contest.id}`,
        kind: 'party',
        title: same(found.name === found.abbreviation ? found.name : `${found.name} (${found.abbreviation})`),
        context: names(contest),
        figures: ['votes', 'seats', 'share'].flatMap((m) =>
          figure(contest.election, contest.office, contest.region, found.id, m),
        ),
        place: contest,
      }));

  /** Who leads a contest in a region, by certified votes. */
  const leader = (contest: Contest, region: string): HeadlineFigure[] => {
    const best = leadingVotes(index, { ...contest, region });
    if (!best) return [];
    const choice = index.ticket(best.subject) ?? index.choices(contest.id).find((c) => c.id === best.subject);
    const who = choice?.name ?? best.subject;
    const as = { id: `Suara terbanyak, ${who}`, en: `Most votes, ${who}` };
    return [
      { label: as, fact: best, source: index.source(best.source) },
      ...figure(best.election, best.office, region, best.subject, 'share'),
    ];
  };

  const BY_OFFICE: readonly Office[] = ['ppwp', 'gub', 'bup', 'wali', 'dpr', 'dprd_prov', 'dprd_kab', 'dpd'];

  /** Whose counts of a place are shown: '' is the whole election. */
  const officesOf = ({ counts, offices }: Query): readonly Office[] => {
    if (offices.length > 0) return counts.length > 0 ? offices : [];
    return counts.length > 0 ? ['', ...BY_OFFICE] : [''];
  };

  /** A region's results and roll, or the counts asked for where there are any, newest elections first. */
  const region = (found: Region, query: Query): readonly SearchHit[] => {
    const out: { readonly hit: SearchHit; readonly year: string; readonly rank: number }[] = [];
    const asked = query.counts.length > 0;
    const measures = asked ? query.counts : ['dpt_total'];
    for (const election of index.elections) {
      const year = yearOf(election);
      if (query.years.length > 0 && !query.years.includes(year)) continue;
      const title = same(found.name);
      for (const office of officesOf(query)) {
        const figures = measures.flatMap((m) => figure(election.id, office, found.code, '', m));
        if (figures.length === 0) continue;
        const name = OFFICE_NAMES[office];
        out.push({
          hit: {
            id: `region:${found.code}:${election.id}${office && `/${office}`}`,
            kind: 'region',
            title,
            context: {
              id: election.nameId + (name ? ` · ${name.id}` : ''),
              en: election.nameEn + (name ? ` · ${name.en}` : ''),
            },
            figures,
            place: { election: election.id, office, region: found.code },
          },
          year,
          rank: asked ? -1 : BY_OFFICE.length,
        });
        // What holds for the whole election holds for each of its contests.
        if (office === '') break;
      }
      for (const contest of index.contestsOf(election.id)) {
        if (asked || (query.offices.length > 0 && !query.offices.includes(contest.office))) continue;
        if (!holds(contest.region, found, index)) continue;
        const figures = leader(contest, found.code);
        if (figures.length === 0) continue;
        out.push({
          hit: {
            id: `region:${found.code}:${contest.id}`,
            kind: 'region',
            title,
            context: names(contest),
            figures,
            place: { election: contest.election, office: contest.office, region: found.code },
          },
          year,
          rank: BY_OFFICE.indexOf(contest.office),
        });
      }
    }
    out.sort((a, b) => b.year.localeCompare(a.year) || a.rank - b.rank);
    // What is asked for may not be known of this place: its results are more than nothing.
    if (asked && out.length === 0) return region(found, { ...query, counts: [] });
    return out.slice(0, 3).map((x) => x.hit);
  };

  const election = (found: Election): SearchHit => {
    const [national] = index.contestsOf(found.id).filter((c) => c.region === '0');
    const head = national ? leader(national, '0') : [];
    const offices: readonly Office[] = ['', 'ppwp', 'dpr'];
    const counts = ['dpt_total', 'turnout_pct', 'tps_total'].flatMap((m) =>
      offices.flatMap((o) => figure(found.id, o, '0', '', m)).slice(0, 1),
    );
    return {
      id: `election:${found.id}`,
      kind: 'election',
      title: { id: found.nameId, en: found.nameEn },
      context: same(found.votingDay),
      figures: [...counts, ...head],
      place: national ?? (counts.length > 0 ? { election: found.id, office: '', region: '0' } : null),
    };
  };

  return { ticket, party, region, election };
}

/** True if a contest of region `outer` is fought in `inner`. */
function holds(outer: string, inner: Region, index: FactIndex): boolean {
  if (outer === '0' || outer === inner.code) return true;
  return inner.parent === outer && index.region(outer) !== null;
}
