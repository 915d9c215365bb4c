import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzip, sha256 } from '../../entrypoints/cli/node-ports';
import type { OptionalKind, OptionalManifest } from '../../lib/model/optional';
import { identityOf } from '../../lib/pack/build';
import { buildOptional } from '../../lib/pack/optional-build';
import type { Row } from '../../lib/pack/rows';

/** Writes an optional pack of these rows into a folder made anew, as a feed takes it. */
export async function writeOptional(
  dir: string,
  kind: OptionalKind,
  rows: readonly Row[],
  sequence: number,
): Promise<OptionalManifest> {
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  const keep = async (name: string, bytes: Uint8Array): Promise<void> =>
    writeFileSync(join(dir, name), bytes);
  const identity = identityOf('2026-11-23T00:00:00Z', sequence);
  const { manifest, manifestBytes } = await buildOptional(kind, rows, identity, { gzip, sha256, keep });
  writeFileSync(join(dir, 'manifest.json'), manifestBytes);
  return manifest;
}

export const desaRow = (code: string, name: string, stations = ''): Row => ({
  code,
  name,
  tps_total_2024: stations,
});

/** A line of counts below kabupaten and kota: votes as `choice:votes|…`. */
export const countRow = (code: string, votes: string, more: Row = {}): Row => ({
  election_id: 'pemilu-9999',
  office: 'ppwp',
  region_code: code,
  status: 'unofficial_partial',
  as_of: '2024-02-22T17:00:16+07:00',
  source_id: 's1',
  votes,
  note: '',
  ...more,
});
