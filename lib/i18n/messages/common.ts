import type { Pair } from '../language';

/** Words that several surfaces share. */
export const COMMON = {
  'app.name': ['Rujukan', 'Rujukan'],
  'common.loading': ['Memuat…', 'Loading…'],
  'common.retry': ['Coba lagi', 'Try again'],
  'common.add': ['Tambah', 'Add'],
  'common.remove': ['Hapus', 'Remove'],
  'common.save': ['Simpan', 'Save'],
  'common.saved': ['Tersimpan.', 'Saved.'],
  'common.unreadFrames': ['{count} bingkai tidak dibaca', '{count} {count#frame|frames} not read'],
  'common.opensTab': ['(buka tab baru)', '(opens a new tab)'],
  'data.version': ['Data resmi versi {version}', 'Official data version {version}'],
  'data.age': ['Angka terbaru: {date} ({age})', 'Newest figure: {date} ({age})'],
  'data.old': [
    'Data ini sudah lama. Perbarui agar angka terbaru ikut diperiksa.',
    'This data is old. Update it so that the newest figures are checked too.',
  ],
  'data.bundled': ['Data bawaan ekstensi', 'Data bundled with the extension'],
  'data.looked': ['Terakhir dicari: {age}', 'Last looked for: {age}'],
  'data.none': ['Data resmi belum siap.', 'The official data is not ready.'],
  'data.update': ['Perbarui data', 'Update data'],
  'data.updating': ['Memperbarui…', 'Updating…'],
  'data.step.fetching': ['Mengambil data', 'Fetching data'],
  'data.step.verifying': ['Memeriksa tanda tangan', 'Verifying the signature'],
  'data.step.bytes': ['{done} dari {total} kB', '{done} of {total} kB'],
  'data.stale': [
    'Sejak {date} ({age}) sumber pembaruan tidak lagi menjamin data ini yang terbaru. Angka di sini mungkin sudah diganti KPU.',
    'Since {date} ({age}) the update source no longer vouches that this data is the newest. KPU may have replaced figures shown here.',
  ],
  'data.step.switching': ['Beralih ke data baru', 'Switching to the new data'],
  'data.updated': ['Data diperbarui ke versi {version}.', 'Data updated to version {version}.'],
  'data.current': ['Data sudah yang terbaru.', 'The data is already the newest.'],
  'fault.code': ['Kode: {code}', 'Code: {code}'],
} as const satisfies Record<string, Pair>;
