/** The one door to the browser's extension interface. */
import browser from 'webextension-polyfill';

export { browser };
