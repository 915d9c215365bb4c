import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DATA } from '../helpers/index-from-tables';
import { dataPackage, type Field, readRecords, readText, repeated, table } from './tables';

const CASTS: Readonly<Record<string, (value: string) => boolean>> = {
  integer: (v) => /^-?\d+$/.test(v),
  number: (v) => /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(v),
  date: (v) => {
    const m = /^\d{4}-(\d{2})-(\d{2})$/.exec(v);
    return m !== null && Number(m[1]) >= 1 && Number(m[1]) <= 12 && Number(m[2]) >= 1 && Number(m[2]) <= 31;
  },
  year: (v) => /^\d{4}$/.test(v),
  boolean: (v) => v === 'true' || v === 'false',
  list: (v) => {
    const items = v.split('|');
    return items.every((item) => item !== '' && item === item.trim()) && new Set(items).size === items.length;
  },
  string: (v) => v === v.trim() && !v.includes('\n'),
};

/** Everything wrong with one column. */
function faults(field: Field, values: readonly string[]): readonly string[] {
  const c = field.constraints ?? {};
  const cast = CASTS[field.type];
  if (!cast) return [`${field.name}: unknown type ${field.type}`];
  const pattern = c.pattern === undefined ? null : new RegExp(c.pattern, 'u');
  const allowed = c.enum === undefined ? null : new Set(c.enum);
  const bad: string[] = [];
  values.forEach((value, i) => {
    const wrong =
      value === ''
        ? c.required === true
        : !cast(value) ||
          (pattern !== null && !pattern.test(value)) ||
          (allowed !== null && !allowed.has(value)) ||
          (c.minimum !== undefined && Number(value) < c.minimum);
    if (wrong) bad.push(`line ${i + 2}, ${field.name}: ${JSON.stringify(value)}`);
  });
  if (c.unique)
    bad.push(...repeated(values.filter((v) => v !== '')).map((v) => `${field.name} repeated: ${v}`));
  return bad;
}

describe.each(dataPackage.resources)('$path', (resource) => {
  const text = readText(resource.path);
  const [header = [], ...records] = readRecords(text);

  it('has the size and digest that datapackage.json says', () => {
    const bytes = readFileSync(join(DATA, resource.path));
    expect(bytes.length).toBe(resource.bytes);
    expect(`sha256:${createHash('sha256').update(bytes).digest('hex')}`).toBe(resource.hash);
  });

  it('is UTF-8 without a byte order mark, with line feeds alone', () => {
    expect(text.includes('\uFFFD')).toBe(false);
    expect(text.startsWith('\uFEFF')).toBe(false);
    expect(text.includes('\r')).toBe(false);
  });

  it('has the described columns, types and constraints', () => {
    expect(header).toEqual(resource.schema.fields.map((f) => f.name));
    const bad = resource.schema.fields.flatMap((field, k) =>
      faults(
        field,
        records.map((r) => r[k] ?? ''),
      ),
    );
    expect(bad.slice(0, 5)).toEqual([]);
    expect(bad).toHaveLength(0);
  });

  it('has a unique primary key', () => {
    const columns = resource.schema.primaryKey.map((key) => header.indexOf(key));
    expect(columns).not.toContain(-1);
    expect(repeated(records.map((r) => columns.map((k) => r[k]).join('\u0000')))).toEqual([]);
  });

  it('refers to rows that exist', () => {
    for (const key of resource.schema.foreignKeys ?? []) {
      const join = (row: Readonly<Record<string, string>>, fields: readonly string[]) =>
        fields.map((f) => row[f] ?? '').join('\u0000');
      const target = table(key.reference.resource || resource.name);
      const have = new Set(target.map((row) => join(row, key.reference.fields)));
      const missing = table(resource.name)
        .filter((row) => key.fields.some((f) => row[f] !== ''))
        .map((row) => join(row, key.fields))
        .filter((value) => !have.has(value));
      expect([key.fields, missing.slice(0, 3)]).toEqual([key.fields, []]);
    }
  });
});

describe('the data package', () => {
  const files = readdirSync(DATA);

  it('describes every CSV of the folder, and no other', () => {
    const described = dataPackage.resources.map((r) => r.path).sort();
    expect(files.filter((name) => name.endsWith('.csv')).sort()).toEqual(described);
  });

  it('stays under 12 MB', () => {
    expect(files.reduce((sum, name) => sum + statSync(join(DATA, name)).size, 0)).toBeLessThan(12_000_000);
  });

  it('names no path of any machine', () => {
    const local = /(?<![\w.:/])\/(?:work|tmp|home|root|Users)\//;
    expect(files.filter((name) => local.test(readText(name)))).toEqual([]);
  });

  it('says when it was made', () => {
    expect(dataPackage.created).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/);
    expect(dataPackage.version).toMatch(/^\d+\.\d+\.\d+$/);
  });
});

describe('the column checks themselves', () => {
  it.each([
    [{ name: 'n', type: 'integer' }, '1.5'],
    [{ name: 'n', type: 'number' }, '1e5'],
    [{ name: 'n', type: 'date' }, '2024-13-01'],
    [{ name: 'n', type: 'list' }, 'a||b'],
    [{ name: 'n', type: 'string' }, ' a'],
    [{ name: 'n', type: 'string', constraints: { required: true } }, ''],
    [{ name: 'n', type: 'string', constraints: { enum: ['a'] } }, 'b'],
    [{ name: 'n', type: 'number', constraints: { minimum: 0 } }, '-1'],
    [{ name: 'n', type: 'string', constraints: { pattern: '^a$' } }, 'aa'],
  ] satisfies readonly (readonly [Field, string])[])('%j refuses %j', (field, value) => {
    expect(faults(field, [value])).toHaveLength(1);
  });

  it('refuses a repeated value of a unique column', () => {
    expect(faults({ name: 'n', type: 'string', constraints: { unique: true } }, ['a', 'a'])).toHaveLength(1);
  });
});
