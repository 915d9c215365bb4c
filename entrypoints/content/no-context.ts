/**
 * Stands in for WXT's context of content scripts (see `wxt.config.ts`), which tells every page that a script has begun
 * and is a twelfth of what a page has to load. The reader hangs on a signal of its own and needs nothing of it.
 */
export class ContentScriptContext {}
