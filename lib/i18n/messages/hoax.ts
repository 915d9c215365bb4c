import type { Pair } from '../language';

/** Debunked claims in the panel. "Hoax" is said only where a fact-checker said so. */
export const HOAX = {
  'hoax.page': ['Kabar di halaman ini yang sudah dibantah', 'Debunked claims on this page'],
  'hoax.page.asserts': [
    'Bagian halaman ini mirip dengan kabar yang sudah dibantah:',
    'This part of the page is much like a claim that was debunked:',
  ],
  'hoax.page.discusses': [
    'Halaman ini tampaknya membahas kabar yang sudah dibantah:',
    'This page seems to report on a claim that was debunked:',
  ],
  'hoax.text.asserts': [
    'Bagian teks ini mirip dengan kabar yang sudah dibantah:',
    'This part of the text is much like a claim that was debunked:',
  ],
  'hoax.text.discusses': [
    'Teks ini tampaknya membahas kabar yang sudah dibantah:',
    'The text seems to report on a claim that was debunked:',
  ],
  'hoax.about': [
    'Kabar tentang pemilu yang sudah diperiksa atau dibantah pihak lain. Rujukan tidak menilai sendiri, hanya menunjuk ke bantahannya.',
    'Claims about elections that others have checked or denied. Rujukan passes no judgement of its own; it points to theirs.',
  ],
  'hoax.search': ['Cari kabar', 'Search claims'],
  'hoax.placeholder': ['mis. server KPU', 'e.g. server KPU'],
  'hoax.count': ['{count} kabar', '{count} {count#claim|claims}'],
  'hoax.none': ['Tidak ada kabar dengan kata itu.', 'No claim holds these words.'],
  'hoax.byChecker': ['Hoaks menurut {publisher}', 'A hoax according to {publisher}'],
  'hoax.byOther': ['Dibantah oleh {publisher}', 'Denied by {publisher}'],
  'hoax.rating.salah': ['salah', 'false'],
  'hoax.rating.konteks_keliru': ['konteks keliru', 'wrong context'],
  'hoax.rating.konten_palsu': ['konten palsu', 'fabricated'],
  'hoax.rating.menyesatkan': ['menyesatkan', 'misleading'],
  'hoax.finding': ['Hasil pemeriksaan', 'What was found'],
  'hoax.read': ['Baca bantahannya', 'Read the debunk'],
} as const satisfies Record<string, Pair>;
