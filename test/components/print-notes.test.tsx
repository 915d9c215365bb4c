// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { PrintNotes } from '../../components/print-notes/PrintNotes';
import { CLAIM, VOTES } from './claims';

afterEach(cleanup);

const show = (language: 'id' | 'en') =>
  render(
    <PrintNotes
      notes={[
        { claim: VOTES, before: 'Anies meraih ', after: ' di Jawa Barat.' },
        { claim: { ...CLAIM, official: null, verdict: 'different_basis' }, before: '', after: '' },
      ]}
      language={language}
      dataVersion="2026.11.23"
      pageUrl="https://berita.example/a"
    />,
  );

describe('notes of a printed page', () => {
  it('are numbered in the order of the page, each with the words around its figure, verdict and source', () => {
    show('id');
    const notes = screen.getAllByRole('listitem');
    expect(notes).toHaveLength(2);
    const [first, second] = notes as [HTMLElement, HTMLElement];
    expect(first.textContent).toContain(`Anies meraih ${VOTES.quote} di Jawa Barat.`);
    expect(within(first).getByText(VOTES.quote).tagName).toBe('STRONG');
    expect(first.textContent).toContain(
      VOTES.official?.source.url ?? VOTES.official?.source.seenAt ?? 'no source',
    );
    expect(second.textContent).toContain('Bukan angka final');
    expect(document.body.textContent).toContain('2026.11.23');
    expect(document.body.textContent).toContain('https://berita.example/a');
  });

  it('speak English', () => {
    show('en');
    expect(screen.getByRole('heading').textContent).toBe('Notes by Rujukan: KPU’s figures on this page');
    expect(document.querySelector('section')?.lang).toBe('en');
  });
});
