/** What browser tests do with an open card. Its shadow root is open in the test build. */
import { type Page, until } from './browsers/driver';
import { CARD_HOST, cardText, pointOf } from './product';

/** The card's root, as an expression. */
export const CARD_ROOT = `${CARD_HOST}.shadowRoot`;

/** Clicks the mark with these words and waits until the card knows what stands around the figure. */
export async function openCard(page: Page, words: string): Promise<void> {
  const { x, y } = await pointOf(page, words);
  await page.click(x, y);
  await cardText(page);
  await until(page, `!!${CARD_ROOT}.querySelector('.rj-chart, .rj-time')`);
}

/** Opens every folded part. */
export const unfoldCard = async (page: Page): Promise<void> => {
  await page.evaluate(
    `(() => { for (const d of ${CARD_ROOT}.querySelectorAll('details')) d.open = true; return null; })()`,
  );
  await until(page, `!!${CARD_ROOT}.querySelector('select') && !!${CARD_ROOT}.querySelector('.rj-qr')`);
};

const field = (label: string): string =>
  `(() => { const label = [...${CARD_ROOT}.querySelectorAll('label')].find((l) => l.textContent === ${JSON.stringify(label)});
    return ${CARD_ROOT}.getElementById(label.htmlFor); })()`;

/** Options of the select with this label. */
export const optionsOf = (page: Page, label: string): Promise<readonly string[]> =>
  page.evaluate(`[...${field(label)}.options].map((option) => option.label)`);

/** Chooses as a person would: the option with these words in the select with this label. */
export const chooseIn = (page: Page, label: string, option: string): Promise<null> =>
  page.evaluate(`(() => {
    const select = ${field(label)};
    select.value = [...select.options].find((o) => o.label === ${JSON.stringify(option)}).value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    return null;
  })()`);

/** Types into the field with this label. */
export const typeIn = (page: Page, label: string, text: string): Promise<null> =>
  page.evaluate(`(() => {
    const input = ${field(label)};
    input.value = ${JSON.stringify(text)};
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    return null;
  })()`);

/** The official figure as the card shows it. */
export const OFFICIAL = `(${CARD_ROOT}.querySelector('.rj-official')?.textContent ?? '')`;
