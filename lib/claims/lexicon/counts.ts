import type { UnitNoun } from '../../numbers/quantity';
import type { CueKey } from './cues';

/** A thing that elections count, and the words by which a number is one of it. Data of `measure-count`. */
export interface CountKind {
  /** Rows of the tables, best first; `*` stands for the period of a continuous roll. */
  readonly measures: readonly string[];
  /** What the number may count; null is a number without a noun. */
  readonly nouns: readonly (UnitNoun | null)[];
  /** Read up to the number, within its sentence. */
  readonly before?: RegExp;
  /** Read from the figure's end on, its noun included. */
  readonly after?: RegExp;
  /** One of these must be talked of in the sentence or before it. */
  readonly about?: readonly CueKey[];
  /** The sentence or its neighbours must say so. */
  readonly sentence?: RegExp;
  readonly region?: string;
  /** Owned by a party where one is named. */
  readonly owned?: boolean;
}

const PEOPLE: readonly (UnitNoun | null)[] = ['people', 'voters', null];
const CASES: readonly (UnitNoun | null)[] = ['other', 'regions', null];
const joint =
  '(?:\\s+(?:sebanyak|sejumlah|berjumlah|tercatat|mencapai|ada|adalah|total|hanya|yakni|yaitu))*\\s*[:=–-]?\\s*$';
const ends = (words: string): RegExp => new RegExp(`\\b(?:${words})${joint}`);
const court = /\bmk\b|mahkamah konstitusi|constitutional court/;

