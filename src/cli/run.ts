/**
 * Runs one verb and says how it ended: 0 done, 1 a problem, 2 wrong usage.
 *
 * Standard output carries the result and nothing else, with `--json` exactly one JSON document; messages go to standard
 * error.
 */
import { databaseProblemOf } from '#platform/database'
import type { Problem } from '#shared'
import type { Command, Outcome, Surroundings } from './command.ts'
import { problemOf } from './problem-error.ts'

export type ExitStatus = 0 | 1 | 2

interface Line {
  readonly verb: string | undefined
  readonly rest: readonly string[]
  readonly json: boolean
  readonly help: boolean
}

export async function run(
  commands: readonly Command[],
  arguments_: readonly string[],
  surroundings: Surroundings,
): Promise<ExitStatus> {
  const line = read(arguments_)
  const command = commands.find((known) => known.verb === line.verb)
  if (line.help || line.verb === 'help' || line.verb === undefined) {
    const { stdout, stderr } = surroundings
    const asked = line.help || line.verb === 'help'
    ;(asked ? stdout : stderr)(command === undefined ? overview(commands) : usageOf(command))
    return asked ? 0 : 2
  }
  const outcome: Outcome =
    command === undefined
      ? { kind: 'usage', message: `There is no verb "${line.verb}". bin/barometer help lists them.` }
      : await attempt(command, line.rest, surroundings)
  return report(
    outcome,
    line.json,
    command === undefined ? overview(commands) : usageOf(command),
    surroundings,
  )
}

/** `--json` and `--help` may stand anywhere before a `--`. */
function read(arguments_: readonly string[]): Line {
  const end = arguments_.indexOf('--')
  const options = end === -1 ? arguments_ : arguments_.slice(0, end)
  const kept = options.filter((word) => !['--json', '--help', '-h'].includes(word))
  const [verb, ...rest] = end === -1 ? kept : [...kept, ...arguments_.slice(end)]
  const help = options.includes('--help') || options.includes('-h')
  return { verb, rest, json: options.includes('--json'), help }
}

async function attempt(
  command: Command,
  rest: readonly string[],
  surroundings: Surroundings,
): Promise<Outcome> {
  try {
    return await command.run(rest, surroundings)
  } catch (error) {
    const problem = problemOf(error) ?? databaseProblemOf(error)
    if (problem !== null) return { kind: 'failed', problem }
    if (isWrongOption(error)) return { kind: 'usage', message: error.message }
    if (surroundings.environment.BAROMETER_DEBUG && error instanceof Error)
      surroundings.stderr(`${error.stack}\n`)
    return { kind: 'failed', problem: internal(command.verb, error) }
  }
}

/** What node:util parseArgs throws about the words a person typed. */
function isWrongOption(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}

function internal(verb: string, error: unknown): Problem {
  const said = error instanceof Error ? error.message : String(error)
  return {
    code: 'internal',
    message: `Something went wrong inside the product: ${said.split('\n')[0]}. Set BAROMETER_DEBUG=1 to see where, and report it.`,
    at: verb,
  }
}

function report(outcome: Outcome, json: boolean, help: string, { stdout, stderr }: Surroundings): ExitStatus {
  if (outcome.kind === 'done') {
    const text = json ? JSON.stringify(outcome.json, null, 2) : outcome.text
    if (text !== '') stdout(text.endsWith('\n') ? text : `${text}\n`)
    return outcome.holds === false ? 1 : 0
  }
  const { code, message, at } =
    outcome.kind === 'failed' ? outcome.problem : { code: 'usage', message: outcome.message, at: '' }
  if (json) stdout(`${JSON.stringify({ problem: { code, message, at } }, null, 2)}\n`)
  stderr(outcome.kind === 'failed' && at !== '' ? `${at}: ${message}\n` : `${message}\n`)
  if (outcome.kind === 'failed') return 1
  stderr(help)
  return 2
}

const usageOf = (command: Command) => `${command.usage.trimEnd()}\n`

function overview(commands: readonly Command[]): string {
  const widest = Math.max(...commands.map((command) => command.verb.length))
  const lines = commands.map((command) => `  ${command.verb.padEnd(widest)}  ${command.summary}`)
  return `${['Usage: bin/barometer VERB [--data DIR] [--json]', '', ...lines, '', 'bin/barometer VERB --help tells more about one.'].join('\n')}\n`
}
