/**
 * Figures about the running of elections, with the topics by which a number is one of them. Data of `measures/measure-topic`,
 * which reads it from top to bottom: the first entry that fits answers. One table, long because its order is its meaning.
 */
import type { Measure } from '../../model/claim';
import type { Office } from '../../model/election';
import type { UnitNoun } from '../../numbers/quantity';
import type { CueKey } from './cues';
import type { TopicKey } from './topics';

/** A row of the tables and what tells it from the others of its entry. */
export interface TopicRow {
  readonly measure: string;
  /** Of a group: the nearest mention of the group must be this one, or none. Of no group: the sentence must say it. */
  readonly is?: readonly TopicKey[];
  /** The year of which the money is; a year written beside the number must be this one. */
  readonly year?: number;
}

export interface TopicFigure {
  readonly nouns: readonly (UnitNoun | null)[];
  /** Each must be spoken of in the sentence or shortly before it. */
  readonly about: readonly TopicKey[];
  /** Each must be spoken of in the sentence itself. */
  readonly here?: readonly TopicKey[];
  /** None of these may stand in the sentence. */
  readonly not?: readonly TopicKey[];
  /** The page speaks of one of these. */
  readonly page?: readonly CueKey[];
  /** Topics that exclude one another: the one nearest to the number counts. */
  readonly groups?: readonly (readonly TopicKey[])[];
  readonly rows: readonly TopicRow[];
  /** Every row that nothing speaks against may answer, not only the best described. */
  readonly open?: boolean;
  /** Whose the figure is: a party's, a ticket's, or nobody's. */
  readonly owner?: 'party' | 'any';
  readonly measure?: Measure;
  /** Years by which the text may call the election besides its own. */
  readonly years?: readonly number[];
  /** The sentence must name a topic of every group; else any row whose topic is named nowhere may answer too. */
  readonly named?: boolean;
  /** Smaller numbers are of something else. */
  readonly least?: number;
  readonly office?: Office;
  readonly region?: string;
  /** The words fit nothing else: a number that is wrong differs. */
  readonly sure?: boolean;
}

const MONEY: readonly (UnitNoun | null)[] = ['idr'];
const PEOPLE: readonly (UnitNoun | null)[] = ['people', 'other', 'candidates', 'voters', null];
/** "152 anggota KPPS": members are read as seats. */
const OFFICERS: readonly (UnitNoun | null)[] = [...PEOPLE, 'seats'];
const THINGS: readonly (UnitNoun | null)[] = ['other', 'ballots', 'votes', null];
const CASES: readonly (UnitNoun | null)[] = ['other', 'regions', null];
const STATIONS: readonly (UnitNoun | null)[] = ['stations', 'other', null];

const RANK = ['chair', 'member'] as const;
const BODY = ['kpps', 'ppk', 'pps', 'pantarlih', 'otherBody', 'adhocAny'] as const;
const PAYER = ['kpu', 'bawaslu', 'tni', 'polri'] as const;
const SEX = ['woman', 'man'] as const;
const FLOW = ['received', 'paidOut'] as const;
const RULING = ['granted', 'rejected', 'inadmissible', 'proof', 'psu'] as const;
const ANEW = ['psu', 'psl', 'pss', 'anyAnew'] as const;
const ITEM = [
  'box',
  'booth',
  'ink',
  'sealPaper',
  'sealPlastic',
  'envelope',
  'form',
  'braille',
  'ballot',
] as const;
const GENERAL: readonly CueKey[] = ['general', 'president', 'legislature', 'organ', 'anyElection'];
const AFTER_2024: readonly number[] = [2024, 2025, 2026];

const pay: readonly TopicRow[] = [
  { measure: 'kpps_chair_pay_idr', is: ['kpps', 'chair'] },
  { measure: 'kpps_member_pay_idr', is: ['kpps', 'member'] },
  { measure: 'ppk_chair_pay_idr', is: ['ppk', 'chair'] },
  { measure: 'ppk_member_pay_idr', is: ['ppk', 'member'] },
  { measure: 'pps_chair_pay_idr', is: ['pps', 'chair'] },
  { measure: 'pps_member_pay_idr', is: ['pps', 'member'] },
  { measure: 'pantarlih_pay_idr', is: ['pantarlih'] },
];

