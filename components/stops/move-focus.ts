/**
 * Arrow keys, Home and End walk from one `data-stop` to the next, as in a list; Tab still reaches everything. In a field
 * that is written in, only the arrow down is free for it.
 */
export function moveFocus(event: KeyboardEvent): void {
  const list = event.currentTarget as HTMLElement;
  const stops = [...list.querySelectorAll<HTMLElement>('[data-stop]')];
  const from = stops.indexOf(event.target as HTMLElement);
  if (from < 0 || (event.target instanceof HTMLInputElement && event.key !== 'ArrowDown')) return;
  const to = { ArrowDown: from + 1, ArrowUp: from - 1, Home: 0, End: stops.length - 1 }[event.key];
  const stop = to === undefined ? undefined : stops[to];
  if (!stop) return;
  event.preventDefault();
  stop.focus();
}
