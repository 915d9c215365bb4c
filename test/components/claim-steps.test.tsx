// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ClaimCard } from '../../components/claim-card/ClaimCard';
import type { ClaimStep } from '../../lib/model/page-report';
import { CLAIM } from './claims';

afterEach(cleanup);

describe('the way to other claims', () => {
  const steps = (language: 'id' | 'en', step: ClaimStep | null, taken: 1 | -1 | null = null) => {
    const onStep = vi.fn();
    render(
      <ClaimCard
        claim={CLAIM}
        language={language}
        steps={{ step, taken, onStep }}
        onClose={vi.fn()}
        onCopy={vi.fn()}
      />,
    );
    return onStep;
  };
  const ways = () => [...screen.getByRole('navigation').querySelectorAll('button')];

  it('is told with the place of this one, in both languages', () => {
    const onStep = steps('id', { at: 3, of: 12 });
    const nav = screen.getByRole('navigation', { name: 'Klaim di halaman ini' });
    expect(nav.textContent).toBe('Sebelumnya3 dari 12Berikutnya');
    expect(ways().map((way) => way.getAttribute('aria-label'))).toEqual([
      'Klaim sebelumnya',
      'Klaim berikutnya',
    ]);
    // What is seen is in the name: who speaks to the machine says what is written there.
    for (const way of ways())
      expect(way.getAttribute('aria-label')?.toLowerCase()).toContain(way.textContent?.toLowerCase());
    for (const way of ways())
      expect(document.getElementById(way.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
        '3 dari 12',
      );
    for (const way of ways()) fireEvent.click(way);
    expect(onStep.mock.calls).toEqual([[-1], [1]]);
    cleanup();
    steps('en', { at: null, of: 4 });
    expect(screen.getByRole('navigation', { name: 'Claims on this page' }).textContent).toBe(
      'Previous4 markedNext',
    );
    for (const way of ways())
      expect(way.getAttribute('aria-label')?.toLowerCase()).toContain(way.textContent?.toLowerCase());
  });

  it('keeps the focus on the button that led here, which tells the figures as well', () => {
    steps('id', { at: 4, of: 12 }, 1);
    expect(document.activeElement).toBe(ways()[1]);
    const told = ways()[1]!
      .getAttribute('aria-describedby')!
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent);
    expect(told[0]).toBe('4 dari 12');
    expect(told[1]).toContain('58,59 persen');
    expect(ways()[0]!.getAttribute('aria-describedby')).toBe('rj-step-place');
    cleanup();
    steps('id', { at: 4, of: 12 }, -1);
    expect(document.activeElement).toBe(ways()[0]);
  });

  it('is not there while nobody knows of others; the card has the focus then', () => {
    steps('id', null, 1);
    expect(screen.queryByRole('navigation')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('dialog'));
  });
});
