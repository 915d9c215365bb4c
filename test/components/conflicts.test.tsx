// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { ConflictList } from '../../components/explorer/ConflictList';
import { WordsProvider } from '../../components/words/Words';
import type { FigureConflict } from '../../lib/report/conflicts';
import { addressedFigure as figure } from './claims';

afterEach(cleanup);

describe('figures that vary', () => {
  const id = figure().factId;
  const variant = (change: Partial<FigureConflict>): FigureConflict => ({
    factId: id,
    variant: 96_214_961,
    unit: 'votes',
    kind: 'digits_swapped',
    seenAs: '',
    reason: 'sum of 38 provinces and overseas',
    source: 's',
    ...change,
  });
  const CONFLICTS = new Map([
    [id, [variant({}), variant({ kind: 'earlier_stage', variant: 5, seenAs: 'planned' })]],
    ['gone', [variant({ factId: 'gone' })]],
  ]);
  const show = (language: 'id' | 'en') =>
    render(
      <WordsProvider language={language}>
        <ConflictList
          conflicts={CONFLICTS}
          figures={new Map([[id, figure()]])}
          fault={null}
          onDocument={() => undefined}
          onCopy={async () => true}
        />
      </WordsProvider>,
    );

  it('tell the one used, the others by kind, and why, in Indonesian', () => {
    show('id');
    const text = screen.getByRole('listitem').textContent;
    for (const words of [
      '96.214.691 suara',
      '96.214.961',
      'Dua angka tertukar letak',
      'rencana',
      'jumlah 38 provinsi',
    ])
      expect(text).toContain(words);
    expect(screen.getAllByRole('listitem')).toHaveLength(1);
  });

  it('and in English', () => {
    show('en');
    const text = screen.getByRole('listitem').textContent;
    for (const words of ['96,214,961', 'Two digits are swapped', 'as planned', 'sum of 38 provinces'])
      expect(text).toContain(words);
  });

  it('can be narrowed to one kind', () => {
    show('id');
    const select = screen.getByLabelText('Jenis perbedaan') as HTMLSelectElement;
    expect([...select.options].map((option) => option.value)).toEqual([
      '',
      'digits_swapped',
      'earlier_stage',
    ]);
    fireEvent.change(select, { target: { value: 'earlier_stage' } });
    expect(screen.getAllByRole('listitem')).toHaveLength(1);
  });
});
