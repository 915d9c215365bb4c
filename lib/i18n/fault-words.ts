import type { FaultCode } from '../base/fault';
import type { Pair } from './language';

/** One clear sentence for each coded fault: what happened, and what still works or can be done. */
export const FAULT_WORDS: Readonly<Record<FaultCode, Pair>> = {
  INPUT_JSON: ['Baris ini bukan JSON yang sah.', 'This line is not valid JSON.'],
  INPUT_SHAPE: [
    'Isi permintaan tidak sesuai bentuk yang diminta.',
    'The input does not have the expected shape.',
  ],
  INPUT_TOO_LARGE: ['Teksnya terlalu besar, batasnya 20 MB.', 'The text is too large; the limit is 20 MB.'],
  INPUT_UNREADABLE: ['Berkas tidak dapat dibaca.', 'The file cannot be read.'],
  INPUT_ENCODING: ['Teksnya bukan UTF-8 yang sah.', 'The text is not valid UTF-8.'],
  INPUT_HTML_TOO_DEEP: [
    'Susunan halaman ini terlalu dalam untuk dibaca.',
    'The page is nested too deeply to be read.',
  ],
  INPUT_USAGE: ['Perintahnya tidak dikenal. Lihat --help.', 'The command is not understood. See --help.'],
  INPUT_BUSY: [
    'Proses lain sedang memakainya. Tunggu sampai selesai.',
    'Another process is using it. Wait until it has ended.',
  ],
  PACK_MISSING: [
    'Data resmi tidak ditemukan. Pasang ulang ekstensi atau perbarui data.',
    'The official data was not found. Reinstall the extension or update the data.',
  ],
  PACK_MANIFEST_SHAPE: [
    'Daftar isi data baru rusak. Data lama tetap dipakai.',
    'The new data’s manifest is damaged. The old data stays in use.',
  ],
  PACK_FORMAT_UNKNOWN: [
    'Data baru memerlukan versi ekstensi yang lebih baru. Data lama tetap dipakai.',
    'The new data needs a newer version of the extension. The old data stays in use.',
  ],
  PACK_SHARD_MISSING: [
    'Sebagian data baru tidak ada di sumbernya. Data lama tetap dipakai.',
    'Part of the new data is missing at its source. The old data stays in use.',
  ],
  PACK_SHARD_DIGEST: [
    'Sebagian data baru tidak cocok dengan sidiknya. Data lama tetap dipakai.',
    'Part of the new data does not match its digest. The old data stays in use.',
  ],
  PACK_SHARD_LENGTH: [
    'Panjang sebagian data baru tidak cocok. Data lama tetap dipakai.',
    'Part of the new data has the wrong length. The old data stays in use.',
  ],
  PACK_SHARD_SHAPE: [
    'Sebagian data baru tidak dapat dibaca. Data lama tetap dipakai.',
    'Part of the new data cannot be read. The old data stays in use.',
  ],
  PACK_TOO_LARGE: [
    'Data baru melebihi batas ukuran. Data lama tetap dipakai.',
    'The new data exceeds the size limit. The old data stays in use.',
  ],
  TRUST_ROOT_SHAPE: [
    'Sidik jari itu tidak berbentuk semestinya: rujukan-root:nomor:kode.',
    'The fingerprint does not have the right form: rujukan-root:number:code.',
  ],
  TRUST_ROOT_OTHER: [
    'Sumber ini tidak cocok dengan sidik jari yang Anda masukkan. Tidak ada yang diambil.',
    'This source does not match the fingerprint you entered. Nothing was taken.',
  ],
  TRUST_METADATA_MISSING: [
    'Sebagian surat jaminan data baru tidak ada di sumbernya. Data lama tetap dipakai.',
    'Part of what vouches for the new data is missing at its source. The old data stays in use.',
  ],
  TRUST_METADATA_SHAPE: [
    'Surat jaminan data baru tidak berbentuk semestinya. Data lama tetap dipakai.',
    'What vouches for the new data does not have the right form. The old data stays in use.',
  ],
  TRUST_METADATA_SIZE: [
    'Surat jaminan data baru terlalu besar. Data lama tetap dipakai.',
    'What vouches for the new data is too large. The old data stays in use.',
  ],
  TRUST_METADATA_DIGEST: [
    'Bagian-bagian surat jaminan data baru tidak saling cocok. Data lama tetap dipakai.',
    'The parts that vouch for the new data do not fit together. The old data stays in use.',
  ],
  TRUST_SIGNATURE_INVALID: [
    'Tanda tangan data baru tidak sah atau kurang. Data lama tetap dipakai.',
    'The new data lacks valid signatures. The old data stays in use.',
  ],
  TRUST_ROLLBACK: [
    'Sumber menawarkan data yang lebih lama atau sama. Data sekarang tetap dipakai.',
    'The source offers data that is older or the same. The present data stays in use.',
  ],
  TRUST_EXPIRED: [
    'Data di sumber sudah kedaluwarsa. Data sekarang tetap dipakai.',
    'The source’s data has expired. The present data stays in use.',
  ],
  STORE_UNAVAILABLE: [
    'Penyimpanan peramban tidak tersedia, misalnya di jendela privat. Data bawaan tetap dipakai.',
    'Browser storage is not available, for example in a private window. The bundled data is used.',
  ],
  STORE_QUOTA: [
    'Ruang penyimpanan peramban penuh. Data lama tetap dipakai.',
    'Browser storage is full. The old data stays in use.',
  ],
  STORE_READ: [
    'Penyimpanan gagal dibaca. Data bawaan dipakai.',
    'Storage could not be read. The bundled data is used.',
  ],
  STORE_WRITE: [
    'Penyimpanan gagal ditulis. Data lama tetap dipakai.',
    'Storage could not be written. The old data stays in use.',
  ],
  SYNC_NOT_CONFIGURED: [
    'Sumber pembaruan belum diatur. Isi alamat dan sidik jarinya di Pengaturan.',
    'No update source is set. Enter its address and fingerprint in Settings.',
  ],
  SYNC_PERMISSION: [
    'Izin untuk menghubungi sumber pembaruan belum diberikan.',
    'Permission to contact the update source has not been given.',
  ],
  SYNC_OFFLINE: [
    'Sumber pembaruan tidak dapat dihubungi. Periksa sambungan internet, lalu coba lagi.',
    'The update source cannot be reached. Check the connection and try again.',
  ],
  SYNC_HTTP: ['Sumber pembaruan menjawab dengan galat.', 'The update source answered with an error.'],
  SYNC_TIMEOUT: [
    'Sumber pembaruan terlalu lama menjawab. Coba lagi nanti.',
    'The update source took too long to answer. Try again later.',
  ],
  SYNC_BUSY: ['Pembaruan sedang berjalan.', 'An update is already running.'],
  MSG_SHAPE: [
    'Permintaan tidak dikenali. Muat ulang halaman ini.',
    'The request was not understood. Reload this page.',
  ],
  MSG_SENDER: [
    'Permintaan ini tidak diizinkan dari halaman tersebut.',
    'That page may not make this request.',
  ],
  MSG_UNKNOWN: ['Permintaan tidak dikenal. Muat ulang halaman ini.', 'Unknown request. Reload this page.'],
  MSG_TIMEOUT: ['Jawabannya terlalu lama. Coba lagi.', 'The answer took too long. Try again.'],
  MSG_VERSION: [
    'Ekstensi baru saja diperbarui. Muat ulang halaman ini.',
    'The extension has just been updated. Reload this page.',
  ],
  PAGE_NOT_SCRIPTABLE: [
    'Peramban tidak mengizinkan ekstensi membaca halaman ini.',
    'The browser does not let extensions read this page.',
  ],
  PAGE_PERMISSION: [
    'Rujukan belum diizinkan membaca halaman ini.',
    'Rujukan has not been allowed to read this page.',
  ],
  INTERNAL: [
    'Terjadi kesalahan di dalam Rujukan. Muat ulang halaman, lalu coba lagi.',
    'Something went wrong inside Rujukan. Reload the page and try again.',
  ],
};
