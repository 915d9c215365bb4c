import type { Look } from './looks';
import type { Surface } from './surfaces';

/** A page with every photograph: one row for each surface, one column for each look. */
export const indexPage = (looks: readonly Look[], surfaces: readonly Surface[]): string => `<!doctype html>
<meta charset="utf-8"><title>Rujukan: screens</title>
<style>
body { font: 14px system-ui; background: #888; }
section { display: flex; gap: 16px; overflow: auto; align-items: start; }
figure { margin: 0 0 16px; flex: none; } figcaption, h2 { color: #fff; }
img { max-width: 480px; max-height: 900px; border: 1px solid #444; }
</style>
${surfaces
  .map(
    ({ name }) =>
      `<h2>${name}</h2><section>${looks
        .map(
          (look) =>
            `<figure><figcaption>${look.name}</figcaption><a href="${name}-${look.name}.png"><img loading="lazy" alt="" src="${name}-${look.name}.png"></a></figure>`,
        )
        .join('')}</section>`,
  )
  .join('\n')}
`;
