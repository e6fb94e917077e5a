/**
 * The house rules of imports, each with its reason. `test/architecture` proves that every rule fires.
 * Rooms point one way: questionnaire → fieldwork → analysis → publication.
 */
const rooms = ['questionnaire', 'fieldwork', 'analysis', 'publication']
const pure = '^src/(?:shared/|[^/]+/domain/|publication/render/)'
const tests = '\\.test\\.tsx?$'
/** The npm packages a pure shelf may use: parsers, formats, markup and distribution functions; nothing that reaches out. */
const pureNpm =
  '(?:zod|csv-parse|intl-messageformat|preact|preact-render-to-string|mdast-util-from-markdown|feed|uqr|@stdlib/[^/]+)'

/** A room may not import a room downstream of it. */
const downstream = rooms.slice(0, -1).map((room, place) => ({
  name: `rooms-point-one-way-${room}`,
  comment: `${room} comes before ${rooms.slice(place + 1).join(', ')}: what flows down never flows back.`,
  severity: 'error',
  from: { path: `^src/${room}/`, pathNot: tests },
  to: { path: `^src/(?:${rooms.slice(place + 1).join('|')})/` },
}))

/** Another room is reached by its two doors alone. */
const doors = rooms.map((room) => ({
  name: `use-the-door-${room}`,
  comment: `The doors of ${room} name what others may rely on; everything behind them can change.`,
  severity: 'error',
  from: { path: '^src/', pathNot: [`^src/${room}/`, '^src/main\\.ts$', tests] },
  to: { path: `^src/${room}/`, pathNot: [`^src/${room}/index\\.ts$`, `^src/${room}/use-cases/index\\.ts$`] },
}))

export default {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment: 'Pure shelves run the same in a test, a server and a page: no Node built-ins.',
      severity: 'error',
      from: { path: pure, pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'domain-is-pure-npm',
      comment: 'Pure shelves use only packages from the short list.',
      severity: 'error',
      from: { path: pure, pathNot: tests },
      to: { path: 'node_modules/', pathNot: `node_modules/${pureNpm}/` },
    },
    {
      name: 'domain-is-pure-shelves',
      comment:
        'Pure shelves import pure shelves: shared, their own room, and the pure doors of rooms upstream.',
      severity: 'error',
      from: { path: pure, pathNot: tests },
      to: { path: '^src/(?:platform|web|cli|main\\.ts|[^/]+/(?:use-cases|store|content|solver|printing)/)' },
    },
    {
      name: 'shared-stands-alone',
      comment: 'What everyone imports imports nothing.',
      severity: 'error',
      from: { path: '^src/shared/', pathNot: tests },
      to: { path: '^src/(?!shared/)' },
    },
    ...downstream,
    ...doors,
    {
      name: 'platform-knows-no-room',
      comment: 'Plumbing serves every room and knows none.',
      severity: 'error',
      from: { path: '^src/platform/', pathNot: tests },
      to: { path: '^src/(?!platform/|shared/)' },
    },
    {
      name: 'sql-lives-in-store',
      comment: 'SQL and its drivers stay in the stores and the plumbing; everyone else speaks domain values.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/[^/]+/store/', '^src/platform/', '^src/cli/bench/', tests] },
      to: { path: 'node_modules/(?:kysely|pg)/' },
    },
    {
      name: 'store-is-asked-by-use-cases',
      comment: 'Only the use cases of a room (and main, for its migrations) speak to its store.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/[^/]+/(?:use-cases|store)/', '^src/main\\.ts$', tests] },
      to: { path: '^src/[^/]+/store/' },
    },
    {
      name: 'front-has-no-rules',
      comment: 'Pages ask use cases; they never reach for the database.',
      severity: 'error',
      from: { path: '^src/web/', pathNot: tests },
      to: { path: '^src/(?:[^/]+/store/|platform/database/)' },
    },
    {
      name: 'pages-do-not-mix',
      comment: 'Respondent pages, public site and studio share components, not each other.',
      severity: 'error',
      from: { path: '^src/web/(respond|site|studio)/', pathNot: tests },
      to: { path: '^src/web/(?:respond|site|studio)/', pathNot: '^src/web/$1/' },
    },
    {
      name: 'nobody-imports-the-front',
      comment: 'Web and command line are ways in; main plugs them.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/(?:web|cli)/', '^src/main\\.ts$', tests] },
      to: { path: '^src/(?:web|cli)/' },
    },
    {
      name: 'no-cycles',
      comment: 'A cycle means two files are one thing, or a thing is in the wrong place.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      comment: 'A file nobody imports is dead.',
      severity: 'error',
      from: {
        orphan: true,
        path: '^src/',
        pathNot: ['^src/main\\.ts$', tests, '\\.d\\.ts$', '(?:enhance|worker)\\.ts$'],
      },
      to: {},
    },
    {
      name: 'no-test-code-in-the-product',
      comment: 'The product never imports a test, a test helper or a development package.',
      severity: 'error',
      from: { path: '^src/', pathNot: tests },
      to: { path: ['^test/', '^tools/', tests] },
    },
    {
      name: 'no-dev-packages-in-the-product',
      comment: 'What the product imports is installed with the product.',
      severity: 'error',
      from: { path: '^src/', pathNot: [tests, '^src/cli/bench/'] },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'everything-resolves',
      comment: 'An import that leads nowhere is a build that will break.',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(?:dist|coverage|data)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
}
