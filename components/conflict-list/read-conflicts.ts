/** One figure that circulates in more than one form, as the data's own notes tell it (in English). */
export interface Conflict {
  readonly figure: string;
  /** The form that the data holds. */
  readonly stored: string;
  readonly variants: string;
  readonly why: string;
}

export interface ConflictGroup {
  readonly title: string;
  readonly rows: readonly Conflict[];
}

/** Reads the tables of `CONFLICTS.md`; what is no table row of five cells is left out. */
export function readConflicts(markdown: string): readonly ConflictGroup[] {
  const groups: { title: string; rows: Conflict[] }[] = [];
  for (const line of markdown.split(/\r?\n/)) {
    const title = /^## (.+)$/.exec(line)?.[1];
    if (title) groups.push({ title, rows: [] });
    if (!line.startsWith('|')) continue;
    const cells = line
      .replace(/^\||\|\s*$/g, '')
      .split(/(?<!\\)\|/)
      .map((cell) => cell.replaceAll('\\|', '|').replaceAll('`', '').trim());
    const [figure = '', stored = '', variants = '', why = ''] = cells;
    if (cells.length < 4 || figure === 'Figure' || /^:?-+:?$/.test(figure)) continue;
    groups.at(-1)?.rows.push({ figure, stored, variants, why });
  }
  return groups.filter(({ rows }) => rows.length > 0);
}
