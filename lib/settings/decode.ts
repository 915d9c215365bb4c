import { array, boolean, maxLength, object, picklist, pipe, safeParse, string } from 'valibot';
import { isRecord } from '../base/bytes';
import { type Fault, fault } from '../base/fault';
import { err, ok, type Result } from '../base/result';
import { isHost } from './hosts';
import {
  DEFAULT_SETTINGS,
  LANGUAGE_CHOICES,
  MARK_STRENGTHS,
  READING_MODES,
  type Settings,
  TEXT_SIZES,
} from './settings';

export const SETTINGS_LIMITS = { hosts: 1_000, url: 2_048, root: 200 } as const;

const FIELDS = {
  language: picklist(LANGUAGE_CHOICES),
  mode: picklist(READING_MODES),
  marks: picklist(MARK_STRENGTHS),
  textSize: picklist(TEXT_SIZES),
  hover: boolean(),
  print: boolean(),
  ownHosts: pipe(array(string()), maxLength(SETTINGS_LIMITS.hosts)),
  offHosts: pipe(array(string()), maxLength(SETTINGS_LIMITS.hosts)),
  paused: boolean(),
  source: object({
    url: pipe(string(), maxLength(SETTINGS_LIMITS.url)),
    root: pipe(string(), maxLength(SETTINGS_LIMITS.root)),
  }),
};
type Field = keyof typeof FIELDS;
const NAMES = Object.keys(FIELDS) as readonly Field[];

/** One field's value, or the paths at which it is wrong. */
function readField(name: Field, value: unknown): Result<unknown, readonly string[]> {
  const parsed = safeParse(FIELDS[name], value);
  if (!parsed.success)
    return err(
      parsed.issues.map((issue) =>
        [name, ...(issue.path ?? []).map((step) => String((step as { key: unknown }).key))].join('.'),
      ),
    );
  const out: unknown = parsed.output;
  if (!Array.isArray(out)) return ok(out);
  const bad = out.flatMap((host: string, i) => (isHost(host) ? [] : [`${name}.${i}`]));
  return bad.length === 0 ? ok([...new Set(out as string[])]) : err(bad);
}

/**
 * Settings from storage. Whatever cannot be read falls back to the default of that field alone, a host list
 * keeps its good entries, and every path left out is named in `dropped`, so that nothing is lost silently.
 */
export function decodeSettings(stored: unknown): {
  readonly settings: Settings;
  readonly dropped: readonly string[];
} {
  if (stored === undefined || stored === null) return { settings: DEFAULT_SETTINGS, dropped: [] };
  if (!isRecord(stored)) return { settings: DEFAULT_SETTINGS, dropped: ['settings'] };
  const dropped: string[] = [];
  const settings: Record<string, unknown> = { ...DEFAULT_SETTINGS };
  for (const name of NAMES) {
    if (stored[name] === undefined) continue;
    const read = readField(name, stored[name]);
    if (read.ok) settings[name] = read.value;
    else {
      dropped.push(...read.error);
      if (name === 'ownHosts' || name === 'offHosts') settings[name] = goodHosts(stored[name]);
    }
  }
  return { settings: settings as unknown as Settings, dropped };
}

const goodHosts = (value: unknown): readonly string[] =>
  Array.isArray(value)
    ? [...new Set(value.filter((host): host is string => typeof host === 'string' && isHost(host)))].slice(
        0,
        SETTINGS_LIMITS.hosts,
      )
    : [];

/** Changes as a page sends them. Fault: `MSG_SHAPE` with every bad path; unknown fields are bad too. */
export function decodeChanges(payload: unknown): Result<Partial<Settings>, Fault> {
  if (!isRecord(payload)) return err(fault('MSG_SHAPE', undefined, ['payload']));
  const bad: string[] = [];
  const changes: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(payload)) {
    if (!Object.hasOwn(FIELDS, name)) {
      bad.push(name.slice(0, 40));
      continue;
    }
    const read = readField(name as Field, value);
    if (read.ok) changes[name] = read.value;
    else bad.push(...read.error);
  }
  return bad.length === 0 ? ok(changes as Partial<Settings>) : err(fault('MSG_SHAPE', undefined, bad));
}
