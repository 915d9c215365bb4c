/** What is told about a text or page from outside; it outranks what a page says of itself. */
export interface Frame {
  readonly title?: string;
  readonly url?: string;
  readonly published?: string;
  readonly lang?: string;
}

/** Only the fields of a frame, of anything that carries them. */
export const frameOf = ({ title, url, published, lang }: Frame): Frame => ({
  ...(title === undefined ? {} : { title }),
  ...(url === undefined ? {} : { url }),
  ...(published === undefined ? {} : { published }),
  ...(lang === undefined ? {} : { lang }),
});
