/** `bin/barometer check`: looks an installation over and says what to put right. Changes nothing in it. */
import { parseArgs } from 'node:util'
import { readConfiguration } from '#platform/config'
import { type Finding, fail, lookAtDatabase, lookAtFolder, ok } from '#platform/diagnosis'
import { lint } from '#questionnaire'
import { barometerQuestionnaire, participantsQuestionnaire } from '#questionnaire/use-cases'
import type { Command, Surroundings } from './command.ts'
import { orFail, problemOf } from './problem-error.ts'

const usage = `Usage: bin/barometer check [--data DIR] [--json]

Looks over the runtime, the data folder, the database and the content, and says of each whether it is ok, something to
know (warn) or something to put right (fail, which ends with status 1). A data folder that is not there is made.`

export const checkCommand: Command = {
  verb: 'check',
  summary: 'look an installation over, and say what to put right',
  usage,
  run: async (arguments_, surroundings) => {
    const { values } = parseArgs({ args: [...arguments_], options: { data: { type: 'string' } } })
    const findings = [
      lookAtRuntime(),
      lookAtContent(),
      ...(await lookAtInstallation(values.data, surroundings)),
    ]
    const holds = findings.every((finding) => finding.state !== 'fail')
    const text = findings
      .map(({ state, name, message }) => `${state.padEnd(4)}  ${name}: ${message}`)
      .join('\n')
    return { kind: 'done', json: { ok: holds, findings }, text, holds }
  },
}

function lookAtRuntime(): Finding {
  const major = Number(process.versions.node.split('.')[0])
  return major >= 24
    ? ok('runtime', `Node.js ${process.versions.node}`)
    : fail(
        'runtime',
        `Node.js ${process.versions.node} is too old. Start with bin/barometer, which brings its own.`,
      )
}

function lookAtContent(): Finding {
  const errors = [barometerQuestionnaire(), participantsQuestionnaire()]
    .flatMap((questionnaire) => lint(questionnaire))
    .filter((finding) => finding.severity === 'error')
  const [first] = errors
  return first === undefined
    ? ok('content', 'The questionnaires that come with the product are sound.')
    : fail(
        'content',
        `The questionnaires have ${errors.length} errors, the first at ${first.at}: ${first.sentence}`,
      )
}

async function lookAtInstallation(
  data: string | undefined,
  surroundings: Surroundings,
): Promise<readonly Finding[]> {
  try {
    const { place } = orFail(readConfiguration({ data, ...surroundings }))
    const { database, migrations, close } = await surroundings.reach({ data })
    const folder = place.kind === 'folder' ? await lookAtFolder(place.data) : []
    const found = await lookAtDatabase(database, migrations)
    await close()
    return [...folder, ...found]
  } catch (error) {
    const problem = problemOf(error)
    if (problem === null) throw error
    return [fail('installation', problem.message)]
  }
}
