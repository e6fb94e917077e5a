import { describe, expect, it } from 'vitest'
import type { Command, Outcome, Surroundings } from './command.ts'
import { orFail } from './problem-error.ts'
import { run } from './run.ts'

const closed = {
  code: 'wave_closed',
  message: 'The wave is closed.',
  at: 'wave 2022',
  values: { wave: '2022' },
}

function commandThat(verb: string, does: (rest: readonly string[]) => Outcome): Command {
  return {
    verb,
    summary: `does ${verb}`,
    usage: `Usage: bin/barometer ${verb} FILE`,
    run: async (rest) => does(rest),
  }
}

const commands: readonly Command[] = [
  commandThat('count', (rest) => ({ kind: 'done', json: { words: rest }, text: `${rest.length} words` })),
  commandThat('refuse', () => ({ kind: 'failed', problem: closed })),
  commandThat('open', () => orFail({ ok: false, problem: closed })),
  commandThat('misuse', () => ({ kind: 'usage', message: 'Name a file.' })),
  commandThat('break', () => {
    throw new Error('a bug')
  }),
]

const nothing = async () => {
  throw new Error('nothing to open')
}

async function ran(...words: string[]) {
  const said = { stdout: '', stderr: '' }
  const surroundings: Surroundings = {
    stdout: (text) => {
      said.stdout += text
    },
    stderr: (text) => {
      said.stderr += text
    },
    workingFolder: '/',
    environment: {},
    untilStopped: async () => undefined,
    open: nothing,
    reach: nothing,
  }
  const status = await run(commands, words, surroundings)
  return { status, ...said }
}

describe('the command line', () => {
  it('prints the result for people, and ends with 0', async () => {
    expect(await ran('count', 'a', 'b')).toEqual({ status: 0, stdout: '2 words\n', stderr: '' })
  })

  it('prints one JSON document with --json, wherever it stands', async () => {
    const { status, stdout } = await ran('--json', 'count', 'a')
    expect([status, JSON.parse(stdout)]).toEqual([0, { words: ['a'] }])
  })

  it('leaves alone what stands after --', async () => {
    const { stdout } = await ran('count', '--json', '--', '--json', '--help')
    expect(JSON.parse(stdout)).toEqual({ words: ['--', '--json', '--help'] })
  })

  it.each(['refuse', 'open'])('tells a problem in one line and ends with 1 (%s)', async (verb) => {
    expect(await ran(verb)).toEqual({ status: 1, stdout: '', stderr: 'wave 2022: The wave is closed.\n' })
  })

  it('gives programs the problem as code, message and place', async () => {
    const { status, stdout } = await ran('refuse', '--json')
    const { code, message, at } = closed
    expect([status, JSON.parse(stdout)]).toEqual([1, { problem: { code, message, at } }])
  })

  it('ends with 2 on wrong usage, and shows the right one', async () => {
    const { status, stdout, stderr } = await ran('misuse')
    expect([status, stdout, stderr]).toEqual([2, '', 'Name a file.\nUsage: bin/barometer misuse FILE\n'])
  })

  it('lists the verbs when it does not know one', async () => {
    const { status, stderr } = await ran('cuont')
    expect(status).toBe(2)
    expect(stderr).toContain('no verb "cuont"')
    expect(stderr).toContain('count   does count')
  })

  it.each([['--help'], ['help'], ['count', '--help']])('helps when asked (%s %s)', async (...words) => {
    const { status, stdout, stderr } = await ran(...words)
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toContain('Usage: bin/barometer')
  })

  it('tells a bug as internal, without a trace of where', async () => {
    const { status, stdout, stderr } = await ran('break', '--json')
    expect(status).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({ problem: { code: 'internal' } })
    expect(stderr).not.toContain('run.test.ts')
  })
})
