import { beforeAll, describe, expect, it } from 'vitest';
import { readTables } from '../../entrypoints/cli/pack-tables';
import { createEngine, type Engine } from '../../lib/engine';
import type { Claim } from '../../lib/model/claim';
import type { SourceTables } from '../../lib/pack/rows';
import { ask } from '../eval/document';
import { type Passage, readPassages } from '../eval/passages';
import { idSwap, nameSwap, type Swap, swapTables, swapText } from '../eval/swap';
import { without } from '../eval/without';
import { indexOf } from '../helpers/built-pack';
import { DATA } from '../helpers/index-from-tables';

const SWAPS: readonly Swap[] = [
  {
    contest: 'pemilu-2024/ppwp',
    numbers: ['01', '02'],
    people: [
      ['anies-rasyid-baswedan', 'prabowo-subianto'],
      ['muhaimin-iskandar', 'gibran-rakabuming-raka'],
    ],
    names: [
      ['Anies Rasyid Baswedan', 'Prabowo Subianto Djojohadikusumo'],
      ['Abdul Muhaimin Iskandar', 'Gibran Rakabuming Raka'],
      ['Anies Baswedan', 'Prabowo Subianto'],
      ['Muhaimin Iskandar', 'Gibran Rakabuming'],
      ['Koalisi Perubahan', 'Koalisi Indonesia Maju'],
      ["Ma'ruf Amin", "Ma'ruf Amin"],
      ['AMIN', 'KIM'],
      ['Anies', 'Prabowo'],
      ['Muhaimin', 'Gibran'],
      ['Cak Imin', 'Gibran'],
    ],
  },
  {
    contest: 'pilkada-2024/gub/33',
    numbers: ['01', '02'],
    people: [
      ['andika-perkasa', 'ahmad-luthfi'],
      ['hendrar-prihadi', 'taj-yasin-maimoen'],
    ],
    names: [
      ['Andika Perkasa', 'Ahmad Luthfi'],
      ['Hendrar Prihadi', 'Taj Yasin'],
      ['Hendrar Prihadi', 'Taj Yasin Maimoen'],
      ['Andika', 'Luthfi'],
      ['Hendi', 'Yasin'],
      ['Hendrar', 'Yasin'],
    ],
  },
  {
    contest: 'pilkada-2024/gub/31',
    numbers: ['01', '03'],
    people: [
      ['ridwan-kamil', 'pramono-anung-wibowo'],
      ['suswono', 'rano-karno'],
    ],
    names: [
      ['M. Ridwan Kamil', 'Pramono Anung Wibowo'],
      ['Ridwan Kamil', 'Pramono Anung'],
      ['RK-Suswono', 'Pramono-Rano'],
      ['Ridwan-Suswono', 'Pramono-Rano'],
      ['RK-Suswono', 'Pram-Rano'],
      ['RIDO', 'Pram-Doel'],
      ['Suswono', 'Rano Karno'],
    ],
  },
  {
    contest: 'pilkada-2024/gub/12',
    numbers: ['01', '02'],
    people: [
      ['muhammad-bobby-afif-nasution', 'edy-rahmayadi'],
      ['surya-12', 'hasan-basri-sagala'],
    ],
    names: [
      ['Bobby Nasution', 'Edy Rahmayadi'],
      ['Muhammad Bobby Afif Nasution', 'Edy Rahmayadi'],
      ['Bobby-Surya', 'Edy-Hasan'],
      ['Surya', 'Hasan Basri Sagala'],
      ['Surya', 'Hasan Basri'],
      ['Bobby', 'Edy'],
    ],
  },
  {
    contest: 'pilkada-2024/wali/1671',
    numbers: ['01', '02'],
    people: [
      ['fitrianti-agustinda', 'ratu-dewa'],
      ['nandriani-octarina', 'prima-salam'],
    ],
    names: [
      ['Fitrianti Agustinda', 'Ratu Dewa'],
      ['Nandriani Octarina', 'Prima Salam'],
      ['Fitrianti-Nandriani', 'Ratu Dewa-Prima Salam'],
      ['Fitri-Nandri', 'RDPS'],
    ],
  },
];

