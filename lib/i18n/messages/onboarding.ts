import type { Pair } from '../language';

/** The first-run page. */
export const ONBOARDING = {
  'hello.title': ['Selamat datang di Rujukan', 'Welcome to Rujukan'],
  'hello.lead': [
    'Saat Anda membaca berita pemilu, Rujukan menaruh angka KPU di samping angka yang tertulis, lengkap dengan keputusan dan sumbernya.',
    'When you read election news, Rujukan puts the figure of KPU, Indonesia’s election commission, beside the one written, with its decree and source.',
  ],
  'hello.private': [
    'Semuanya terjadi di peramban Anda. Tidak ada isi halaman yang dikirim ke mana pun.',
    'Everything happens in your browser. No page text is sent anywhere.',
  ],
  'hello.sample': ['Begini tampilannya', 'This is how it looks'],
  'hello.sample.before': [
    'Contoh kalimat berita: pasangan nomor urut 02 meraih ',
    'A sample news sentence: ticket number 02 won ',
  ],
  'hello.sample.true': ['96.214.691 suara', '96,214,691 votes'],
  'hello.sample.or': [' atau ', ' or '],
  'hello.sample.false': ['58,83 persen', '58.83 percent'],
  'hello.sample.after': [
    ' pada Pemilu 2024. Pada malam pemungutan suara, sebuah hitung cepat menyebut ',
    ' in the 2024 election. On election night, a quick count had said ',
  ],
  'hello.sample.quick': ['58,4 persen', '58.4 percent'],
  'hello.sample.end': ['.', '.'],
  'hello.choose': ['Kapan Rujukan boleh membaca halaman?', 'When may Rujukan read a page?'],
  'hello.choose.about': ['Anda dapat mengubahnya kapan saja.', 'You can change this at any time.'],
  'hello.step': ['Langkah {step} dari {steps}', 'Step {step} of {steps}'],
  'hello.next': ['Lanjut', 'Next'],
  'hello.back': ['Kembali', 'Back'],
  'hello.try': ['Coba: tekan angka yang bergaris bawah.', 'Try it: press an underlined figure.'],
  'hello.marks': ['Arti tanda', 'What the marks mean'],
  'hello.mark.matches': ['Garis lurus: sesuai data KPU', 'Straight line: matches KPU data'],
  'hello.mark.differs': ['Garis bergelombang: berbeda dari data KPU', 'Wavy line: differs from KPU data'],
  'hello.mark.different_basis': [
    'Titik-titik: bukan angka final, misalnya hitung cepat',
    'Dots: not a final figure, a quick count for example',
  ],
  'hello.silent': [
    'Tanpa tanda: tidak ada yang dibandingkan, atau maksud kalimatnya belum pasti.',
    'No mark: nothing to compare, or what the sentence means is not certain.',
  ],
  'hello.done': ['Siap dipakai', 'Ready to use'],
  'hello.done.click': [
    'Buka sebuah berita, tekan tombol Rujukan di bilah peramban, lalu “Periksa halaman ini”.',
    'Open a news page, press the Rujukan button in the toolbar, then “Check this page”.',
  ],
  'hello.done.where': [
    'Tombolnya tidak terlihat? Buka menu peramban, lalu Ekstensi, lalu Rujukan.',
    'No button in sight? Open the browser’s menu, then Extensions, then Rujukan.',
  ],
  'hello.done.auto': [
    'Buka berita pemilu: angkanya akan bergaris bawah.',
    'Open election news: its figures will be underlined.',
  ],
  'hello.end': ['Selesai', 'Done'],
  'hello.settings': ['Buka pengaturan', 'Open settings'],
} as const satisfies Record<string, Pair>;
