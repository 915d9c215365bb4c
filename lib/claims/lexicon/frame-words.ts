import type { CueKey } from './cues';

/**
 * What may stand between a name and a figure that is plainly its own: verbs of gaining, hedges, links, places in a row.
 * Any other word ("butuh", "kehilangan", "melaporkan") may turn the figure into something else. Sources: the frames of
 * results in news reports, KBBI for the meanings.
 */
export const FRAME_WORDS: ReadonlySet<string> = new Set(
  `yang dengan dan atau serta sebesar sebanyak sejumlah sebesar hanya cuma baru mampu berhasil sukses mencapai tercatat
mencatat mencatatkan mencetak memperoleh meraih mendapat mendapatkan dapat mengantongi mengumpulkan meraup mendulang
menghimpun membukukan mengoleksi menjaring memetik kebagian beroleh merebut mengamankan menguasai menduduki memiliki punya
mempunyai memborong menyapu menggasak mengemas mengunci menggondol memenangkan memenangi menang kemenangan unggul memimpin
memuncaki teratas terdepan pertama kedua ketiga keempat kelima keenam ketujuh kedelapan terakhir buncit juara pemenang
keluar sebagai menjadi jadi berada duduk bertengger menempati posisi urutan peringkat tempat ke nomor urut perolehan
raihan torehan capaian hasil total totalnya jumlah jumlahnya suara suaranya persentase persentasenya angka kursi kursinya
di pada dari untuk dalam secara keseluruhan nasional se itu ini tersebut tadi pun juga lalu kemudian kini akhirnya resmi
telah sudah masih adalah ialah yakni yaitu alias tepatnya sekitar kurang lebih hampir nyaris tembus menembus kisaran tahun
pemilu pilpres pileg pilkada pilgub pilbup pilwalkot pilwali pasangan paslon calon presiden wakil gubernur bupati wali kota
walikota dipilih dicoblos disokong oleh dukungan kepercayaan mandat pemilih warga telak tipis jauh mutlak signifikan
terbanyak tertinggi terendah terkecil terbesar paling banyak sedikit tinggi rendah masing nya ia dia mereka partai
seluruh indonesia provinsi kabupaten kota wilayah daerah dapil rekapitulasi kpu versi data sah puas harus sebatas
ditetapkan dinyatakan disahkan setara atas tanah air kali kandang hari putaran satu tunggal petahana sendiri saja
disebut disebutkan dilaporkan dikabarkan diumumkan tercatat terhitung meroket bisa tetap pilihan mayoritas dominan dominasi mendominasi penuh bulat gemilang fantastis perolehannya raihannya hasilnya yakin nama baik menorehkan menyabet menggaet menggalang menjala mendapati didapat diperoleh diraih dikantongi dikumpulkan beroleh menyumbang kursi dewan wakilnya legislator menyegel menjuarai
juru kunci bontot belakangnya bawahnya menyusul membuntuti mengekor
akan tetapi namun sementara sedangkan adapun mengungguli melenggang lolos terpilih kembali tampil
won win wins winning with got get gets secured securing received receiving garnered garnering polled polling took taking
earned collected collecting obtained came finished placed first second third fourth last top topped at on about over more
than nearly almost just only some of the a an total has had have having was were is leads led leading ahead and or vote
votes voted valid ballots share percent nationally nationwide national in its his her their pair ticket candidate who
which as followed runner up place mere holds hold held holding controls has seats seat party house dpr dpd
dprd ri legislative presidential election elections general gubernatorial mayoral regional race year tally final official
officially respectively while but then also so he she it they him them gave handed
delivered granted awarded duet keduanya beliau memberi memberikan memberinya menyumbangkan menyumbangnya there overall people voters who suara2 jt rb pemilihan umum legislatif serentak`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Cues whose words say nothing that could turn a figure. */
export const FRAME_CUES: readonly CueKey[] = [
  'valid',
  'votes',
  'share',
  'seats',
  'win',
  'gain',
  'rank',
  'decided',
  'counting',
  'organ',
  'president',
  'legislature',
  'senate',
  'provincialCouncil',
  'localCouncil',
  'council',
  'governor',
  'regent',
  'mayor',
  'regional',
  'general',
  'anyElection',
  'nation',
  'runoff',
  'firstRound',
  'twoRounds',
];

/** Words in front of a name after which the figure is not the name's own: what is compared, added up, supposed, left out ("di luar lokasi PSU"), or somebody else's. */
export const TURNING_WORDS =
  /\b(?:selisih\w*|beda(?:nya)?|perbedaan\w*|jarak\w*|margin\w*|marjin\w*|gabungan\w*|digabung\w*|dijumlah\w*|jika|bila|kalau|andai\w*|seandainya|misalnya|tanpa|di luar (?!dugaan|perkiraan|prediksi|ekspektasi|harapan|sangkaan|perhitungan|kebiasaan|negeri)\w+|kecuali|minus|(?:tidak|belum) (?:termasuk|menggelar)|dikurangi|sebelum (?:psu|pemungutan suara ulang)|(?:psu|pemungutan suara ulang)(?: \w+){0,2} di (?:\d|sejumlah|beberapa|sebagian)|partai pengusung|parpol pengusung|pengusung|pendukung|relawan|koalisi|tim|saksi|gap|difference|combined|supporters?|backers?|parties|coalition|alliance|penggelembungan|pengurangan|penambahan|kekurangan|kelebihan|rata-rata|average|per tps|setiap tps|tiap tps|butuh|membutuhkan|memerlukan|kehilangan|would|could|if|unless|without|lawan|rival|pesaing|dana|uang|harta|biaya|separuh|setengah|separo|sepertiga|dua pertiga|half|third|twice|double)\b/;
