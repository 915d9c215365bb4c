import { describe, expect, it } from 'vitest';
import { conflictNote, isNoteKnown } from '../../../lib/i18n/conflict-words';
import { table } from '../../data/tables';

describe('notes of conflicts', () => {
  it('have words in both languages', () => {
    const notes = new Set(table('conflicts').flatMap((row) => [row.seen_as ?? '', row.reason ?? '']));
    expect(notes.size).toBeGreaterThan(100);
    expect([...notes].filter((note) => !isNoteKnown(note))).toEqual([]);
  });

  it.each([
    ['valid 637,729', 'cocok dengan 637.729 suara sah', 'fits 637,729 valid votes'],
    ['61,852 + 63,720', '61.852 + 63.720', '61,852 + 63,720'],
    ['124,420,339 / 148,000,369', '124.420.339 ÷ 148.000.369', '124,420,339 ÷ 148,000,369'],
    ['46.18 percent', 'cocok dengan 46,18 persen', 'fits 46.18 percent'],
    ['Decree 360, superseded', 'Keputusan 360, sudah diganti', 'Decree 360, since replaced'],
    ['', '', ''],
    ['a note of tomorrow', 'a note of tomorrow', 'a note of tomorrow'],
  ])('%s', (note, id, en) => {
    expect(conflictNote(note, 'id')).toBe(id);
    expect(conflictNote(note, 'en')).toBe(en);
  });
});