/** Passages whose written ballot numbers belong to another contest: only names change places there. */
const NUMBERS_ELSEWHERE: readonly string[] = [
  'pemilu-2024/ppwp dev-pesan-03',
  'pilkada-2024/gub/12 dev-ulang-21',
  'pemilu-2024/ppwp fresh-o-20',
];

/** Passages that write ballot numbers of two contests: no bijection over their text changes those of one. */
const NUMBERS_OF_TWO: readonly string[] = ['fresh-92', 'fresh-q-14'];

/** Passages that tell of one person's tickets in several elections: names that change places in one contest change in all. */
const OF_SEVERAL: readonly string[] = ['fresh-178', 'fresh-245', 'fresh-n-06', 'fresh-o-18'];

/** Passages that call a ticket by a brand ("AMIN") for which the other side only has the name of its coalition. */
const BRANDED: readonly string[] = ['fresh-p-12'];

/** Passages that speak of both tickets. */
const about = ({ contest, numbers }: Swap, passages: readonly Passage[]): Passage[] =>
  passages.filter(
    (passage) =>
      !NUMBERS_OF_TWO.includes(passage.id) &&
      !OF_SEVERAL.includes(passage.id) &&
      !BRANDED.includes(passage.id) &&
      numbers.every((number) => passage.claims.some((label) => label.subject === `${contest}/${number}`)),
  );

function mapped(passage: Passage, swap: Swap): Passage {
  const numbers = !NUMBERS_ELSEWHERE.includes(`${swap.contest} ${passage.id}`);
  const turn = (text: string): string => (numbers ? swapText(text, swap) : nameSwap(swap)(text));
  return {
    ...passage,
    ...(passage.title === undefined ? {} : { title: turn(passage.title) }),
    ...(passage.text === undefined ? {} : { text: turn(passage.text) }),
    ...(passage.html === undefined ? {} : { html: turn(passage.html) }),
  };
}

/** What a reader is told of a claim, without places in the text. */
const told = (claim: Claim, id: (subject: string) => string): string =>
  [
    claim.measure,
    claim.measure === 'ballot_number' ? '' : claim.value,
    claim.basis,
    claim.election,
    claim.region?.code,
    claim.subject?.id ? id(claim.subject.id) : '',
    claim.verdict,
    claim.checks.map((check) => check.kind).join(),
  ].join(' ');

describe('two tickets that change places', () => {
  const passages = [...readPassages('dev'), ...readPassages('fresh')];
  let tables: SourceTables;
  let engine: Engine;
  beforeAll(async () => {
    ({ tables } = await readTables(DATA));
    engine = createEngine(await indexOf(tables));
  }, 60_000);

  const counts = { claims: 0, control: 0 };
  const strayed: string[] = [];
  it.each(SWAPS)('$contest: verdicts change places with them', async (swap) => {
    const turned = createEngine(await indexOf(swapTables(tables, swap)));
    const chosen = about(swap, passages);
    expect(chosen.length).toBeGreaterThan(0);
    for (const passage of chosen) {
      const before = ask(engine, passage).claims.map((claim) => told(claim, idSwap(swap)));
      const after = ask(turned, mapped(passage, swap)).claims.map((claim) => told(claim, (id) => id));
      const control = ask(engine, mapped(passage, swap)).claims.map((claim) => told(claim, (id) => id));
      counts.control += without(before, control).length;
      const lost = without(before, after);
      const left = without(after, before);
      counts.claims += before.length;
      if (lost.length > 0 || left.length > 0)
        strayed.push(`${passage.id} ${swap.contest}\n  - ${lost.join('\n  - ')}\n  + ${left.join('\n  + ')}`);
    }
  }, 120_000);

  it('on every passage', () => {
    if (process.env.RUJUKAN_SHOW) console.log(strayed.join('\n'), counts);
    expect(counts.claims).toBeGreaterThan(400);
    // Without the change in the tables the changed texts must be read otherwise, or nothing was tried.
    expect(counts.control).toBeGreaterThan(100);
    expect(strayed).toEqual([]);
  });
});
