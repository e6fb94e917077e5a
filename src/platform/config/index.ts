/** What the surroundings say about an installation: options first, then the environment, then the defaults. */
import { resolve } from 'node:path'
import { done, type LocalisedText, officialLanguages, type Result, refused } from '#shared'

export interface Configuration {
  /** Where the data are: a folder with its embedded server, or a server of the user's own. */
  readonly place:
    | { readonly kind: 'folder'; readonly data: string }
    | { readonly kind: 'server'; readonly url: string }
  /** From BAROMETER_SECRET; null means that the installation keeps one of its own. */
  readonly secret: string | null
}

export interface ConfigurationSources {
  /** The value of `--data`; it goes before DATABASE_URL, and that before BAROMETER_DATA. */
  readonly data?: string | undefined
  readonly workingFolder: string
  readonly environment: Readonly<Record<string, string | undefined>>
}

const shortestSecret = 32

/** Problem: `setting_invalid`, at the variable that is wrong. */
export function readConfiguration(sources: ConfigurationSources): Result<Configuration> {
  const { environment, workingFolder } = sources
  const secret = environment.BAROMETER_SECRET || null
  if (secret !== null && secret.length < shortestSecret)
    return refused(
      'setting_invalid',
      `BAROMETER_SECRET is too short to be a secret: give at least ${shortestSecret} characters (openssl rand -base64 32 makes some), or leave it unset.`,
      'BAROMETER_SECRET',
    )
  const url = environment.DATABASE_URL
  if (sources.data === undefined && url) {
    const problem = urlProblem(url)
    return problem ?? done({ place: { kind: 'server', url }, secret })
  }
  const data = resolve(workingFolder, sources.data ?? (environment.BAROMETER_DATA || 'data'))
  return done({ place: { kind: 'folder', data }, secret })
}

function urlProblem(url: string): Result<never> | null {
  const parsed = URL.parse(url)
  if (parsed !== null && /^postgres(?:ql)?:$/.test(parsed.protocol)) return null
  return refused(
    'setting_invalid',
    'DATABASE_URL is not the address of a PostgreSQL server. It looks like postgresql://USER:PASSWORD@HOST:5432/DATABASE.',
    'DATABASE_URL',
  )
}

/** BAROMETER_ORIGIN, the address people use where a proxy stands before the product; null where it is not set. */
export function readOrigin(environment: ConfigurationSources['environment']): Result<string | null> {
  const given = environment.BAROMETER_ORIGIN
  if (!given) return done(null)
  const parsed = URL.parse(given)
  if (parsed !== null && /^https?:$/.test(parsed.protocol)) return done(parsed.origin)
  return refused(
    'setting_invalid',
    'BAROMETER_ORIGIN is not an address. It looks like https://barometer.example',
    'BAROMETER_ORIGIN',
  )
}

/** Who runs an installation, as far as the surroundings say. */
export interface OperatorSettings {
  readonly name?: LocalisedText
  /** Where feedback on accessibility and questions on data protection go. */
  readonly email?: string
  /** The authority that supervises accessibility. */
  readonly supervisor?: { readonly name: LocalisedText; readonly url: LocalisedText }
}

/**
 * BAROMETER_OPERATOR_FI, _SV and _EN; BAROMETER_CONTACT; BAROMETER_SUPERVISOR_FI, _SV, _EN and _URL, or _URL_FI, _URL_SV and
 * _URL_EN. What differs by language is given in every official one or not at all. Problem: `setting_invalid`, at the variable that is wrong or missing.
 */
export function readOperator(environment: ConfigurationSources['environment']): Result<OperatorSettings> {
  const name = readName(environment, 'BAROMETER_OPERATOR')
  if (!name.ok) return name
  const email = environment.BAROMETER_CONTACT || null
  if (email !== null && !/^[^\s@<>"]+@[^\s@<>"]+$/.test(email))
    return invalid('BAROMETER_CONTACT', 'is not an e-mail address.')
  const supervisor = readName(environment, 'BAROMETER_SUPERVISOR')
  if (!supervisor.ok) return supervisor
  const urls = readUrls(environment, 'BAROMETER_SUPERVISOR_URL')
  if (!urls.ok) return urls
  const url = urls.value
  const isWrong = url !== null && Object.values(url).some((one) => !/^https:\/\/\S+$/.test(one))
  if ((supervisor.value === null) !== (url === null) || isWrong)
    return invalid(
      'BAROMETER_SUPERVISOR_URL',
      'is given with the names of the supervisor, as an https address.',
    )
  return done({
    ...(name.value !== null && { name: name.value }),
    ...(email !== null && { email }),
    ...(supervisor.value !== null && url !== null && { supervisor: { name: supervisor.value, url } }),
  })
}

/** An address for all official languages, or one for each. */
function readUrls(
  environment: ConfigurationSources['environment'],
  variable: string,
): Result<LocalisedText | null> {
  const one = environment[variable]?.trim() ?? ''
  if (one === '') return readName(environment, variable)
  return done(Object.fromEntries(officialLanguages.map((language) => [language, one])))
}

/** Null where none of the languages is set. */
function readName(
  environment: ConfigurationSources['environment'],
  variable: string,
): Result<LocalisedText | null> {
  const given = officialLanguages.map((language) => {
    const from = `${variable}_${language.toUpperCase()}`
    return { language, from, text: environment[from]?.trim() ?? '' }
  })
  const missing = given.find(({ text }) => text === '')
  if (missing === undefined)
    return done(Object.fromEntries(given.map(({ language, text }) => [language, text])))
  if (given.every(({ text }) => text === '')) return done(null)
  return invalid(missing.from, 'is missing: it is given in every official language.')
}

function invalid(variable: string, message: string): Result<never> {
  return refused('setting_invalid', `${variable} ${message}`, variable)
}
