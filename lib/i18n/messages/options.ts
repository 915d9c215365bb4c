import type { Pair } from '../language';

/** The settings page. Modes are shared with the first-run page. */
export const OPTIONS = {
  'options.title': ['Pengaturan Rujukan', 'Rujukan settings'],
  'options.language': ['Bahasa', 'Language'],
  'options.language.auto': ['Ikuti peramban', 'Follow the browser'],
  'options.language.id': ['Bahasa Indonesia', 'Bahasa Indonesia'],
  'options.language.en': ['English', 'English'],
  'mode.title': ['Kapan Rujukan membaca halaman', 'When Rujukan reads a page'],
  'mode.click': ['Hanya saat saya minta', 'Only when I ask'],
  'mode.click.about': [
    'Rujukan membaca satu halaman setelah Anda menekan tombolnya. Tidak perlu izin tambahan.',
    'Rujukan reads one page after you press its button. No further permission is needed.',
  ],
  'mode.listed': ['Di situs berita pilihan', 'On chosen news sites'],
  'mode.listed.about': [
    'Rujukan membaca halaman di {count} situs berita dalam daftar, dan hanya di sana. Daftarnya dapat Anda ubah.',
    'Rujukan reads pages on the {count} news sites in the list, and nowhere else. You can change the list.',
  ],
  'mode.listed.permission': [
    'Peramban akan bertanya: “Membaca dan mengubah data Anda di sejumlah situs”.',
    'The browser will ask: “Read and change your data on a number of websites”.',
  ],
  'mode.all': ['Di semua situs', 'On all sites'],
  'mode.all.about': [
    'Rujukan membaca setiap halaman yang Anda buka, termasuk media sosial.',
    'Rujukan reads every page you open, social media included.',
  ],
  'mode.all.permission': [
    'Peramban akan bertanya: “Membaca dan mengubah semua data Anda di semua situs”.',
    'The browser will ask: “Read and change all your data on all websites”.',
  ],
  'mode.permission.why': [
    'Kalimat itu buatan peramban dan sama untuk semua ekstensi. Rujukan hanya membaca teks untuk mencari angka pemilu, menggarisbawahinya, dan tidak mengirim apa pun.',
    'That wording is the browser’s and the same for every extension. Rujukan only reads text to find election figures, underlines them, and sends nothing.',
  ],
  'mode.granted': ['Izin sudah diberikan.', 'Permission given.'],
  'mode.refused': [
    'Izin tidak diberikan, jadi cara membaca tidak berubah.',
    'Permission was not given, so nothing has changed.',
  ],
  'mode.missing': [
    'Izin untuk pilihan ini belum diberikan.',
    'Permission for this choice has not been given.',
  ],
  'mode.grant': ['Beri izin', 'Give permission'],
  'sites.title': ['Situs', 'Sites'],
  'sites.own': ['Situs tambahan Anda', 'Sites you added'],
  'sites.own.about': [
    'Dibaca bersama daftar bawaan bila Anda memilih situs berita pilihan.',
    'Read together with the bundled list when you choose news sites.',
  ],
  'sites.off': ['Situs yang dimatikan', 'Sites switched off'],
  'sites.off.about': ['Rujukan tidak membaca halaman di sini.', 'Rujukan does not read pages here.'],
  'sites.bundled': ['Daftar bawaan ({count} situs)', 'Bundled list ({count} sites)'],
  'sites.input': ['Alamat situs', 'Site address'],
  'sites.placeholder': ['contoh.id', 'example.id'],
  'sites.invalid': [
    'Tulis nama situs saja, misalnya contoh.id.',
    'Write the site’s name only, for example example.id.',
  ],
  'sites.known': ['Situs ini sudah ada di daftar.', 'This site is already in the list.'],
  'sites.empty': ['Belum ada.', 'None yet.'],
  'sites.remove': ['Hapus {host}', 'Remove {host}'],
  'marks.title': ['Tanda di halaman', 'Marks on the page'],
  'marks.differences': ['Hanya yang berbeda', 'Differences only'],
  'marks.basis': ['Yang berbeda dan yang bukan angka final', 'Differences and figures that are not final'],
  'marks.all': ['Semua yang dapat dinilai', 'Everything that can be judged'],
  'marks.badge': ['Tanpa tanda, hanya angka di ikon', 'No marks, only a count on the icon'],
  'marks.preview': ['Contoh', 'Sample'],
  'update.title': ['Pembaruan data', 'Data updates'],
  'update.about': [
    'Data resmi sudah ada di dalam ekstensi. Isi bagian ini hanya bila Anda berlangganan sumber pembaruan. Permintaannya sama untuk semua orang dan tidak bergantung pada halaman yang Anda baca.',
    'The official data is inside the extension. Fill this in only if you subscribe to an update source. Its requests are the same for everybody and do not depend on what you read.',
  ],
  'update.url': ['Alamat sumber', 'Source address'],
  'update.key': ['Kunci publik penanda tangan (Ed25519)', 'Signer’s public key (Ed25519)'],
  'update.key.hint': ['Diawali rujukan-ed25519:', 'Begins with rujukan-ed25519:'],
  'update.url.invalid': [
    'Alamat harus diawali https:// (http:// hanya untuk komputer ini sendiri).',
    'The address must begin with https:// (http:// only for this computer itself).',
  ],
  'update.incomplete': [
    'Isi alamat dan kuncinya, atau kosongkan keduanya.',
    'Enter both address and key, or leave both empty.',
  ],
  'about.title': ['Tentang Rujukan', 'About Rujukan'],
  'about.method': ['Cara kerja', 'Method'],
  'about.method.text': [
    'Rujukan mencari kalimat yang menyebut angka pemilu, menentukan pemilihan, wilayah, dan peserta yang dimaksud, lalu membandingkannya dengan angka KPU dalam indeks. Batas toleransi mengikuti cara angka itu dibulatkan. Bila maksud kalimat belum pasti, Rujukan tidak menilai.',
    'Rujukan finds sentences that state election figures, works out which election, region and contestant they mean, and compares them with KPU’s figure in the index. Tolerance follows how the figure was rounded. Where the meaning is uncertain, Rujukan does not judge.',
  ],
  'about.scope': [
    'Rujukan melaporkan apa yang diterbitkan KPU, bukan kebenaran mutlak, dan tidak menilai siapa pun.',
    'Rujukan reports what KPU published, not the whole truth, and judges nobody.',
  ],
  'about.privacy': ['Privasi', 'Privacy'],
  'about.privacy.text': [
    'Halaman dibaca di peramban Anda. Tidak ada kata yang dikirim ke mana pun. Tidak ada akun, pelacak, atau statistik pemakaian.',
    'Pages are read in your browser. Not a word is sent anywhere. There is no account, tracker or usage statistics.',
  ],
  'about.corrections': ['Koreksi', 'Corrections'],
  'about.corrections.text': [
    'Bila sebuah tanda keliru, salin kutipan dari kartunya dan laporkan kepada pengelola proyek bersama alamat halamannya. Anda sendiri yang mengirim, Rujukan tidak.',
    'If a mark is wrong, copy the citation from its card and report it to the project’s maintainers with the page’s address. You send it yourself; Rujukan does not.',
  ],
  'about.licences': ['Lisensi', 'Licences'],
  'about.licences.text': [
    'Program: Apache-2.0. Himpunan data: ODC-BY 1.0, angkanya informasi publik KPU.',
    'Program: Apache-2.0. Data compilation: ODC-BY 1.0; the figures are KPU’s public information.',
  ],
  'about.independent': [
    'Proyek warga yang mandiri, bukan produk KPU.',
    'An independent civic project, not a KPU product.',
  ],
} as const satisfies Record<string, Pair>;
