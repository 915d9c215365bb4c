import { type CliIo, EXIT } from './cli-io';
import { dataExport } from './data-export';
import { dataQuery } from './data-query';

/** `rujukan data …`. Resolves to the exit status. */
export async function data([name = '', ...args]: readonly string[], io: CliIo): Promise<number> {
  if (name === 'export') return dataExport(args, io);
  if (name === 'query') return dataQuery(args, io);
  io.err('INPUT_USAGE: data export|query');
  return EXIT.misuse;
}
