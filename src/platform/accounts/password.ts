/**
 * Passwords: argon2id with 19 MiB, two passes and one lane (OWASP Password Storage Cheat Sheet), which takes about a tenth
 * of a second. Long enough and not among the first that are tried; nothing else is asked of one (NIST SP 800-63B).
 */
import { argon2, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { type Problem, type Random, refused } from '#shared'
import { isCommon } from './common-passwords.ts'

const derive = promisify(argon2)
const cost = { memory: 19_456, passes: 2, parallelism: 1 }
const hashBytes = 32
const saltBytes = 16
const shortestPassword = 12
const longestPassword = 200

/** The same characters typed on different keyboards are the same password. */
const normal = (password: string) => password.normalize('NFKC')

/** Counted in characters as people see them. Problems: `password_short`, `password_long`, `password_common`, `password_own`. */
export function passwordProblem(
  password: string,
  owner: { readonly name: string; readonly email: string },
): Problem | null {
  const length = [...normal(password)].length
  if (length < shortestPassword)
    return refused('password_short', `Use at least ${shortestPassword} characters.`, 'password').problem
  if (length > longestPassword)
    return refused('password_long', `Use at most ${longestPassword} characters.`, 'password').problem
  if (isCommon(normal(password)))
    return refused('password_common', 'This password is among the first that are tried.', 'password').problem
  if (isOwn(normal(password), owner))
    return refused('password_own', 'This password is little more than your name or e-mail.', 'password')
      .problem
  return null
}

/** Whether little is left of a password once its owner's name and address are taken out. */
function isOwn(
  password: string,
  { name, email }: { readonly name: string; readonly email: string },
): boolean {
  const plain = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
  const words = [email, ...email.split(/[@._-]/), name, ...name.split(/\s+/)]
    .map(plain)
    .filter((word) => word.length >= 3)
    .sort((one, other) => other.length - one.length)
  const left = words.reduce((rest, word) => rest.replaceAll(word, ''), plain(password))
  return [...left].length < 6 && left !== plain(password)
}

/** In the form argon2 writes itself, so that its cost can be raised later. */
export async function hashPassword(password: string, random: Random): Promise<string> {
  const salt = Buffer.from(random.bytes(saltBytes))
  const hash = await derive('argon2id', parameters(password, salt, cost))
  const { memory, passes, parallelism } = cost
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(salt)}$${base64(hash)}`
}

const shape = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/

/** Takes the same time whatever the answer is. @param stored null for an account that does not exist */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  const [, memory, passes, parallelism, salt = '', hash = ''] = shape.exec(stored ?? nobodys) ?? []
  const expected = Buffer.from(hash, 'base64')
  const own = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) }
  // What is too long to be a password is not worth the work, and is cut to what can be one.
  const given = password.slice(0, longestPassword * 4)
  const actual = await derive('argon2id', parameters(given, Buffer.from(salt, 'base64'), own))
  const same = expected.length === actual.length && timingSafeEqual(expected, actual)
  return same && stored !== null && given === password
}

/** Of the same cost as a real one, and nobody's. */
const nobodys = `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${base64(Buffer.alloc(saltBytes))}$${base64(Buffer.alloc(hashBytes))}`

function parameters(password: string, nonce: Buffer, costs: typeof cost) {
  return { message: normal(password), nonce, tagLength: hashBytes, ...costs }
}

function base64(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '')
}
