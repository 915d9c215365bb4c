import type { FactIndex } from '../../evidence/fact-index';
import type { Choice, Contest, Office } from '../../model/election';
import { OFFICES } from '../../model/election';
import type { OwnReading, RegionChoice, RoleChoices, Roles } from '../../model/own-reading';
import { measuresOf } from '../../reading/facts';
import { liesIn } from '../../reading/regions';
import { draftOf } from './asked';

/** Contests of a race that a region belongs to; a governor's is counted in every regency of the province. */
const contestsAt = (election: string, office: string, region: string, index: FactIndex): readonly Contest[] =>
  index.contestsOf(election).filter((c) => c.office === office && liesIn(region, c.region, index));

const isOffice = (text: string): text is Office => (OFFICES as readonly string[]).includes(text);

/** Looks things up for one question. */
export class RoleBook {
  readonly #measures: readonly string[];

  constructor(
    private readonly question: OwnReading,
    private readonly index: FactIndex,
  ) {
    const { measure, unit } = question;
    // A margin is made of what it subtracts.
    this.#measures =
      measure === 'difference'
        ? [unit === 'votes' ? 'votes' : 'share']
        : measuresOf(draftOf(question), index);
  }

  get #owned(): boolean {
    return this.question.asked.ownership === 'required';
  }

  #has(election: string, office: string, region: string, subject: string): boolean {
    return (
      isOffice(office) &&
      this.#measures.some(
        (measure) => this.index.at({ election, office, region, subject, measure }).length > 0,
      )
    );
  }

  /** Have the tables an answer for this race at this place, whoever owns it? */
  #answers(election: string, office: string, region: string): boolean {
    if (!this.#owned) return this.#has(election, office, region, '');
    return contestsAt(election, office, region, this.index).some((contest) =>
      this.index.choices(contest.id).some((choice) => this.#has(election, office, region, choice.id)),
    );
  }

  #offices(election: string, region: string): readonly string[] {
    const known = new Set(this.index.contestsOf(election).map((contest) => contest.office));
    const offices = OFFICES.filter((office) =>
      office === '' ? !this.#owned : known.has(office) || !this.#owned,
    );
    const here = offices.filter((office) => this.#answers(election, office, region));
    // Another race may be counted elsewhere: it stays on offer, and the region follows.
    const elsewhere = this.#owned ? offices.filter((office) => !here.includes(office)) : [];
    return [
      ...here,
      ...elsewhere.filter((office) =>
        this.index
          .contestsOf(election)
          .some((c) => c.office === office && this.#answers(election, office, c.region)),
      ),
    ];
  }

  #regions(election: string, office: string): readonly RegionChoice[] {
    const inside = this.#owned
      ? this.index.contestsOf(election).filter((contest) => contest.office === office)
      : [];
    return this.index.regions
      .filter(
        ({ code }) =>
          (!this.#owned || inside.some((contest) => liesIn(code, contest.region, this.index))) &&
          this.#answers(election, office, code),
      )
      .map(({ code, name, parent }) => ({
        code,
        name,
        parent: parent === '' || parent === '0' ? null : (this.index.region(parent)?.name ?? null),
      }));
  }

  #subjects(roles: Roles): readonly Choice[] {
    if (!this.#owned) return [];
    return contestsAt(roles.election, roles.office, roles.region, this.index).flatMap((contest) =>
      this.index.choices(contest.id),
    );
  }

  /** The choice of these that the text means: itself, a person of it who stood again, or the ballot number it names. */
  #meant(wanted: string | null, among: readonly Choice[]): string | null {
    const { owners, ballot } = this.question.asked;
    const ids = new Set(among.map((choice) => choice.id));
    if (wanted !== null && ids.has(wanted)) return wanted;
    const named = wanted === null ? owners : [wanted, ...owners];
    const same = named.find((id) => ids.has(id));
    if (same !== undefined) return same;
    const people = this.index.people.filter((person) => person.choices.some((id) => named.includes(id)));
    const again = people.flatMap((person) => person.choices).find((id) => ids.has(id));
    return again ?? among.find((choice) => ballot !== null && choice.number === ballot)?.id ?? null;
  }

  /** What may be chosen, with the reader's wish made whole: roles that the wish rules out give way, the nearest first. */
  choices(wish: Roles): RoleChoices {
    const elections = this.#elections(wish.region);
    const election = wish.election;
    const offices = this.#offices(election, wish.region);
    const office = offices.includes(wish.office) ? wish.office : (offices[0] ?? wish.office);
    const regions = this.#regions(election, office);
    const region = this.#nearest(wish.region, regions);
    const roles = { election, office, region, subject: null };
    const subjects = this.#subjects(roles);
    return {
      roles: { ...roles, subject: this.#owned ? this.#meant(wish.subject, subjects) : null },
      elections: election === '' || elections.includes(election) ? elections : [election, ...elections],
      offices: offices.length > 0 ? offices : [office],
      regions,
      subjects: subjects.map(({ id, name }) => ({ id, name })),
    };
  }

  #nearest(wanted: string, regions: readonly RegionChoice[]): string {
    const codes = new Set(regions.map((region) => region.code));
    for (let code = wanted; code !== ''; code = this.index.region(code)?.parent ?? '')
      if (codes.has(code)) return code;
    return codes.has('0') ? '0' : (regions[0]?.code ?? wanted);
  }

  /** Elections with an answer for the nation, the place or a contest of their own, newest first. */
  #elections(region: string): readonly string[] {
    const day = (id: string): string => this.index.election(id)?.votingDay || (/\d{4}/.exec(id)?.[0] ?? '');
    return this.index.elections
      .map((election) => election.id)
      .filter((id) => {
        const places = new Set(['0', region, ...this.index.contestsOf(id).map((contest) => contest.region)]);
        const offices = this.#owned
          ? [...new Set(this.index.contestsOf(id).map((contest) => contest.office))]
          : OFFICES;
        return [...places].some((place) => offices.some((office) => this.#answers(id, office, place)));
      })
      .sort((a, b) => day(b).localeCompare(day(a)));
  }
}
