const frame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()));

/** Brings a range to the middle of the view, also inside boxes that scroll by themselves. */
export async function scrollToRange(range: Range): Promise<void> {
  const element = range.startContainer.parentElement;
  if (!element) return;
  const box = range.getBoundingClientRect();
  const seen = box.top >= 60 && box.bottom <= innerHeight - 60 && box.left >= 0 && box.right <= innerWidth;
  // In view of a frame is not yet in view of the page around it.
  if (seen && window !== window.parent)
    element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  if (!seen) {
    element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    // The element may be taller than the view.
    const now = range.getBoundingClientRect();
    if (now.top < 0 || now.bottom > innerHeight)
      scrollBy({ top: now.top - innerHeight / 2, behavior: 'instant' });
  }
  if (document.visibilityState === 'visible') await frame();
}
