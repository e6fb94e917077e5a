/** `bin/barometer import FILE --as …`: a survey or its responses from a file, as a wave of its own. All or nothing. */
import { access, writeFile } from 'node:fs/promises'
import { basename, extname, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { importSurvey } from '#fieldwork/use-cases'
import { type ImportedSurvey, readCsv, readSurveyMonkey } from '#questionnaire'
import { done, isId, isLanguage, questionnaireId, type Result, refused } from '#shared'
import type { Command, Outcome, Surroundings } from './command.ts'
import { bytesOf, jsonFrom, within } from './input-files.ts'
import { withInstallation } from './with-installation.ts'

const usage = `Usage: bin/barometer import FILE --as surveymonkey|csv [--codebook FILE.json] [--mapping FILE.json]
                            [--wave ID] [--title TEXT] [--language TAG] [--credit TEXT --licence TEXT --url URL]
                            [--dry-run] [--data DIR] [--no-demo] [--json]

Reads a survey that was collected elsewhere into a wave of its own, all or nothing.
  --as surveymonkey  a CSV export with one or two header rows. How it was read is written to FILE.mapping.json in this folder
                     (or to --mapping): edit it to change ids, kinds, labels, codes or their order.
                     It is used whenever it is there.
  --as csv           coded answers; --codebook says what each column is (docs/methods/import.md).
  --wave ID          the new wave; the file's name where absent.
  --credit …         who collected the data, shown wherever they are; with --licence and, if there is one, --url.
  --dry-run          reads, reports and writes the mapping; stores nothing and needs no database.`

const options = {
  as: { type: 'string' },
  codebook: { type: 'string' },
  mapping: { type: 'string' },
  wave: { type: 'string' },
  title: { type: 'string' },
  language: { type: 'string' },
  credit: { type: 'string' },
  licence: { type: 'string' },
  url: { type: 'string' },
  'dry-run': { type: 'boolean' },
  data: { type: 'string' },
  demo: { type: 'boolean', default: true },
} as const

interface Order {
  readonly file: string
  readonly as: 'surveymonkey' | 'csv'
  readonly wave: string
  readonly title: string | undefined
  readonly language: string | undefined
  readonly codebook: string | undefined
  readonly mapping: string | undefined
  readonly credit: { readonly text: string; readonly licence: string; readonly url: string | null } | null
  readonly dryRun: boolean
  readonly data: string | undefined
  readonly demo: boolean
}

export const importCommand: Command = {
  verb: 'import',
  summary: 'read a survey or its responses from a file into a wave',
  usage,
  run: async (arguments_, surroundings) => {
    const order = orderFrom(arguments_)
    if (typeof order === 'string') return { kind: 'usage', message: order }
    const read = await readSurvey(order, surroundings.workingFolder)
    if (!read.ok) return { kind: 'failed', problem: read.problem }
    const { survey, mappingFile } = read.value
    const stored = order.dryRun ? done(null) : await store(order, survey, surroundings)
    if (!stored.ok) return { kind: 'failed', problem: stored.problem }
    const written = mappingFile === null ? null : await writeMapping(mappingFile, survey, surroundings)
    return report(order, survey, written, stored.value === 'there')
  },
}

/** What the words on the command line ask for, or what is wrong with them. */
function orderFrom(arguments_: readonly string[]): Order | string {
  const { values, positionals } = parseArgs({
    args: [...arguments_],
    options,
    allowPositionals: true,
    allowNegative: true,
  })
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) return 'Name one file to import.'
  const { as, credit, licence, url } = values
  if (as !== 'surveymonkey' && as !== 'csv') return 'Say what the file is: --as surveymonkey or --as csv.'
  if (as === 'surveymonkey' && values.codebook !== undefined)
    return 'A SurveyMonkey export takes a --mapping, not a --codebook.'
  if (as === 'csv' && values.mapping !== undefined) return 'A CSV file takes a --codebook, not a --mapping.'
  if ((credit === undefined) !== (licence === undefined) || (url !== undefined && credit === undefined)) {
    return 'Give --credit and --licence together; --url goes with them.'
  }
  if (values.language !== undefined && !isLanguage(values.language))
    return `The product knows no language "${values.language}".`
  const wave = values.wave ?? nameFrom(file)
  if (!isId(wave)) return 'Name the wave with --wave: letters, digits, - and _, at most 63.'
  const { title, language, codebook, mapping, data, demo } = values
  return {
    ...{ file, as, wave, title, language, codebook, mapping, data, demo },
    credit:
      credit === undefined || licence === undefined ? null : { text: credit, licence, url: url ?? null },
    dryRun: values['dry-run'] ?? false,
  }
}

