/** A CSV table as its rows by column, read when the extension is built (`wxt.config.ts`). */
declare module '*.csv?rows' {
  const rows: readonly Readonly<Record<string, string>>[];
  export default rows;
}