/** In the order in which they are tried. */
export const COUNT_KINDS: readonly CountKind[] = [
  {
    measures: ['pdpb_*_new'],
    nouns: PEOPLE,
    before: ends('pemilih baru|new voters'),
    about: ['continuousRoll'],
  },
  {
    measures: ['pdpb_*_new'],
    nouns: PEOPLE,
    after:
      /^\s*(?:orang\s+|jiwa\s+)?(?:di antaranya\s+|merupakan\s+|adalah\s+)?(?:pemilih baru|new voters)\b/,
    about: ['continuousRoll'],
  },
  {
    measures: ['pdpb_*_ineligible'],
    nouns: PEOPLE,
    before: ends(
      'dicoret|dihapus|tidak memenuhi syarat|tms|tidak lagi memenuhi syarat|struck off|ineligible',
    ),
    about: ['continuousRoll'],
  },
  {
    measures: ['pdpb_*_changed'],
    nouns: PEOPLE,
    before: ends('diubah datanya|berubah data|ubah data|perubahan data|perbaikan data|data diperbarui'),
    about: ['continuousRoll'],
  },
  {
    measures: ['pdpb_*_decrease'],
    nouns: PEOPLE,
    before: ends('berkurang|menurun|susut|turun'),
    about: ['continuousRoll'],
  },
  {
    measures: ['pdpb_*_countries'],
    nouns: ['countries'],
    before: /\b(?:tersebar di|di|in|across)\s*$/,
    about: ['continuousRoll'],
  },
  {
    measures: ['ppln_count'],
    nouns: ['offices', null],
    before: /\bppln\b(?:\s+(?:berjumlah|sebanyak|ada))?\s*[:=–-]?\s*$/,
    region: '99',
  },
  { measures: ['ppln_count'], nouns: ['offices'], after: /^\s*(?:kantor\s+)?ppln\b/, region: '99' },
  {
    measures: ['ppln_count'],
    nouns: [null, 'other'],
    after: /^\s*(?:overseas (?:election )?)?committees\b/,
    about: ['overseas', 'abroad', 'stationsAbroad'],
    region: '99',
  },
  {
    measures: ['ksk_count'],
    nouns: [null, 'other'],
    after: /^\s*(?:ksk|kotak suara keliling)\b/,
    region: '99',
  },
  {
    measures: ['single_candidate_regions'],
    nouns: ['regions', null],
    before:
      /\b(?:calon|paslon|pasangan(?: calon)?) tunggal\b(?:\s+(?:terdapat|ada|muncul|hanya|tercatat|bertarung))?\s*(?:di|:)?\s*(?:sebanyak\s+)?$/,
    about: ['regional'],
  },
  {
    measures: ['single_candidate_regions'],
    nouns: ['regions', null],
    after:
      /^\s*(?:(?:daerah|wilayah|regions?)\s+)?(?:(?:yang|dengan|hanya|memiliki|punya)\s+)*(?:bercalon tunggal|calon tunggal|paslon tunggal|pasangan(?: calon)? tunggal|(?:had|with|have)\s+(?:only\s+)?(?:one|a single|a sole) (?:ticket|candidate|pair))/,
    about: ['regional'],
  },
  {
    measures: ['single_candidate_regions'],
    nouns: ['regions'],
    after: /^\s*regions?,? (?:a|the) (?:sole|single|lone) (?:ticket|candidate|pair)\b/,
    about: ['regional'],
  },
  {
    measures: ['mk_psu_ordered'],
    nouns: ['regions', 'other'],
    before:
      /\b(?:memerintahkan|perintah\w*|ordered?)\b[^.;]{0,30}\b(?:psu|pemungutan suara ulang|re-?votes?)\b[^.;]{0,12}$/,
    sentence: court,
  },
  {
    measures: ['mk_granted'],
    nouns: CASES,
    before: /\b(?:dikabulkan|mengabulkan|granted)(?:\s+mk)?(?:\s+(?:sebanyak|hanya|ada|berjumlah))?\s*$/,
    sentence: court,
    about: ['regional'],
  },
  {
    measures: ['mk_rejected'],
    nouns: CASES,
    before: /\b(?:ditolak|menolak|rejected)(?:\s+mk)?(?:\s+(?:sebanyak|hanya|ada|berjumlah))?\s*$/,
    sentence: court,
    about: ['regional'],
  },
  {
    measures: ['mk_petitions'],
    nouns: ['other', null],
    before:
      /\b(?:permohonan|perkara|gugatan|petitions|dikabulkan|granted)\b[^.;]{0,24}\b(?:dari|of)\s*(?:total\s*)?$/,
    sentence: court,
    about: ['regional'],
  },
  {
    measures: ['mk_petitions'],
    nouns: ['other'],
    before: /\b(?:menerima|meregistrasi|received|registered)(?:\s+(?:sebanyak|total))?\s*$/,
    after: /^\s*(?:permohonan|perkara|gugatan)\b/,
    sentence: court,
    about: ['regional'],
  },
  {
    measures: ['pairs_independent'],
    nouns: [null, 'tickets'],
    after:
      /^\s*(?:pasangan(?: calon)?\s+|paslon\s+)?(?:dari\s+|lewat\s+|melalui\s+)?(?:jalur\s+|calon\s+)?(?:perseorangan|perorangan|independen|independents?)\b/,
    about: ['regional'],
  },
  {
    measures: ['pairs_party'],
    nouns: [null, 'tickets', 'parties'],
    after:
      /^\s*(?:pasangan(?: calon)?\s+|paslon\s+)?(?:dari|lewat|melalui|diusung)\s+(?:jalur\s+)?(?:partai|parpol)\b/,
    about: ['regional'],
  },
  {
    measures: ['pairs_on_ballot', 'pairs_total', 'pairs_registered'],
    nouns: ['tickets'],
    before:
      /\b(?:diikuti|terdapat|ada|sebanyak|total|seluruhnya|contested by|bersaing)(?:\s+(?:oleh|hanya))?\s*$/,
    about: ['regional', 'president'],
  },
  {
    measures: ['pairs_on_ballot', 'pairs_total', 'pairs_registered'],
    nouns: [null],
    before: /\b(?:pasangan calon|paslon)\s+(?:seluruhnya|berjumlah|total|sebanyak)\s*$/,
    about: ['regional'],
  },
  {
    measures: ['region_count'],
    nouns: [null],
    after:
      /^\s*(?:pemilihan (?:gubernur|bupati|wali ?kota)|pilgub|pilbup|pilwalkot|gubernatorial (?:races|elections))\b/,
    about: ['regional'],
  },
  {
    measures: ['region_count'],
    nouns: [null],
    before:
      /\b(?:provinsi|kabupaten|kota|daerah) yang (?:ber-?pil\w+|memilih|menggelar pil\w+)\s*(?:ada|berjumlah|:)?\s*$/,
    about: ['regional'],
  },
  {
    measures: ['dapil_total'],
    nouns: [null],
    before: /\b(?:jumlah|total) (?:dapil|daerah pemilihan)\b[^.;,\d]{0,24}$/,
  },
  {
    measures: ['dapil_total'],
    nouns: ['districts'],
    sentence: /\b(?:chamber|house|seats|lawmakers|legislators)\b/,
    after: /^\s*(?:electoral |multi-member )?districts\b/,
    about: ['seats', 'legislature'],
  },
  {
    measures: ['adhoc_deaths', 'adhoc_deaths_kpps'],
    nouns: ['other', 'people'],
    after:
      /^\s*(?:orang\s+)?(?:petugas|anggota|penyelenggara|election workers|poll workers)?(?:\s+(?:kpps|ad ?hoc|pemilu|penyelenggara|tps|yang|telah|dilaporkan)){0,5}\s+(?:meninggal|wafat|gugur|died)\b/,
    about: ['general', 'organ', 'anyElection', 'stations'],
  },
  {
    measures: ['kpps_total'],
    nouns: ['people', 'other', null, 'seats'],
    after: /^\s*(?:orang\s+)?(?:petugas|anggota)\s+kpps\b(?!\s+(?:yang|meninggal|sakit|dilaporkan))/,
    about: ['general', 'organ', 'anyElection'],
  },
  {
    measures: ['candidates_final_dct'],
    nouns: ['candidates', null, 'people'],
    before: /\b(?:dct|daftar calon tetap)\b[^.;\d]{0,60}$/,
    owned: true,
  },
];
