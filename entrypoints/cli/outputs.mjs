/** The two things built for the command line: its program and the embedded pack. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle, NoBundler } from './bundle.mjs';
import { withLock } from './lock.mjs';

export const MAIN = '.output/cli/main.js';
const FOLDER = '.output/cli';
const STAMP = `${FOLDER}/stamp.json`;
const PACK = 'assets/public/pack';
const MANIFEST = `${PACK}/manifest.json`;

/** What the outputs are made from. Worked out by folder, so that no list can be forgotten. */
const SOURCES = ['lib', 'entrypoints/cli', 'assets/data/kpu-facts', 'package-lock.json'];

export class BuildError extends Error {
  /** `missing`: the tools to build with are not installed. */
  constructor(message, missing = false) {
    super(message);
    this.missing = missing;
  }
}

/** Every source file with its size and time, in a fixed order. */
function sourceFiles(root) {
  const files = [];
  const visit = (path) => {
    const at = join(root, path);
    const stat = statSync(at, { throwIfNoEntry: false });
    if (stat?.isDirectory()) for (const name of readdirSync(at).sort()) visit(`${path}/${name}`);
    else if (stat && !path.endsWith('.part')) files.push({ path, size: stat.size, time: stat.mtimeMs });
  };
  for (const path of SOURCES) visit(path);
  return files;
}

const digest = (parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
};

/** Cheap: sizes and times. A copy or a check-out changes it, and then the contents are asked. */
const quickStamp = (files) => digest(files.flatMap((f) => [f.path, `${f.size}`, `${f.time}`]));
const contentStamp = (root, files) =>
  digest(files.flatMap((f) => [f.path, readFileSync(join(root, f.path))]));

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

const there = (path) => statSync(path, { throwIfNoEntry: false }) !== undefined;

/** Are all parts of the pack there? Their contents are verified by whoever reads them. */
function packThere(root) {
  const shards = readJson(join(root, MANIFEST))?.shards;
  return (
    Array.isArray(shards) && shards.every((shard) => there(join(root, PACK, `${String(shard?.sha256)}.gz`)))
  );
}

function isFresh(root, files) {
  if (!there(join(root, MAIN)) || !packThere(root)) return false;
  const known = readJson(join(root, STAMP));
  if (!known) return false;
  const quick = quickStamp(files);
  if (known.quick === quick) return true;
  if (known.content !== contentStamp(root, files)) return false;
  try {
    writeStamp(root, { quick, content: known.content });
  } catch {
    // A folder that may only be read: the contents are asked again next time.
  }
  return true;
}

function writeStamp(root, stamp) {
  const part = join(root, `${STAMP}.${process.pid}.part`);
  writeFileSync(part, JSON.stringify(stamp));
  renameSync(part, join(root, STAMP));
}

/** Builds what is missing or older than its sources; several processes may ask at once. */
export async function ensureBuilt(root, say) {
  if (isFresh(root, sourceFiles(root))) return;
  try {
    mkdirSync(join(root, FOLDER), { recursive: true });
    await withLock(join(root, FOLDER, 'lock'), async () => {
      // Whoever held the lock before may have built it meanwhile.
      const files = sourceFiles(root);
      if (isFresh(root, files)) return;
      const stamp = { quick: quickStamp(files), content: contentStamp(root, files) };
      say('building the command line and its data');
      await buildProgram(root);
      await buildPack(root, say);
      writeStamp(root, stamp);
    });
  } catch (error) {
    const cannot = error.missing || ['EACCES', 'EPERM', 'EROFS'].includes(error.code);
    // Sources that do not compile are an error; an installation that may only be read is not.
    if (!cannot || !there(join(root, MAIN)) || !packThere(root))
      throw error instanceof BuildError ? error : new BuildError(`building failed: ${error?.stack ?? error}`);
    say(`could not be rebuilt, going on with what was built before: ${error.message}`);
  }
}

/** One self-contained file, written beside and renamed, so that a running program never sees half of it. */
async function buildProgram(root) {
  const part = join(root, FOLDER, `part-${process.pid}`);
  try {
    await bundle(root, 'entrypoints/cli/main.ts', part, { file: 'main.js', whole: true });
    renameSync(join(part, 'main.js'), join(root, MAIN));
    writeFileSync(join(root, FOLDER, 'package.json'), '{"type":"module"}\n');
  } catch (error) {
    if (!(error instanceof NoBundler)) throw error;
    throw new BuildError(
      'the package "vite" is not installed, so the command line cannot be built. ' +
        'It is a development package: run `npm ci` without --omit=dev once.',
      true,
    );
  } finally {
    rmSync(part, { recursive: true, force: true });
  }
}

async function buildPack(root, say) {
  // The query keeps a program built a moment ago apart from one imported earlier.
  const url = `${pathToFileURL(join(root, MAIN)).href}?built=${process.pid}`;
  const { packBuild } = await import(url);
  const io = { out: say, err: say };
  const status = await packBuild([], io, { root });
  if (status !== 0) throw new BuildError('the data pack could not be built');
}
