/** The guard is itself guarded: for each import rule a small tree that breaks it and nothing else, and one that keeps them all. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { cruise, type ICruiseOptions, type ICruiseResult, type IFlattenedRuleSet } from 'dependency-cruiser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import rules from '../../.dependency-cruiser.mjs'

const root = join(import.meta.dirname, '..', '..')

type Tree = Readonly<Record<string, string>>

/** Each rule with a file tree that breaks it. */
const violations: readonly (readonly [rule: string, tree: Tree])[] = [
  ['domain-is-pure', { 'fieldwork/domain/wave.ts': "import 'node:fs'" }],
  ['domain-is-pure', { 'publication/render/page.ts': "import 'node:crypto'" }],
  ['domain-is-pure', { 'shared/ids.ts': "import 'node:os'" }],
  ['domain-is-pure-npm', { 'analysis/domain/table.ts': "import 'hono'" }],
  [
    'domain-is-pure-shelves',
    { 'fieldwork/domain/wave.ts': "import '../use-cases/open.ts'", 'fieldwork/use-cases/open.ts': '' },
  ],
  [
    'domain-is-pure-shelves',
    { 'fieldwork/domain/wave.ts': "import '../store/waves.ts'", 'fieldwork/store/waves.ts': '' },
  ],
  [
    'shared-stands-alone',
    { 'shared/ids.ts': "import '../platform/config/index.ts'", 'platform/config/index.ts': '' },
  ],
  [
    'rooms-point-one-way-questionnaire',
    { 'questionnaire/domain/a.ts': "import '../../fieldwork/index.ts'", 'fieldwork/index.ts': '' },
  ],
  [
    'rooms-point-one-way-fieldwork',
    { 'fieldwork/use-cases/a.ts': "import '../../analysis/index.ts'", 'analysis/index.ts': '' },
  ],
  [
    'rooms-point-one-way-analysis',
    { 'analysis/use-cases/a.ts': "import '../../publication/index.ts'", 'publication/index.ts': '' },
  ],
  [
    'use-the-door-questionnaire',
    { 'fieldwork/domain/a.ts': "import '../../questionnaire/domain/b.ts'", 'questionnaire/domain/b.ts': '' },
  ],
  [
    'use-the-door-fieldwork',
    { 'web/respond/a.ts': "import '../../fieldwork/use-cases/open.ts'", 'fieldwork/use-cases/open.ts': '' },
  ],
  [
    'use-the-door-analysis',
    { 'publication/use-cases/a.ts': "import '../../analysis/domain/b.ts'", 'analysis/domain/b.ts': '' },
  ],
  [
    'use-the-door-publication',
    { 'cli/publish.ts': "import '../publication/render/b.ts'", 'publication/render/b.ts': '' },
  ],
  [
    'platform-knows-no-room',
    { 'platform/jobs/index.ts': "import '../../fieldwork/index.ts'", 'fieldwork/index.ts': '' },
  ],
  ['sql-lives-in-store', { 'fieldwork/use-cases/a.ts': "import 'kysely'" }],
  ['sql-lives-in-store', { 'web/site/a.ts': "import 'pg'" }],
  [
    'store-is-asked-by-use-cases',
    { 'cli/wave.ts': "import '../fieldwork/store/waves.ts'", 'fieldwork/store/waves.ts': '' },
  ],
  [
    'front-has-no-rules',
    { 'web/site/a.ts': "import '../../platform/database/index.ts'", 'platform/database/index.ts': '' },
  ],
  ['pages-do-not-mix', { 'web/site/a.ts': "import '../respond/b.ts'", 'web/respond/b.ts': '' }],
  [
    'nobody-imports-the-front',
    { 'publication/render/a.ts': "import '../../web/ui/b.ts'", 'web/ui/b.ts': '' },
  ],
  ['no-cycles', { 'fieldwork/domain/a.ts': "import './b.ts'", 'fieldwork/domain/b.ts': "import './a.ts'" }],
  ['no-orphans', { 'fieldwork/domain/alone.ts': 'export const alone = 1' }],
  [
    'no-test-code-in-the-product',
    { 'fieldwork/domain/a.ts': "import './b.test.ts'", 'fieldwork/domain/b.test.ts': '' },
  ],
  ['no-dev-packages-in-the-product', { 'fieldwork/use-cases/a.ts': "import 'fast-check'" }],
  ['everything-resolves', { 'fieldwork/use-cases/a.ts': "import './nowhere.ts'" }],
]

/** Imports the rules allow: what the rules forbid must not be everything. */
const allowed: Tree = {
  'main.ts': "import './web/site/page.ts'; import './fieldwork/store/waves.ts'",
  'web/site/page.ts': "import '../../fieldwork/use-cases/index.ts'; import '../ui/button.ts'",
  'web/ui/button.ts': "import 'preact'",
  'fieldwork/use-cases/index.ts': "import './open.ts'",
  'fieldwork/use-cases/open.ts':
    "import '../store/waves.ts'; import '../domain/wave.ts'; import 'node:crypto'",
  'fieldwork/store/waves.ts': "import 'kysely'; import '../../platform/database/index.ts'",
  'fieldwork/domain/wave.ts':
    "import '../../questionnaire/index.ts'; import 'zod'; import '../../shared/index.ts'",
  'questionnaire/index.ts': "import './domain/option.ts'",
  'questionnaire/domain/option.ts': "import '../../shared/index.ts'",
  'platform/database/index.ts': "import 'pg'; import '../../shared/index.ts'",
  'shared/index.ts': '',
}

let workshop: string

beforeAll(() => {
  mkdirSync(join(root, 'test-results'), { recursive: true })
  workshop = mkdtempSync(join(root, 'test-results', 'import-rules-'))
})
afterAll(() => rmSync(workshop, { recursive: true, force: true }))

/** The names of the rules a tree breaks. */
async function broken(tree: Tree): Promise<ReadonlySet<string>> {
  const base = mkdtempSync(join(workshop, 'tree-'))
  cpSync(join(root, 'package.json'), join(base, 'package.json'))
  for (const [path, text] of Object.entries(tree)) {
    const file = join(base, 'src', path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, `${text}\n`)
  }
  const { options, ...ruleSet } = rules as {
    options: ICruiseOptions
    forbidden: IFlattenedRuleSet['forbidden']
  }
  const { tsConfig: _, exclude: __, ...rest } = options as ICruiseOptions & { tsConfig?: unknown }
  const result = await cruise(['src'], {
    ...rest,
    baseDir: base,
    ruleSet: ruleSet as IFlattenedRuleSet,
    validate: true,
  })
  return new Set((result.output as ICruiseResult).summary.violations.map((violation) => violation.rule.name))
}

describe('the import rules', () => {
  it.each(violations)('%s fires', async (rule, tree) => {
    expect(await broken(tree)).toContain(rule)
  })

  it('every rule has a tree that breaks it, and a reason', () => {
    const names = rules.forbidden.map((rule) => rule.name)
    expect(new Set(violations.map(([rule]) => rule))).toEqual(new Set(names))
    for (const rule of rules.forbidden as readonly { comment: string }[])
      expect(rule.comment).toMatch(/\w+.*[.]$/)
  })

  it('a well-kept house breaks none', async () => {
    expect(await broken(allowed)).toEqual(new Set())
  })
})
