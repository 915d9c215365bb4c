import type { CheckKind, Reason } from '../model/claim';
import type { Pair } from './language';

/** One sentence for each reason a verdict can have. They speak of figures and readings, never of people. */
export const REASON_WORDS: Readonly<Record<Reason, Pair>> = {
  equal: ['Angkanya sama persis.', 'The figures are identical.'],
  rounded: ['Angka di halaman dibulatkan dengan benar.', 'The page rounded the figure correctly.'],
  cut: [
    'Angka di halaman dipotong, bukan dibulatkan.',
    'The page cut the figure off instead of rounding it.',
  ],
  hedge_holds: [
    'Kata seperti “lebih dari”, “hampir”, atau “sekitar” di halaman tetap benar.',
    'The page’s “more than”, “almost” or “about” holds.',
  ],
  family_member: [
    'KPU menghitung hal ini dengan beberapa cara. Angka di halaman sama dengan salah satunya.',
    'KPU counts this in several ways. The page’s figure equals one of them.',
  ],
  quoted_false: [
    'Halaman mengutip angka ini untuk membantahnya.',
    'The page quotes this figure in order to refute it.',
  ],
  survey: ['Halaman menyebutnya hasil survei.', 'The page calls it a survey result.'],
  target: ['Halaman menyebutnya target.', 'The page calls it a target.'],
  projection: ['Halaman menyebutnya proyeksi atau perkiraan.', 'The page calls it a projection.'],
  camp_count: ['Halaman menyebutnya hitungan tim kampanye.', 'The page calls it a campaign’s own count.'],
  quick_count: ['Halaman menyebutnya hitung cepat.', 'The page calls it a quick count.'],
  interim: [
    'Angka ini berasal dari hitungan yang belum selesai.',
    'The figure comes from an unfinished count.',
  ],
  superseded: [
    'Angka ini pernah resmi, lalu diganti oleh keputusan yang lebih baru.',
    'This figure was official once and was replaced by a later decree.',
  ],
  scheduled: [
    'Ini jadwal yang direncanakan, belum terlaksana.',
    'This is a planned schedule, not yet carried out.',
  ],
  provisional_as_final: [
    'Halaman menyebutnya hasil akhir, padahal angkanya sama dengan hitungan sementara.',
    'The page calls it final, but it equals an interim count.',
  ],
  outside_tolerance: [
    'Selisihnya lebih besar daripada yang dapat dijelaskan oleh pembulatan.',
    'The gap is larger than rounding can explain.',
  ],
  hedge_violated: [
    'Kata seperti “lebih dari” atau “kurang dari” di halaman tidak cocok dengan angka KPU.',
    'The page’s “more than” or “less than” does not fit KPU’s figure.',
  ],
  digit_wrong: ['Satu angka tampaknya salah ketik.', 'One digit seems mistyped.'],
  digit_dropped: ['Satu angka tampaknya tertinggal.', 'One digit seems to be missing.'],
  digit_added: ['Satu angka tampaknya kelebihan.', 'There seems to be one digit too many.'],
  digits_swapped: ['Dua angka tampaknya tertukar letak.', 'Two digits seem to be swapped.'],
  unit_slip: [
    'Satuannya tampaknya salah: ribu, juta, atau tiga angka terakhir.',
    'The unit seems wrong: thousand, million, or the last three digits.',
  ],
  other_subject: [
    'Angka ini sama dengan angka pasangan calon atau partai lain.',
    'This figure belongs to another ticket or party.',
  ],
  other_region: ['Angka ini sama dengan angka wilayah lain.', 'This figure belongs to another region.'],
  other_election: ['Angka ini sama dengan angka pemilihan lain.', 'This figure belongs to another election.'],
  other_stage: ['Angka ini sama dengan angka tahap lain.', 'This figure belongs to another stage.'],
  other_part: [
    'Angka ini sama dengan bagian lain dari daftar pemilih.',
    'This figure belongs to another part of the voter roll.',
  ],
  other_base: [
    'Persentase ini cocok bila dihitung terhadap jumlah lain, misalnya terhadap pemilih terdaftar.',
    'This percentage fits another base, such as registered voters.',
  ],
  seats_for_votes: ['Kursi dan suara tampaknya tertukar.', 'Seats and votes seem to be mixed up.'],
  weekday_mismatch: ['Nama hari tidak cocok dengan tanggalnya.', 'The weekday does not fit the date.'],
  not_held: [
    'Menurut KPU, tahap ini tidak dilaksanakan.',
    'According to KPU, this stage did not take place.',
  ],
  threshold_crossed: [
    'Pembulatan ini membuat angkanya tampak mencapai ambang batas, padahal tidak.',
    'The rounding makes the figure seem to reach a legal threshold that it does not reach.',
  ],
  reading_open: [
    'Kalimat ini dapat dibaca lebih dari satu cara.',
    'The sentence can be read in more than one way.',
  ],
  subject_unclear: ['Belum jelas angka ini milik siapa.', 'It is not clear whose figure this is.'],
  region_unclear: ['Belum jelas wilayah yang dimaksud.', 'It is not clear which region is meant.'],
  election_unclear: ['Belum jelas pemilihan yang dimaksud.', 'It is not clear which election is meant.'],
  office_unclear: [
    'Belum jelas jenis pemilihan yang dimaksud, misalnya presiden atau DPR.',
    'It is not clear which contest is meant, for example president or DPR.',
  ],
  role_unclear: ['Belum jelas apa yang dihitung oleh angka ini.', 'It is not clear what this figure counts.'],
  single_source: [
    'Angka pembandingnya baru terlihat di satu sumber.',
    'The figure to compare with has been seen in one source only.',
  ],
  weak_source: ['Sumber angka pembandingnya lemah.', 'The figure to compare with has a weak source.'],
  hedge_loose: [
    'Kata seperti “lebih dari” memang benar, tetapi terlalu jauh untuk dinilai.',
    'The “more than” is true but too loose to judge.',
  ],
  official_coarser: [
    'KPU menerbitkan angka yang lebih kasar daripada angka di halaman.',
    'KPU published a coarser figure than the page’s.',
  ],
  before_decision: [
    'Halaman ini terbit sebelum angkanya ditetapkan.',
    'The page is older than the decision that set the figure.',
  ],
  first_decree_regional: [
    'Halaman ini terbit sebelum keputusan 28 Juli 2024, dan angka daerah dalam keputusan pertama tidak lengkap di data.',
    'The page predates the decree of 28 July 2024, and regional figures of the first decree are incomplete in the data.',
  ],
  roll_voters_only: [
    'Angka ini mungkin hanya menghitung pemilih yang terdaftar di DPT.',
    'The figure may count voters from the roll only.',
  ],
  share_or_points: [
    'Belum jelas apakah yang dimaksud persen atau poin persentase.',
    'It is not clear whether percent or percentage points are meant.',
  ],
  between_tolerances: [
    'Selisihnya terlalu besar untuk “sekitar”, tetapi terlalu kecil untuk disebut berbeda.',
    'The gap is large for “about”, yet too small to call different.',
  ],
  turnout_shown_only: [
    'Partisipasi dapat dihitung dengan beberapa cara, jadi angkanya hanya ditampilkan.',
    'Turnout can be computed in several ways, so the figure is only shown.',
  ],
  rule_incomplete: ['Aturan ini belum lengkap di data.', 'This rule is incomplete in the data.'],
  short_number: [
    'Angkanya terlalu pendek untuk dicocokkan dengan pasti.',
    'The number is too short to be matched safely.',
  ],
  no_certified_fact: [
    'Belum ada angka yang ditetapkan KPU untuk hal ini di data.',
    'The index has no figure certified by KPU for this.',
  ],
  below_index_level: [
    'Angka untuk tingkat ini, misalnya kecamatan atau TPS, belum ada di data.',
    'The index has no figures at this level, such as subdistrict or polling station.',
  ],
  not_in_index: ['Hal ini belum ada di data.', 'This is not in the data yet.'],
};

/** What is wrong between the page's own figures. `{expected}` and `{found}` are written figures. */
export const CHECK_WORDS: Readonly<Record<CheckKind, Pair>> = {
  share_of_votes: [
    'Persentasenya tidak cocok dengan jumlah suara di halaman ini: hitungannya {expected}, tertulis {found}.',
    'The percentage does not fit the votes on this page: they give {expected}, the page says {found}.',
  ],
  parts_and_sum: [
    'Jumlah bagian-bagiannya {expected}, tetapi tertulis {found}.',
    'The parts add up to {expected}, but the page says {found}.',
  ],
  shares_to_100: [
    'Persentase di halaman ini berjumlah {found}, seharusnya {expected}.',
    'The percentages on this page add up to {found} instead of {expected}.',
  ],
  weekday: [
    'Tanggal itu jatuh pada hari {expected}, tetapi tertulis {found}.',
    'That date fell on {expected}, but the page says {found}.',
  ],
  votes_above_roll: [
    'Suara yang tertulis ({found}) melebihi daftar pemilih ({expected}). Ini bisa sah: ada pemilih tambahan dan pemungutan suara noken.',
    'The votes written ({found}) exceed the voter roll ({expected}). This can be lawful: there are additional voters and noken voting.',
  ],
};
