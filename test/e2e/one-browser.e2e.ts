/**
 * Groups of tests that leave the extension as it was share one browser: starting one for each would take longer than many
 * of them. What installs, updates, grants or keeps has a file and a browser of its own.
 */
import { afterAll, beforeAll } from 'vitest';
import './one-browser/reading';
import './one-browser/same-blocks';
import './one-browser/pages';
import './one-browser/frames';
import './one-browser/page-life';
import './one-browser/marks';
import './one-browser/card';
import './one-browser/card-access';
import './one-browser/card-ways';
import './one-browser/explorer';
import './one-browser/panel';
// Last: these stop the background, whose commands Chromium's driver then reaches no more.
import './one-browser/card-reading';
import './one-browser/resilience';
import { closeShared, openShared } from './one-browser/lend';

beforeAll(openShared);
afterAll(closeShared);
