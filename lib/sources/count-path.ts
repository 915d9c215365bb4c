import type { CountPlace, CountTree } from './area-count';

const OFFICES: Readonly<Record<string, CountPlace['office']>> = {
  ppwp: 'ppwp',
  pdpr: 'dpr',
  pdpd: 'dpd',
  pdprdp: 'dprd_prov',
  pdprdk: 'dprd_kab',
  pkwkp: 'gub',
};

const ELECTIONS: readonly (readonly [RegExp, string])[] = [
  [/^pilkada[/.](.+)$/, 'pilkada-2024'],
  [/^pemilu[/.](.+)$/, 'pemilu-2024'],
  [/^(?:static[/.]json[/.])(.+)$/, 'pemilu-2019'],
];

/**
 * What a path below KPU's server counts, such as `pemilu/hhcw/ppwp/11/1101.json`; dots may stand for slashes, as in
 * names of saved files. Null for any other path. Codes stay texts.
 */
export function readCountPath(path: string): CountPlace | null {
  const bare = path.replace(/^\/+/, '').replace(/(?:\.partial)?\.json$/, '');
  for (const [pattern, election] of ELECTIONS) {
    const [tree, contest = '', ...codes] = pattern.exec(bare)?.[1]?.split(/[/.]/) ?? [];
    if (tree !== 'hhcw' && tree !== 'hhcd' && tree !== 'hr') continue;
    const code = codes.at(-1) ?? '0';
    // Bupati and walikota share a tree; a city's code is told by its third digit.
    const office = contest === 'pkwkk' ? (/^\d\d7/.test(code) ? 'wali' : 'bup') : OFFICES[contest];
    if (!office || !/^-?[0-9A-Z]+(?:d[cd])?$/.test(code)) return null;
    return { tree: tree satisfies CountTree, election, office, region: regionOf(code, tree, office) };
  }
  return null;
}

/** The dapil tree of the DPR names districts by number: `1101` is `DPR-1101`; `dc` and `dd` name the form. */
function regionOf(code: string, tree: CountTree, office: string): string {
  const plain = code.replace(/d[cd]$/, '');
  const district = office === 'dpr' && plain !== '0' && (tree === 'hhcd' || plain !== code);
  return district ? `DPR-${plain}` : plain;
}
