import { relative } from 'node:path'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Without a database, files, a clock or chance: such tests leave nothing behind, and share a process. */
const pure = ['src/shared', 'src/*/domain', 'src/*/render', 'src/web'].map(
  (folder) => `${folder}/**/*.test.{ts,tsx}`,
)
const all = ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}']

/** What takes longest, longest first. Begun last it would leave one worker alone at the end. */
const long = [
  'test/journeys/public-site.test.ts',
  'test/journeys/open-wave.test.ts',
  'test/journeys/variants.test.ts',
  'test/outsider/outsider.test.ts',
  'test/journeys/release.test.ts',
  'test/installation/embedded-server.test.ts',
  'test/journeys/staff-pages.test.ts',
  'test/installation/kill.test.ts',
]

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId, project }: TestSpecification) => {
      const place = long.indexOf(relative(project.config.root, moduleId))
      return place === -1 ? long.length : place
    }
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b))
  }
}

/** Unit tests stand beside their file; store tests and journeys share one real PostgreSQL that the set-up starts. */
export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    // For what hangs: however busy the machine is, nothing that goes on is cut off.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    reporters: ['default'],
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'integrated',
          include: all,
          exclude: [...pure, '**/node_modules/**'],
          globalSetup: ['test/support/global-setup.ts'],
        },
      },
      { extends: true, test: { name: 'pure', include: pure, isolate: false } },
    ],
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
})