/** `StarWars.csv` → `starwars`. */
function nameFrom(file: string): string {
  return basename(file, extname(file))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

interface Read {
  readonly survey: ImportedSurvey
  /** Where the file's mapping is to be written; null where one was given or none belongs to the format. */
  readonly mappingFile: string | null
}

async function readSurvey(order: Order, folder: string): Promise<Result<Read>> {
  const bytes = await bytesOf(resolve(folder, order.file), order.file)
  if (!bytes.ok) return bytes
  const id = questionnaireId(order.wave)
  if (order.as === 'csv') {
    if (order.codebook === undefined) {
      return refused(
        'codebook_missing',
        'A CSV file needs its codebook: give --codebook FILE.json, or --as surveymonkey for an export of SurveyMonkey.',
        order.file,
      )
    }
    const codebook = await jsonFrom(resolve(folder, order.codebook), order.codebook)
    if (!codebook.ok) return codebook
    const survey = readCsv(bytes.value, codebook.value, { id, title: order.title })
    return survey.ok ? done({ survey: survey.value, mappingFile: null }) : within(order.file, survey)
  }
  const mappingFile = resolve(folder, order.mapping ?? `${basename(order.file)}.mapping.json`)
  const given = await mappingFrom(mappingFile)
  if (!given.ok) return given
  const survey = readSurveyMonkey(bytes.value, {
    id,
    language: order.language,
    title: order.title,
    mapping: given.value,
  })
  if (!survey.ok)
    return within(survey.problem.code.startsWith('mapping') ? basename(mappingFile) : order.file, survey)
  return done({ survey: survey.value, mappingFile: given.value === undefined ? mappingFile : null })
}

/** The mapping where the file is there; undefined where none was written yet. */
async function mappingFrom(path: string): Promise<Result<unknown>> {
  const exists = await access(path).then(
    () => true,
    () => false,
  )
  return exists ? jsonFrom(path, basename(path)) : done(undefined)
}

async function store(
  order: Order,
  survey: ImportedSurvey,
  surroundings: Surroundings,
): Promise<Result<'there' | 'new'>> {
  const { sourceLanguage, title } = survey.questionnaire
  const { credit } = order
  return withInstallation(surroundings, order, async (console) => {
    const outcome = await importSurvey(console, {
      wave: order.wave,
      survey,
      title,
      credit: credit === null ? null : { ...credit, text: { [sourceLanguage]: credit.text } },
    })
    return outcome.ok ? done(outcome.value.alreadyThere ? 'there' : 'new') : outcome
  })
}

/** `wx`: never over a file that appeared meanwhile. The import stands even where the folder cannot be written to. */
async function writeMapping(
  path: string,
  { mapping }: ImportedSurvey,
  { stderr }: Surroundings,
): Promise<string | null> {
  try {
    await writeFile(path, `${JSON.stringify(mapping, null, 2)}\n`, { flag: 'wx' })
    return path
  } catch {
    stderr(`The mapping could not be written to ${path}; name another place with --mapping.\n`)
    return null
  }
}

function report(order: Order, survey: ImportedSurvey, mapping: string | null, there: boolean): Outcome {
  const { questionnaire, responses, warnings } = survey
  const questions = questionnaire.sections.flatMap((section) => section.questions)
  const counts = { questions: questions.length, variables: variablesOf(survey), responses: responses.length }
  const lines = [
    `${order.file}: ${counts.responses} responses, ${counts.questions} questions, ${counts.variables} variables.`,
    ...warnings.map(({ line, message }) => `line ${line}: ${message}`),
    order.dryRun
      ? 'Nothing was stored (--dry-run).'
      : there
        ? `Wave ${order.wave} holds this very content already; nothing was changed.`
        : `Stored as wave ${order.wave}.`,
    ...(mapping === null
      ? []
      : [
          `How it was read stands in ${basename(mapping)}: edit it and import into another wave to change it.`,
        ]),
  ]
  const json = { wave: order.wave, ...counts, languages: questionnaire.languages, warnings }
  return { kind: 'done', json, text: lines.join('\n') }
}

/** Columns of the data: one a question, one an option of a multiple choice, one an item. */
function variablesOf({ questionnaire }: ImportedSurvey): number {
  return questionnaire.sections
    .flatMap((section) => section.questions)
    .reduce((sum, question) => {
      if (question.kind === 'note') return sum
      if (question.kind === 'multiple') return sum + question.options.length
      return sum + ('items' in question ? question.items.length : 1)
    }, 0)
}
