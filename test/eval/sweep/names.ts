import type { FactIndex } from '../../../lib/evidence/fact-index';
import type { Choice, Office, Region } from '../../../lib/model/election';

/** Where and when figures were counted, in words. */
export interface Setting {
  readonly election: string;
  readonly office: Office;
  readonly region: Region;
  /** "Pilgub Jawa Barat 2024", "Pilpres 2004 putaran kedua", "Pemilu DPR 1955". */
  readonly contest: string;
  readonly contestEn: string;
  /** "di Kabupaten Garut"; empty where the contest's name already says it. */
  readonly where: string;
  readonly whereEn: string;
  /** The region as a name: "Kabupaten Garut", "Indonesia". */
  readonly place: string;
}

const yearOf = (election: string): string => /\d{4}/.exec(election)?.[0] ?? '';
const bare = (name: string): string => name.replace(/^(Kabupaten|Kota)( Administrasi)? /, '');

/** A region as people write it: kind and name, without the notes that tell table rows apart. */
export const regionName = (region: Region): string =>
  region.name
    .replace(/ \((?:batas \d{4}|pemungutan suara ulang)\)$/, '')
    .replace(' Administrasi ', ' ')
    .replace(/^PPLN ([^,]+),.*$/, 'PPLN $1');

const CONTEST: Readonly<Record<string, readonly [string, string]>> = {
  ppwp: ['Pilpres', 'presidential election'],
  dpr: ['Pemilu DPR', 'House of Representatives (DPR) election'],
  dpd: ['Pemilu DPD', 'Regional Representative Council (DPD) election'],
  konstituante: ['Pemilu Konstituante', 'Constitutional Assembly (Konstituante) election'],
};
const LOCAL: Readonly<Record<string, readonly [string, string]>> = {
  gub: ['Pilgub', 'gubernatorial election'],
  bup: ['Pilbup', 'regent election'],
  wali: ['Pilwalkot', 'mayoral election'],
};

/** Words for one place of the tables, or null where a sentence about it would not be plain. */
export function settingOf(index: FactIndex, election: string, office: Office, code: string): Setting | null {
  const region = index.region(code);
  if (!region) return null;
  const year = yearOf(election);
  const place = region.level === 'dapil' ? region.name.replace(/^Dapil/, 'dapil') : regionName(region);
  const nation = region.level === 'nasional';
  const abroad = region.level === 'luar_negeri';
  const where = nation ? '' : abroad ? 'di luar negeri' : `di ${place}`;
  const whereEn = nation ? '' : abroad ? 'overseas' : `in ${place}`;
  const make = (contest: string, contestEn: string, here = where, hereEn = whereEn): Setting => ({
    election,
    office,
    region,
    contest,
    contestEn,
    where: here,
    whereEn: hereEn,
    place,
  });
  const local = LOCAL[office];
  if (local) {
    const home = homeOf(index, election, office, region);
    if (!home) return null;
    const name = bare(regionName(home));
    const own = home.code === region.code;
    const round = roundOf(index, election, office, home.code);
    return make(
      `${local[0]} ${name} ${year}${round.id}`,
      `${year} ${name} ${local[1]}${round.en}`,
      own ? '' : where,
      own ? '' : whereEn,
    );
  }
  if (office === '') return wholeElection(index, election, year, make);
  if (office === 'dprd_prov' || office === 'dprd_kab') {
    const council = office === 'dprd_prov' && !/^D[KI]+ /.test(place) ? `Provinsi ${place}` : place;
    return make(`Pemilu DPRD ${council} ${year}`, `${year} ${council} council (DPRD) election`, '', '');
  }
  const words = CONTEST[office];
  if (!words) return null;
  const round = roundOf(index, election, office, '0');
  return make(`${words[0]} ${year}${round.id}`, `${year} ${words[1]}${round.en}`);
}

function wholeElection(
  index: FactIndex,
  election: string,
  year: string,
  make: (contest: string, contestEn: string) => Setting,
): Setting | null {
  const kind = index.election(election)?.kind;
  if (kind === 'pilkada') return make(`Pilkada Serentak ${year}`, `${year} simultaneous regional elections`);
  if (kind === 'pilpres') {
    const round = roundOf(index, election, 'ppwp', '0');
    return make(`Pilpres ${year}${round.id}`, `${year} presidential election${round.en}`);
  }
  if (kind === 'pileg') return make(`Pemilu Legislatif ${year}`, `${year} legislative election`);
  return kind === 'pemilu' ? make(`Pemilu ${year}`, `${year} general election`) : null;
}

/** The region whose contest a local figure belongs to: a city counts its part of a governor's race. */
function homeOf(index: FactIndex, election: string, office: Office, region: Region): Region | null {
  for (let here: Region | null = region; here; here = index.region(here.parent))
    if (index.contest(`${election}/${office}/${here.code}`)) return here;
  return null;
}

/** Which round, where the year had two of that contest. */
function roundOf(
  index: FactIndex,
  election: string,
  office: Office,
  code: string,
): { id: string; en: string } {
  const year = yearOf(election);
  const same = index.contests.filter(
    (contest) => contest.office === office && contest.region === code && yearOf(contest.election) === year,
  );
  if (same.length < 2) return { id: '', en: '' };
  return election.endsWith('-2')
    ? { id: ' putaran kedua', en: ' second round' }
    : { id: ' putaran pertama', en: ' first round' };
}

export interface SubjectName {
  /** As a news report first names it: "pasangan Anies Baswedan-Muhaimin Iskandar", "Partai Golkar". */
  readonly full: string;
  /** As lists name it: "Anies-Muhaimin", "Golkar". */
  readonly short: string;
}

/** Words for a ticket or party, or null for rows that gather several subjects. */
export function subjectName(index: FactIndex, choice: Choice): SubjectName | null {
  if (choice.kind === 'party') {
    const party = index.party(choice.id);
    if (!party || party.abbreviation === 'lainnya') return null;
    const written = party.abbreviation.replace(/ \(\d{4}\)$/, '');
    const short = written.length < 3 ? party.name.replace(/ \(\d{4}\)$/, '') : written;
    return { full: /^Partai /.test(short) ? short : `Partai ${short}`, short };
  }
  if (/^kolom kosong$/i.test(choice.name)) return { full: 'kotak kosong', short: 'kotak kosong' };
  if (choice.contest.includes('/dpd/')) {
    const name = choice.name.replace(/ \(calon DPD\)$/, '');
    return { full: `calon anggota DPD ${name}`, short: name };
  }
  if (choice.members.length !== 2) return null;
  return {
    full: `pasangan ${choice.name.replace(' - ', '-')}`,
    short:
      choice.aliases.find((alias) => /[-–]/.test(alias)) ?? choice.aliases[0] ?? choice.members.join('-'),
  };
}
