/** What a failure of the database means for the person who runs the product. Never holds a password or a row's values. */
import type { Problem } from '#shared'

const byCode: Readonly<Record<string, Omit<Problem, 'at'>>> = {
  '28P01': refusal('user name or password'),
  '28000': refusal('user, host or encryption'),
  '42501': refusal('rights of the user'),
  '3D000': {
    code: 'database_missing',
    message:
      'The database that DATABASE_URL names does not exist on the server. Create it (createdb NAME), or correct the name.',
  },
  '53100': {
    code: 'database_disk_full',
    message:
      'The disk that holds the database is full. Free some space there; nothing that was saved before is lost.',
  },
  '53300': {
    code: 'database_too_many_connections',
    message:
      'The database server allows no more connections. Raise its max_connections, or run fewer processes.',
  },
  '53200': {
    code: 'database_out_of_memory',
    message: 'The database server is out of memory. Give the machine more, or stop what uses it.',
  },
  '57P03': {
    code: 'database_starting',
    message: 'The database server is starting or stopping. Try again in a moment.',
  },
}

const unreachable: Omit<Problem, 'at'> = {
  code: 'database_unreachable',
  message:
    'The database server does not answer at the address of DATABASE_URL. Is it running, and are host and port right?',
}

function refusal(what: string): Omit<Problem, 'at'> {
  return {
    code: 'database_refused',
    message: `The database server refused the connection because of the ${what}. Correct DATABASE_URL, or the rights on the server.`,
  }
}

const networkCodes = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ETIMEDOUT',
  'ENOENT',
  'EAI_AGAIN',
])

/** The SQLSTATE of a database error, or the system's code of a network error; empty when there is neither. */
export function errorCode(error: unknown): string {
  if (typeof error !== 'object' || error === null) return ''
  if ('code' in error && typeof error.code === 'string') return error.code
  return error instanceof AggregateError ? errorCode(error.errors[0]) : ''
}

/** The problem behind an error of the driver, or null when the error is a bug of ours (a wrong query, say). */
export function databaseProblemOf(error: unknown): Problem | null {
  const code = errorCode(error)
  const known = byCode[code]
  if (known !== undefined) return { ...known, at: 'database' }
  const lost = networkCodes.has(code) || code.startsWith('08') || code.startsWith('57P')
  const silent = error instanceof Error && /timeout|terminated/i.test(error.message)
  return lost || silent ? { ...unreachable, at: 'database' } : null
}

/** As `databaseProblemOf`, where every failure is one of reaching the server. */
export function databaseProblem(error: unknown): Problem {
  return databaseProblemOf(error) ?? { ...unreachable, at: 'database' }
}
