import { defineBackground } from 'wxt/utils/define-background';
import { browser } from '../../lib/webext/browser';

export default defineBackground(() => {
  browser.runtime.onMessage.addListener(() => undefined);
});
