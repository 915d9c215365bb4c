import type { NumberQuantity } from '../../numbers/quantity';
import type { MeasureGuess, Window } from './guess';
import { tellsPartOfProvinces } from './part-of-provinces';

const PROGRESS: MeasureGuess = { measure: 'progress', tableMeasures: [], ownership: 'none' };

/** How far before a number its stage of counting may be named, in UTF-16 units. */
const REACH = 130;

/** Counts that grow from hour to hour, right before the share that is in. */
const counter =
  /\b(?:(?:data|suara|tps|input)(?: yang)?(?: sudah| telah| baru)? masuk|baru masuk|data|real count(?: kpu)?|sirekap(?: \w+)?(?: data)?|situng|progres\w*|persentasenya|counted|reporting)\s*(?:sebanyak |sebesar |mencapai |baru |sudah |telah |tertulis |adalah |di angka |sekitar )?\s*[:(]?\s*$/;
/** "Litbang Kompas (72,90 persen)": a pollster with what it has counted in brackets. */
const pollster =
  /\b(?:kompas|lsi(?: denny ja)?|smrc|indikator(?: politik(?: indonesia)?)?|charta politika|populi(?: center)?|poltracking|cyrus(?: network)?|csis|indo barometer|voxpol|median|parameter politik\w*|algoritma|kedaikopi)(?:,? data)?\s*\(?\s*$/;
/** "121.588.366 pemilih datang ke TPS, 70,99 persen", "partisipasi di provinsi ini 62,92 persen": shares of the roll. */
const ofVoters = /\b(?:ke|to)\s+tps\s*[(,]\s*$|\b(?:partisipasi|kehadiran|turnout)\b[^.;\d]{0,60}$/;
/** "542.549 dari 823.236 TPS …, setara 65,90 persen", "112.082 TPS, sekitar 13,61%". */
const besideStations =
  /\btps\b[^;.]{0,90}(?:,\s*|\(|\s)(?:atau|setara(?: dengan)?|sekitar|tepatnya|yakni|or|equal to|\()\s*(?:sekitar\s*|\()?$|(?<!\b(?:ke|di|to) )\btps\s*[(,]\s*$/;
/** A share of all stations or of the roll of stations, in so many words. */
const ofStations =
  /^\s*(?:dari|of)\s+(?:total\s+|seluruh\s+|semua\s+|all\s+)?(?:[\d.,]+\s*)?(?:tps|polling stations)\b|^\s*(?:dari|of)\s+(?:total\s+)?\d{3}[.,]\d{3}\s*\)/;
/** Places that come in one after another, in a text on how far the count is. */
const race =
  /\b(?:disusul|diikuti|paling lambat|paling cepat|tercepat|terlambat|baru|sudah|masuk|input|kecepatan)\b/;
const done =
  /^\s*(?:provinsi|kabupaten\S*|kecamatan|provinces|ppln|panitia pemilihan luar negeri(?: \(ppln\))?)?\s*(?:lain(?:nya)?\s+|dan luar negeri\s+|(?:plus|dan|serta|ditambah)\s+\d+ (?:wilayah ln|ppln|wilayah luar negeri|kota di luar negeri)\s+|di antaranya\s+)*(?:yang\s+)?(?:sudah\s+|telah\s+|have been\s+|were\s+)?(?:selesai|rampung|kelar|beres|diketok|disahkan|dibacakan|tuntas|direkap\w*|diunggah|ratified|completed)\b/;
const doing =
  /\b(?:merampungkan|menyelesaikan|menuntaskan|pembacaan|telah mengesahkan|sudah mengesahkan|baru mengesahkan)\b[^.;\d]{0,70}$/;

/** "28 provinsi telah ditetapkan rekapitulasinya", "membacakan perolehan suara dari 29 provinsi": a part, unless it was once all. */
const setSoFar =
  /^\s*(?:provinsi|provinces)\s+(?:yang\s+)?(?:sudah|telah|baru)\s+(?:ditetapkan|direkapitulasi|dihitung|dibacakan)(?:\s+(?:rekap\w*|hasil\w*|perolehan|suara\w*)|\s*,)/;
const settingSoFar =
  /\b(?:menetapkan|mengesahkan|membacakan|merekap\w*|menghitung|merampungkan|menyelesaikan|menuntaskan|certified|announced|ratified)\s+(?:[^.;\d]{0,40}\s)?(?:rekapitulasi\w*|perolehan suara\w*|penghitungan\w*|hasil suara\w*|suara|results|votes?|vote counts?)\b(?:[^.;\d]|\b\d{4}\b|\b\d (?=capres|paslon|pasangan|calon)){0,60}\b(?:untuk|dari|di|pada|for|in|from|of)\s+$|\d\s+(?:suara|votes)\s+(?:di|dari|in|from)\s+$/;

/** "Unggul di 307 dari 311 TPS": where somebody won, not how many are in. */
const won = /\b(?:menang|unggul|kalah|berjaya|won|led|ahead)\s+(?:di|pada|in|at)\s+$/;

/** How far a count has come: stations and places that are in, and their share of all. Such figures are never a result. */
export function statedProgress(
  lower: string,
  q: NumberQuantity,
  window: Window,
  hasSubject: boolean,
  talksOfProgress: boolean,
): MeasureGuess | null {
  const before = lower.slice(Math.max(window.sentenceFrom, q.figure.start - REACH), q.figure.start);
  const after = lower.slice(q.figure.end, q.figure.end + 60);
  const unit = lower.slice(q.end, q.end + 44);
  switch (q.noun) {
    case 'percent': {
      if (/^\s*(?:suara|untuk|votes?|for)\b/.test(unit)) return null;
      if (ofStations.test(unit)) return PROGRESS;
      const nameBetween = hasSubject && window.subjectEnd !== null;
      const own = nameBetween
        ? lower.slice(Math.max(window.subjectEnd as number, q.figure.start - REACH), q.figure.start)
        : before;
      if (ofVoters.test(own)) return null;
      if (counter.test(own) || pollster.test(own) || besideStations.test(own)) return PROGRESS;
      const list = lower.slice(Math.max(0, q.figure.start - 160), q.figure.start);
      return talksOfProgress &&
        !hasSubject &&
        race.test(list) &&
        /[a-z]\s+(?:baru |sudah |telah |sekitar )?$/.test(before)
        ? PROGRESS
        : null;
    }
    case 'stations':
      return /^\s*tps\s*(?:,|\(|\batau\b|\bsetara\b|\bor\b|\balias\b)\s*(?:sekitar|atau|setara)?\s*\d[\d.,]*\s*(?:%|persen)/.test(
        after,
      ) || /\b(?:quick count|hitung cepat|real count|sirekap|situng)\b[^.;\d]{0,14}$/.test(before)
        ? { ...PROGRESS, tableMeasures: ['tps_reported'] }
        : null;
    case 'provinces':
    case 'offices':
    case null:
      if (
        q.noun === null &&
        !won.test(before) &&
        /^\s*(?:dari|dr|of)\s+(?:total\s+)?\d[\d.,]*\s*(?:tps|polling stations)\b/.test(after)
      )
        return { ...PROGRESS, tableMeasures: ['tps_reported'] };
      if (q.noun === null && !/^\s*(?:ppln|panitia pemilihan luar negeri)\b/.test(after)) return null;
      if (/\b(?:seluruh|semua|ke|all)\s*$/.test(before)) return null;
      return done.test(after) ||
        doing.test(before) ||
        (q.noun === 'provinces' &&
          tellsPartOfProvinces(lower.slice(q.figure.start, q.figure.end + 40)) &&
          (setSoFar.test(after) || settingSoFar.test(before)))
        ? PROGRESS
        : null;
    default:
      return null;
  }
}