/** In the order in which they are tried. */
export const TOPIC_FIGURES: readonly TopicFigure[] = [
  // Money
  {
    nouns: MONEY,
    about: ['campaignFunds'],
    owner: 'any',
    groups: [FLOW],
    rows: [
      { measure: 'campaign_funds_initial_received_idr', is: ['early', 'received'] },
      { measure: 'campaign_funds_initial_spent_idr', is: ['early', 'paidOut'] },
      { measure: 'campaign_funds_received_idr', is: ['received'] },
      { measure: 'campaign_funds_spent_idr', is: ['paidOut'] },
    ],
  },
  {
    nouns: MONEY,
    about: ['partyAid'],
    here: ['perVote'],
    rows: [{ measure: 'party_aid_per_vote_idr' }],
    years: AFTER_2024,
  },
  {
    nouns: MONEY,
    about: ['partyAid'],
    owner: 'party',
    rows: [{ measure: 'party_aid_idr' }],
    years: AFTER_2024,
  },
  { nouns: MONEY, about: ['partyAid'], rows: [{ measure: 'party_aid_total_idr' }], years: AFTER_2024 },
  {
    nouns: MONEY,
    about: ['compensation'],
    groups: [['death', 'funeral']],
    rows: [
      { measure: 'adhoc_compensation_death_idr', is: ['death'] },
      { measure: 'adhoc_compensation_funeral_idr', is: ['funeral'] },
    ],
    years: AFTER_2024,
  },
  { nouns: MONEY, about: ['pay'], not: ['compensation'], groups: [BODY, RANK], rows: pay, page: GENERAL },
  { nouns: MONEY, about: ['jet', 'kpu'], rows: [{ measure: 'private_jet_budget_idr' }], years: AFTER_2024 },
  {
    nouns: MONEY,
    about: ['psu', 'budget'],
    here: ['psu'],
    groups: [PAYER],
    rows: [
      { measure: 'psu_cost_kpu_idr', is: ['kpu'] },
      { measure: 'psu_cost_kpu_estimate_idr', is: ['kpu'] },
      { measure: 'psu_cost_bawaslu_idr', is: ['bawaslu'] },
      { measure: 'psu_cost_tni_idr', is: ['tni'] },
      { measure: 'psu_cost_polri_idr', is: ['polri'] },
      { measure: 'psu_cost_total_idr' },
    ],
    years: AFTER_2024,
  },
  {
    nouns: MONEY,
    about: ['grant'],
    page: ['regional', 'governor', 'regent', 'mayor'],
    groups: [['kpu', 'bawaslu']],
    rows: [
      { measure: 'grants_paid_kpu_idr', is: ['kpu'] },
      { measure: 'grants_paid_bawaslu_idr', is: ['bawaslu'] },
      { measure: 'grants_paid_idr', is: ['disbursed'] },
      { measure: 'grant_agreements_idr' },
      { measure: 'budget_idr_min' },
    ],
    open: true,
    years: AFTER_2024,
  },
  {
    nouns: ['percent'],
    about: ['grant'],
    here: ['disbursed'],
    page: ['regional'],
    rows: [{ measure: 'grants_paid_pct' }],
    measure: 'share',
    years: AFTER_2024,
  },
  {
    nouns: MONEY,
    about: ['budget'],
    page: ['regional', 'governor', 'regent', 'mayor'],
    not: ['campaignFunds'],
    rows: [
      { measure: 'allocation_2023_2024_idr', is: ['allocated'] },
      { measure: 'spent_2024_idr', is: ['spentYear'], year: 2024 },
      { measure: 'grant_ceiling_2024_idr', is: ['ceiling'], year: 2024 },
      { measure: 'grant_agreements_idr' },
      { measure: 'budget_idr_min' },
      { measure: 'budget_idr_approx' },
    ],
    open: true,
    years: AFTER_2024,
  },
  {
    nouns: MONEY,
    about: ['budget'],
    here: ['bawaslu'],
    groups: [
      ['kpu', 'bawaslu'],
      ['cut', 'atFirst', 'afterCut'],
    ],
    rows: [
      { measure: 'bawaslu_budget_2025_cut_idr', is: ['bawaslu', 'cut'], year: 2025 },
      { measure: 'bawaslu_budget_2025_initial_idr', is: ['bawaslu', 'atFirst'], year: 2025 },
      { measure: 'bawaslu_budget_2025_idr', is: ['bawaslu', 'afterCut'], year: 2025 },
    ],
    open: true,
    years: AFTER_2024,
  },
  {
    nouns: MONEY,
    about: ['budget', 'kpu'],
    groups: [['cut', 'atFirst', 'afterCut', 'staffCosts', 'officeCosts', 'request', 'indicative']],
    rows: [
      { measure: 'kpu_budget_2025_cut_idr', is: ['cut'], year: 2025 },
      { measure: 'kpu_budget_2025_initial_idr', is: ['atFirst'], year: 2025 },
      { measure: 'kpu_budget_2025_idr', is: ['afterCut'], year: 2025 },
      { measure: 'kpu_budget_2026_indicative_idr', is: ['indicative'], year: 2026 },
      { measure: 'kpu_budget_2026_staff_idr', is: ['staffCosts'], year: 2026 },
      { measure: 'kpu_budget_2026_office_idr', is: ['officeCosts'], year: 2026 },
      { measure: 'kpu_budget_2026_request_idr', is: ['request'], year: 2026 },
      { measure: 'budget_total_2022_2024_idr' },
      { measure: 'budget_2024_idr', year: 2024 },
      { measure: 'budget_spent_2022_idr', year: 2022 },
      { measure: 'budget_spent_2023_idr', year: 2023 },
      { measure: 'budget_spent_2024_to_date_idr', year: 2024 },
    ],
    open: true,
    years: AFTER_2024,
  },
  {
    nouns: ['percent'],
    about: ['budget', 'cut'],
    here: ['kpu'],
    rows: [{ measure: 'kpu_budget_2025_cut_pct' }],
    measure: 'share',
    years: AFTER_2024,
  },
  {
    nouns: MONEY,
    about: ['budget'],
    page: GENERAL,
    rows: [
      { measure: 'budget_total_2022_2024_idr' },
      { measure: 'budget_2024_idr', year: 2024 },
      { measure: 'budget_spent_2022_idr', year: 2022 },
      { measure: 'budget_spent_2023_idr', year: 2023 },
      { measure: 'budget_spent_2024_to_date_idr', year: 2024 },
    ],
    open: true,
  },
  // People
  {
    nouns: OFFICERS,
    about: [],
    here: ['kpps'],
    not: ['death', 'illness', 'pay'],
    groups: [BODY],
    rows: [{ measure: 'kpps_total', is: ['kpps'] }],
    least: 1_000_000,
  },
  {
    nouns: OFFICERS,
    about: [],
    here: ['ppk'],
    not: ['death', 'illness', 'pay'],
    groups: [BODY],
    rows: [{ measure: 'ppk_total', is: ['ppk'] }],
    least: 10_000,
  },
  {
    nouns: OFFICERS,
    about: [],
    here: ['pps'],
    not: ['death', 'illness', 'pay'],
    groups: [BODY],
    rows: [{ measure: 'pps_total', is: ['pps'] }],
    least: 100_000,
  },
  {
    nouns: OFFICERS,
    about: ['death'],
    groups: [BODY],
    rows: [
      { measure: 'adhoc_deaths_kpps', is: ['kpps'] },
      { measure: 'adhoc_deaths_ppk', is: ['ppk'] },
      { measure: 'adhoc_deaths_pps', is: ['pps'] },
      { measure: 'adhoc_deaths', is: ['adhocAny'] },
    ],
    named: true,
  },
  {
    nouns: OFFICERS,
    about: ['illness'],
    groups: [BODY],
    rows: [
      { measure: 'adhoc_sick_kpps', is: ['kpps'] },
      { measure: 'adhoc_sick_ppk', is: ['ppk'] },
      { measure: 'adhoc_sick_pps', is: ['pps'] },
      { measure: 'adhoc_sick_or_injured', is: ['adhocAny'] },
    ],
    named: true,
  },
  {
    nouns: ['regions', 'regencies_cities'],
    about: ['inaugurated'],
    rows: [{ measure: 'inaugurated_regions' }],
    page: ['regional', 'governor', 'regent', 'mayor', 'general'],
    least: 100,
    years: AFTER_2024,
  },
  {
    nouns: PEOPLE,
    about: ['inaugurated'],
    here: ['heads'],
    rows: [{ measure: 'inaugurated_officials' }],
    least: 100,
    years: AFTER_2024,
  },
  {
    nouns: PEOPLE,
    about: ['sanction'],
    rows: [{ measure: 'dkpp_178_sanctioned' }],
    years: AFTER_2024,
  },
  {
    nouns: ['times'],
    about: ['jet', 'kpu'],
    rows: [{ measure: 'private_jet_flights' }],
    years: AFTER_2024,
  },
  {
    nouns: ['other', null],
    about: ['diploma'],
    page: ['organ'],
    rows: [{ measure: 'kip_074_items' }],
    years: AFTER_2024,
  },
  {
    nouns: ['other', null],
    about: ['secretDocuments'],
    page: ['organ'],
    rows: [{ measure: 'kpu_731_documents' }],
    years: AFTER_2024,
  },
  // Candidates of the legislature
  ...(
    [
      ['party', 'dpr'],
      [undefined, 'dpd'],
      [undefined, 'dpr'],
    ] as const
  ).map(
    ([owner, office]): TopicFigure => ({
      nouns: PEOPLE,
      about: office === 'dpd' ? ['runs', 'senate'] : ['runs'],
      not: office === 'dpd' ? ['house'] : ['regionalRace'],
      groups: [SEX, ['finalList', 'firstList', 'enlisted']],
      page: ['legislature', 'senate', 'general'],
      rows: [
        { measure: 'candidates_final_dct_female', is: ['woman', 'finalList'] },
        { measure: 'candidates_final_dct_male', is: ['man', 'finalList'] },
        { measure: 'candidates_final_dct', is: ['finalList'] },
        { measure: 'candidates_provisional_dcs', is: ['firstList'] },
        { measure: 'candidates_registered', is: ['enlisted'] },
      ],
      least: 100,
      ...(owner ? { owner } : {}),
      office,
    }),
  ),
  // Stations
  {
    nouns: STATIONS,
    about: ['advised'],
    page: ['organ', 'stations'],
    groups: [ANEW, ['advised', 'followed']],
    rows: [
      { measure: 'bawaslu_followed_up_total_tps', is: ['followed'] },
      { measure: 'bawaslu_recommended_psu_tps', is: ['psu', 'advised'] },
      { measure: 'bawaslu_recommended_psl_tps', is: ['psl', 'advised'] },
      { measure: 'bawaslu_recommended_pss_tps', is: ['pss', 'advised'] },
      { measure: 'bawaslu_recommended_total_tps', is: ['anyAnew', 'advised'] },
    ],
    least: 20,
  },
  {
    nouns: STATIONS,
    about: [],
    here: ['psl'],
    page: ['organ', 'stations'],
    groups: [ANEW],
    rows: [
      { measure: 'psl_tps', is: ['psl'] },
      { measure: 'psu_tps', is: ['psu'] },
      { measure: 'pss_tps', is: ['pss'] },
      { measure: 'psu_psl_pss_tps', is: ['anyAnew'] },
    ],
    least: 20,
  },
  {
    nouns: STATIONS,
    about: [],
    here: ['pss'],
    page: ['organ', 'stations'],
    groups: [ANEW],
    rows: [
      { measure: 'pss_tps', is: ['pss'] },
      { measure: 'psu_tps', is: ['psu'] },
      { measure: 'psu_psl_pss_tps', is: ['anyAnew'] },
    ],
    least: 20,
  },
  {
    nouns: STATIONS,
    about: [],
    here: ['specialPlace'],
    rows: [{ measure: 'tps_special_location' }],
    least: 20,
  },
  // Logistics
  {
    nouns: THINGS,
    about: ['printed'],
    page: GENERAL,
    groups: [ITEM],
    rows: [
      { measure: 'ballot_boxes', is: ['box'] },
      { measure: 'voting_booths', is: ['booth'] },
      { measure: 'ink_bottles', is: ['ink'] },
      { measure: 'seals_paper', is: ['sealPaper'] },
      { measure: 'seals_plastic', is: ['sealPlastic'] },
      { measure: 'envelopes', is: ['envelope'] },
      { measure: 'form_sets', is: ['form'] },
      { measure: 'braille_templates', is: ['braille'] },
      { measure: 'ballots_printed', is: ['ballot'] },
    ],
    least: 100_000,
    named: true,
  },
  // Courts
  {
    nouns: CASES,
    about: ['court'],
    here: ['legislativeCases'],
    groups: [RULING],
    rows: [{ measure: 'mk_legislative_cases_granted', is: ['granted'] }],
    page: ['legislature'],
    named: true,
  },
  {
    nouns: CASES,
    about: ['court'],
    groups: [RULING],
    page: ['regional', 'governor', 'regent', 'mayor'],
    rows: [
      { measure: 'mk_granted', is: ['granted'] },
      { measure: 'mk_rejected', is: ['rejected'] },
      { measure: 'mk_inadmissible', is: ['inadmissible'] },
      { measure: 'mk_cases_to_proof', is: ['proof'] },
      { measure: 'mk_psu_ordered', is: ['psu'] },
    ],
    named: true,
    years: AFTER_2024,
  },
  {
    nouns: CASES,
    about: ['court'],
    here: ['petitions'],
    not: ['legislativeCases'],
    page: ['regional', 'governor', 'regent', 'mayor'],
    rows: [{ measure: 'mk_petitions' }],
    least: 100,
    years: AFTER_2024,
  },
  {
    nouns: ['seats', null],
    about: ['nominating'],
    owner: 'any',
    page: ['president'],
    rows: [{ measure: 'nomination_seats_2019' }],
    years: [2019],
    least: 100,
  },
];
