/**
 * Layering rules, made from the table in test/architecture/rooms.json.
 * test/architecture plants one breach per rule in a temporary copy and expects each to be reported.
 */
const { lib, external, contentMustNotReach } = require('./test/architecture/rooms.json');

const rooms = Object.keys(lib);
const any = (names) => (names.length === 1 ? names[0] : `(${names.join('|')})`);
const escaped = (name) => name.replaceAll('.', '\\.');
const MODULES = 'node_modules/';

const roomRules = rooms.map((room) => ({
  name: `room-${room}`,
  severity: 'error',
  comment: `lib/${room} may import only: ${[room, ...lib[room]].join(', ')}`,
  from: { path: `^lib/${room}/` },
  to: { path: '^lib/', pathNot: `^lib/${any([room, ...lib[room]])}/` },
}));

module.exports = {
  forbidden: [
    ...roomRules,
    {
      name: 'room-unknown',
      severity: 'error',
      comment: 'A new folder in lib/ needs a line in test/architecture/rooms.json.',
      from: {},
      to: { path: '^lib/[^/]+/', pathNot: `^lib/${any([...rooms, 'webext'])}/` },
    },
    {
      name: 'room-unknown-source',
      severity: 'error',
      comment: 'As room-unknown, for a folder that imports but is imported by nobody.',
      from: { path: '^lib/[^/]+/', pathNot: `^lib/${any([...rooms, 'webext'])}/` },
      to: {},
    },
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'not-resolvable',
      severity: 'error',
      comment: 'What the cruiser cannot follow it cannot check.',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'lib-stays-inside',
      severity: 'error',
      comment: 'lib/ knows nothing of contexts, components or tests.',
      from: { path: '^lib/' },
      to: { path: '^(entrypoints|components|test|assets)/' },
    },
    {
      name: 'lib-external',
      severity: 'error',
      comment: `lib/ (but lib/webext) imports from outside only: ${external.join(', ')}`,
      from: { path: '^lib/', pathNot: '^lib/webext/' },
      to: { path: MODULES, pathNot: `${MODULES}${any(external.map(escaped))}/` },
    },
    {
      name: 'lib-no-node',
      severity: 'error',
      from: { path: '^lib/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'fuse-in-evidence',
      severity: 'error',
      from: { path: '^(lib|entrypoints|components)/', pathNot: '^lib/evidence/' },
      to: { path: `${MODULES}fuse\\.js/` },
    },
    {
      name: 'webext-from-entrypoints',
      severity: 'error',
      comment: 'The one impure room of lib/ is for entry points alone.',
      from: { path: '^(lib|components)/', pathNot: '^lib/webext/' },
      to: { path: '^lib/webext/' },
    },
    {
      name: 'polyfill-in-webext',
      severity: 'error',
      from: { path: '^(lib|entrypoints|components)/', pathNot: '^lib/webext/' },
      to: { path: `${MODULES}(@types/)?webextension-polyfill/` },
    },
    {
      name: 'entrypoints-apart',
      severity: 'error',
      comment: 'Contexts talk by message, never by import.',
      from: { path: '^entrypoints/([^/]+)/' },
      to: { path: '^entrypoints/', pathNot: '^entrypoints/$1/' },
    },
    {
      name: 'dexie-in-store',
      severity: 'error',
      comment: 'Only the background store knows the database.',
      from: { path: '^(lib|entrypoints|components)/', pathNot: '^entrypoints/background/store/' },
      to: { path: `${MODULES}dexie/` },
    },
    {
      name: 'content-reaches-engine',
      severity: 'error',
      comment: 'The resident script stays small: the engine runs in the background.',
      from: { path: '^entrypoints/content/' },
      to: { path: `^lib/(engine\\.ts|${any(contentMustNotReach)}/)`, reachable: true },
    },
    {
      name: 'content-without-preact',
      severity: 'error',
      comment: 'The card is a bundle of its own, injected at first opening.',
      from: { path: '^entrypoints/content/' },
      to: { path: `(${MODULES}preact/|^components/)`, reachable: true },
    },
    {
      name: 'card-with-its-own-texts',
      severity: 'error',
      comment: 'The card is put into pages: it carries the texts of no other surface.',
      from: { path: '^entrypoints/card/' },
      to: { path: '^lib/i18n/translate\\.ts', reachable: true },
    },
    {
      name: 'components-draw-only',
      severity: 'error',
      comment: 'Props in, callbacks out: no messages, no storage, no context.',
      from: { path: '^components/' },
      to: { path: '^(entrypoints/|test/|lib/(webext|protocol/(client|router)|pack|trust|engine\\.ts))' },
    },
    {
      name: 'product-without-tests',
      severity: 'error',
      from: { path: '^(lib|entrypoints|components|wxt\\.config\\.ts)' },
      to: { path: '^test/' },
    },
    {
      name: 'product-without-dev-packages',
      severity: 'error',
      comment: 'What ships is a dependency, not a development tool. Types and the builder are erased.',
      from: { path: '^(lib|entrypoints|components)/', pathNot: '^entrypoints/cli/' },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: `${MODULES}(@types|wxt)/`,
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.output|\\.wxt|test/(fixtures|architecture))/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json', '.css', '.d.ts'],
    },
  },
};
