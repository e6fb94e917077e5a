/** `bin/barometer wave`: lists waves and leads one through its life. */
import { parseArgs } from 'node:util'
import type { Wave } from '#fieldwork'
import {
  archiveWave,
  cleanWave,
  closeWave,
  createWave,
  excludeResponse,
  extendWave,
  listResponses,
  listWaves,
  openWave,
  reopenWave,
  showWave,
} from '#fieldwork/use-cases'
import type { Context } from '#platform/context'
import { officialLanguages, type Result, textIn, type WaveId, waveId } from '#shared'
import type { Command, Outcome } from './command.ts'
import { leadPolicy } from './wave-policy.ts'
import { withInstallation } from './with-installation.ts'

const usage = `Usage: bin/barometer wave <act> [WAVE] [options] [--data DIR] [--no-demo] [--json]

  wave list
  wave show WAVE
  wave create WAVE --title TEXT --start DAY [--end DAY] [--questionnaire ID] [--languages fi,sv,en]
                                        on the newest version of the questionnaire (partnership-barometer)
  wave open WAVE                        respondents can answer from the first day on
  wave extend WAVE --end DAY            or --no-end: until closed by hand
  wave close WAVE
  wave reopen WAVE [--end DAY|--no-end]
  wave responses WAVE                   those that can be excluded: id, days, how many questions were answered
  wave exclude WAVE RESPONSE --reason TEXT
  wave clean WAVE                       freezes the data set; nothing of it changes afterwards
  wave policy WAVE [--from FILE.json]   what disclosure control goes by; FILE.json holds what is to be otherwise at the next
                                        release: {"minimumBase": 15} (docs/methods/disclosure.md)
  wave archive WAVE

A DAY is written 2024-11-04 and means that day in Finland.`

/** What to say when the words do not fit; the usage follows it. */
const unfit = 'Say what to do, with which wave and its options, as listed below.'

const options = {
  data: { type: 'string' },
  'no-demo': { type: 'boolean', default: false },
  title: { type: 'string' },
  start: { type: 'string' },
  end: { type: 'string' },
  'no-end': { type: 'boolean', default: false },
  questionnaire: { type: 'string', default: 'partnership-barometer' },
  languages: { type: 'string' },
  reason: { type: 'string' },
  from: { type: 'string' },
} as const

type Values = ReturnType<typeof parse>['values']

/** One act: what it needs after the wave, and what it does. Undefined: the words do not fit. */
type Act = (
  ctx: Context,
  wave: WaveId,
  values: Values,
  rest: readonly string[],
) => Promise<Result<unknown>> | undefined

const acts: Readonly<Record<string, Act>> = {
  show: (ctx, wave) => showWave(ctx, wave),
  open: (ctx, wave) => openWave(ctx, wave),
  close: (ctx, wave) => closeWave(ctx, wave),
  clean: (ctx, wave) => cleanWave(ctx, wave),
  archive: (ctx, wave) => archiveWave(ctx, wave),
  create: (ctx, wave, values) => create(ctx, wave, values),
  reopen: (ctx, wave, values) => reopenWave(ctx, { wave, ...newEnd(values) }),
  extend: (ctx, wave, values) => {
    const { end } = newEnd(values)
    return end === undefined ? undefined : extendWave(ctx, { wave, end })
  },
  exclude: (ctx, wave, { reason }, [response]) =>
    reason === undefined || response === undefined
      ? undefined
      : excludeResponse(ctx, { wave, response, reason }),
}

export const waveCommand: Command = {
  verb: 'wave',
  summary:
    'list waves; create, open, extend, close, reopen, clean one; exclude a response; decide its policy',
  usage,
  run: async (arguments_, surroundings) => {
    const { values, positionals } = parse(arguments_)
    const [name = '', wave, ...rest] = positionals
    const work =
      name === 'policy' && wave !== undefined && rest.length === 0
        ? (ctx: Context) => leadPolicy(ctx, waveId(wave), values.from, surroundings.workingFolder)
        : workFor(name, wave, values, rest)
    if (work === undefined) return { kind: 'usage', message: unfit }
    return withInstallation(surroundings, { data: values.data, demo: !values['no-demo'] }, work)
  },
}

function workFor(
  name: string,
  wave: string | undefined,
  values: Values,
  rest: readonly string[],
): ((ctx: Context) => Promise<Outcome>) | undefined {
  if (wave === undefined) return name === 'list' ? list : undefined
  if (name === 'responses') return (ctx) => responses(ctx, waveId(wave))
  const act = Object.hasOwn(acts, name) ? acts[name] : undefined
  return act && ((ctx) => lead(ctx, act, waveId(wave), values, rest))
}

function parse(arguments_: readonly string[]) {
  return parseArgs({ args: [...arguments_], options, allowPositionals: true })
}

async function list(ctx: Context): Promise<Outcome> {
  const waves = await listWaves(ctx)
  const text = waves.map(
    (wave) =>
      `${wave.id.padEnd(20)} ${wave.state.padEnd(10)} ${fieldOf(wave)}  ${textIn(wave.title, 'en').text}`,
  )
  return { kind: 'done', json: { waves: waves.map(described) }, text: text.join('\n') }
}

async function responses(ctx: Context, wave: WaveId): Promise<Outcome> {
  const listed = await listResponses(ctx, wave)
  if (!listed.ok) return { kind: 'failed', problem: listed.problem }
  const lines = listed.value.map(
    ({ id, state, savedOn, answered, excluded }) =>
      `${id}  ${state.padEnd(9)}  ${savedOn}  ${answered} answered${excluded === null ? '' : `  excluded: ${excluded}`}`,
  )
  return { kind: 'done', json: { wave, responses: listed.value }, text: lines.join('\n') }
}

/** Does the act, then tells how the wave stands. */
async function lead(
  ctx: Context,
  act: Act,
  wave: WaveId,
  values: Values,
  rest: readonly string[],
): Promise<Outcome> {
  const attempted = act(ctx, wave, values, rest)
  if (attempted === undefined) return { kind: 'usage', message: unfit }
  const result = await attempted
  if (!result.ok) return { kind: 'failed', problem: result.problem }
  const shown = await showWave(ctx, wave)
  if (!shown.ok) return { kind: 'failed', problem: shown.problem }
  const { responses } = shown.value
  return {
    kind: 'done',
    json: { ...described(shown.value.wave), responses },
    text: `Wave ${wave} is ${shown.value.wave.state}, ${fieldOf(shown.value.wave)}: ${responses.started} started, ${responses.submitted} submitted, ${responses.excluded} excluded.`,
  }
}

function create(ctx: Context, wave: WaveId, values: Values): Promise<Result<Wave>> | undefined {
  const { title, start, end = null, questionnaire, languages } = values
  if (title === undefined || start === undefined) return undefined
  const titles = Object.fromEntries((languages?.split(',') ?? officialLanguages).map((tag) => [tag, title]))
  return createWave(ctx, {
    id: wave,
    title: titles,
    questionnaire: { id: questionnaire },
    languages: languages?.split(','),
    start,
    end,
  })
}

/** The last day asked for: a day, null for none, absent to leave it as it is. */
function newEnd(values: Values): { readonly end?: string | null } {
  if (values['no-end']) return { end: null }
  return values.end === undefined ? {} : { end: values.end }
}

function fieldOf({ field }: Wave): string {
  return `${field.start} – ${field.end ?? 'until closed'}`
}

function described({ id, state, questionnaire, languages, field }: Wave) {
  return { id, state, questionnaire, languages, field }
}
