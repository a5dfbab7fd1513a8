// The import rules of the house. Types count too (tsPreCompilationDeps): an `import type` across a border is a
// border crossed.

const npm = (...names) => `^node_modules/(@types/)?(${names.join('|')})/`;
const electronPackage = npm('electron');
const driver = npm('better-sqlite3', 'better-sqlite3-multiple-ciphers');
const argon2 = '^node_modules/@node-rs/argon2';

/**
 * A folder may reach itself and what is listed here. dependency-cruiser calls the modules of Node by their bare names.
 *
 * @param allowed patterns of files, packages and Node modules
 * @param isNodeAllowed whether all of Node may be reached
 */
const only = (name, folder, allowed, isNodeAllowed = false) => ({
  name,
  severity: 'error',
  from: { path: `^${folder}/` },
  to: { pathNot: [`^${folder}/`, ...allowed], ...(isNodeAllowed ? { dependencyTypesNot: ['core'] } : {}) },
});

/** A place that only these files may reach. */
const reserved = (name, place, ...readers) => ({
  name,
  severity: 'error',
  from: { pathNot: [...readers, '^node_modules/'] },
  to: { path: place },
});

const domain = '^electron/domain/';
const contract = '^electron/contract/';
const words = '^electron/words/';
const ports = '^electron/ports/';
const core = [domain, contract, words, ports, '^electron/keys/', '^db/'];
const shell = '^electron/shell/';
const main = '^electron/main\\.ts$';
const demo = '^build/demo/';
const inElectron = '^tests/(desktop/|e2e/|bench/[\\w-]+-window\\.ts$)';
const anyPackage = '^node_modules/';

export default {
  forbidden: [
    only('domain-is-pure', 'electron/domain', [npm('zod', 'temporal-polyfill', 'diff')]),
    only('contract-reaches-domain', 'electron/contract', [domain, npm('zod')]),
    only('words-reach-domain', 'electron/words', [domain]),
    only('ports-reach-contract', 'electron/ports', [domain, contract, npm('uuid')], true),
    // fs and path: to tell an empty or foreign file before it is opened, and to place snapshots and backups.
    // zod: what comes out of a JSON column is parsed, not believed.
    only('db-reaches-domain', 'db', [domain, npm('drizzle-orm', 'zod'), driver, '^(crypto|fs|path)$']),
    // ledger/mark: what a mark says, which is signed and kept here. staff/same-name: no two people sign in under names that look the same.
    // fs and path: keys.json and attempts.json are written here. zod: and anyone can edit them. zxcvbn: how strong a
    // password is. hpke: sealing the data key to somebody's public half (RFC 9180).
    only('keys-reach-nothing', 'electron/keys', [
      '^electron/domain/(?:ids|result|staff/same-name|ledger/mark)\\.ts$',
      ports,
      argon2,
      npm('zod', '@zxcvbn-ts/[\\w-]+', '@hpke/core'),
      '^(crypto|fs|path)$',
    ]),
    only('services-reach-the-core', 'electron/services', [...core, anyPackage], true),
    only('app-reaches-the-core', 'electron/app', [...core, '^electron/services/', anyPackage], true),
    only(
      'shell-reaches-app',
      'electron/shell',
      ['^electron/app/', ports, words, domain, contract, electronPackage],
      true,
    ),
    {
      // The ports that the shell implements speak in types of the domain; it decides nothing by its rules.
      name: 'shell-knows-only-types-of-the-domain',
      severity: 'error',
      from: { path: '^electron/shell/' },
      to: { path: domain, dependencyTypesNot: ['type-only'] },
    },
    only('renderer-reaches-contract', 'renderer', [contract, domain, words, anyPackage]),

    // Strata: app → screens → widgets → ui. A screen can be deleted with its folder.
    {
      name: 'ui-knows-no-business',
      severity: 'error',
      from: { path: '^renderer/ui/' },
      to: { path: '^renderer/(app|screens|widgets|api|documents)/|^electron/(?!domain/(dates|text)/|words/)' },
    },
    {
      name: 'widgets-reach-no-screen',
      severity: 'error',
      from: { path: '^renderer/widgets/' },
      to: { path: '^renderer/(app|screens)/' },
    },
    {
      name: 'screens-reach-no-app',
      severity: 'error',
      from: { path: '^renderer/screens/' },
      to: { path: '^renderer/app/' },
    },
    {
      name: 'screens-reach-no-screens',
      severity: 'error',
      from: { path: '^renderer/screens/([^/]+)/' },
      to: { path: '^renderer/screens/', pathNot: '^renderer/screens/$1/' },
    },

    // Beside the strata: papers are drawn by themselves, the bridge to the core and the language know no screen.
    {
      name: 'documents-reach-no-screen',
      severity: 'error',
      from: { path: '^renderer/documents/' },
      to: { path: '^renderer/(app|screens|widgets|api)/' },
    },
    {
      name: 'api-and-text-reach-no-screen',
      severity: 'error',
      from: { path: '^renderer/(api|text)/' },
      to: { path: '^renderer/(app|screens|widgets|documents)/' },
    },
    {
      name: 'queries-only-ask',
      severity: 'error',
      from: { path: '^db/queries/' },
      to: { path: '^db/(ledger|local|projections|migrations)/' },
    },

    // Some tests are programs that run inside Electron.
    reserved('electron-only-in-shell', electronPackage, shell, main, '^electron/preload\\.ts$', demo, inElectron),
    reserved('shell-only-from-main', shell, shell, main, demo, inElectron),
    reserved('driver-only-in-db', driver, '^db/', '^tests/'),
    reserved('argon2-only-in-keys', argon2, '^electron/keys/', '^tests/'),
    reserved('no-tests-in-the-product', '^tests/', '^tests/'),
    reserved('no-build-in-the-product', '^build/', '^(build|tests)/'),

    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-folder-cycles', severity: 'error', scope: 'folder', from: {}, to: { circular: true } },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'build/tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|release)/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
};
