import type { Pair } from '../language';

/** The side panel or sidebar. */
export const PANEL = {
  'panel.title': ['Rujukan', 'Rujukan'],
  'panel.tab.claims': ['Halaman ini', 'This page'],
  'panel.tab.search': ['Cari angka', 'Find a figure'],
  'panel.summary': [
    '{count} klaim angka, {differs} berbeda dari data KPU',
    '{count} {count#claim|claims}, {differs} {differs#differs|differ} from KPU data',
  ],
  'panel.filter': ['Tampilkan', 'Show'],
  'panel.filter.all': ['Semua', 'All'],
  'panel.list': ['Klaim menurut urutan di halaman', 'Claims in page order'],
  'panel.item': ['Ke tempatnya di halaman', 'Go to it on the page'],
  'panel.details': ['Rincian', 'Details'],
  'panel.empty.filter': ['Tidak ada klaim dengan penilaian ini.', 'No claims with this verdict.'],
  'panel.empty.unread': [
    'Tekan tombol Rujukan di bilah peramban lalu pilih “Periksa halaman ini”.',
    'Press the Rujukan button in the toolbar and choose “Check this page”.',
  ],
  'panel.empty.off': [
    'Nyalakan kembali lewat tombol Rujukan di bilah peramban.',
    'Switch it on again with the Rujukan button in the toolbar.',
  ],
  'panel.lost': ['Teks ini sudah tidak ada di halaman.', 'This text is no longer on the page.'],
  'panel.frames': ['{count} bingkai tidak dibaca.', '{count} {count#frame was|frames were} not read.'],
  'panel.search.label': [
    'Cari wilayah, pasangan calon, partai, atau pemilu',
    'Search regions, tickets, parties or elections',
  ],
  'panel.search.placeholder': ['mis. Jawa Barat 2024', 'e.g. Jawa Barat 2024'],
  'panel.search.hint': [
    'Ketik nama wilayah, pasangan calon, partai, atau tahun. Semua dicari di data yang tersimpan di peramban Anda.',
    'Type a region, ticket, party or year. Everything is looked up in the data kept in your browser.',
  ],
  'panel.search.results': ['{count} hasil', '{count} {count#result|results}'],
  'panel.search.none': ['Tidak ada hasil untuk “{query}”.', 'No results for “{query}”.'],
  'panel.search.tip': [
    'Coba ejaan lain atau nama yang lebih pendek.',
    'Try another spelling or a shorter name.',
  ],
  'panel.search.clear': ['Kosongkan', 'Clear'],
  'panel.kind.region': ['Wilayah', 'Region'],
  'panel.kind.ticket': ['Pasangan calon', 'Ticket'],
  'panel.kind.party': ['Partai', 'Party'],
  'panel.kind.election': ['Pemilu', 'Election'],
  'panel.noFigure': ['Belum ada angka di indeks.', 'No figure in the index.'],
} as const satisfies Record<string, Pair>;
