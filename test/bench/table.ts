/** One line of the table. */
export interface Task {
  readonly name: string;
  /** Bytes that one run goes through; 0 where a rate says nothing. */
  readonly bytes: number;
  readonly run: () => unknown;
  /** Too long to be run more than once; gives the part that it got through. */
  readonly once?: boolean;
  /** The task that works on the same input and is set against this simpler one. */
  readonly peerOf?: string;
}

const cell = (value: number | null, digits: number): string =>
  (value === null ? '' : value.toFixed(digits)).padStart(12);

/** Medians in milliseconds, MB a second, the ratio to the first task, and how often a task takes its peer's time. */
export function figuresTable(tasks: readonly Task[], medians: ReadonlyMap<string, number>): string {
  const unit = medians.get(tasks[0]?.name ?? '') ?? Number.NaN;
  const lines = tasks.map(({ name, bytes, peerOf }) => {
    const ms = medians.get(name) ?? Number.NaN;
    const whole = peerOf === undefined ? null : (medians.get(peerOf) ?? null);
    return (
      name.padEnd(34) +
      cell(ms, 3) +
      cell(bytes === 0 ? null : bytes / 1_000 / ms, 2) +
      cell(ms / unit, 3) +
      cell(whole === null ? null : whole / ms, 1)
    );
  });
  const head = `${''.padEnd(34)}${['ms, median', 'MB/s', 'loops', 'ours/peer'].map((h) => h.padStart(12)).join('')}`;
  return [head, ...lines, '', 'loops: the time in units of the fixed loop, to compare machines.'].join('\n');
}
