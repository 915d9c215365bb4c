import type { Pair } from '../language';

/** The popup, one sentence for each state of the page. */
export const POPUP = {
  'popup.page': ['Halaman ini', 'This page'],
  'popup.scanning': ['Sedang membaca halaman…', 'Reading the page…'],
  'popup.found': [
    '{count} angka pemilu di halaman ini',
    '{count} election {count#figure|figures} on this page',
  ],
  'popup.found.allGood': ['Tidak ada yang berbeda dari data KPU.', 'None differs from KPU data.'],
  'popup.differing': ['Yang berbeda', 'Those that differ'],
  'popup.nothing': [
    'Tidak ada klaim angka pemilu di halaman ini.',
    'No election figures are claimed on this page.',
  ],
  'popup.nothing.hint': [
    'Rujukan diam bila tidak ada yang perlu dibandingkan.',
    'Rujukan stays silent when there is nothing to compare.',
  ],
  'popup.noPermission': ['Halaman ini belum dibaca.', 'This page has not been read.'],
  'popup.noPermission.hint': [
    'Rujukan hanya membaca halaman bila Anda meminta. Isinya tidak pernah meninggalkan peramban.',
    'Rujukan reads a page only when you ask. Its text never leaves the browser.',
  ],
  'popup.check': ['Periksa halaman ini', 'Check this page'],
  'popup.recheck': ['Periksa ulang', 'Check again'],
  'popup.unscriptable': ['Halaman ini tidak dapat dibaca.', 'This page cannot be read.'],
  'popup.unscriptable.hint': [
    'Peramban tidak mengizinkan ekstensi bekerja di sini, misalnya di toko ekstensi, halaman pengaturan, atau PDF.',
    'The browser does not let extensions work here, for example in stores, settings pages or PDFs.',
  ],
  'popup.off': ['Rujukan dimatikan di {host}.', 'Rujukan is off on {host}.'],
  'popup.paused': ['Rujukan sedang dijeda.', 'Rujukan is paused.'],
  'popup.paused.hint': [
    'Tidak ada halaman yang dibaca sampai Anda melanjutkan.',
    'No page is read until you resume.',
  ],
  'popup.resume': ['Lanjutkan', 'Resume'],
  'popup.site': ['Aktif di {host}', 'On for {host}'],
  'popup.pause': ['Jeda di semua situs', 'Pause on all sites'],
  'popup.hoaxes': [
    '{count} kabar di halaman ini sudah dibantah pihak lain. Lihat di panel',
    '{count} {count#claim|claims} on this page {count#was|were} debunked by others. See in the panel',
  ],
  'popup.panel': ['Lihat semua di panel', 'See all in the panel'],
  'popup.options': ['Pengaturan', 'Settings'],
  'popup.store': [
    'Penyimpanan tidak tersedia di jendela ini, mungkin karena mode privat. Data bawaan dipakai; pengaturan tidak disimpan.',
    'Storage is not available in this window, perhaps because it is private. Bundled data is used; settings are not kept.',
  ],
  'popup.error': ['Halaman ini gagal diperiksa.', 'This page could not be checked.'],
  'popup.data': ['Data', 'Data'],
} as const satisfies Record<string, Pair>;
