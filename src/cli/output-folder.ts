/** Folders that verbs write: made whole or not at all, and nothing but a former one of the same kind is ever replaced. */
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Problem, Result } from '#shared'

/** @param kind what `manifest.json` of a folder of this kind says it is */
export async function occupiedBy(out: string, kind: string, message: string): Promise<Problem | null> {
  const problem = { code: 'folder_in_use', message, at: out }
  if (!existsSync(out)) return null
  try {
    if ((await readdir(out)).length === 0) return null
    const manifest: unknown = JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8'))
    const isOurs = typeof manifest === 'object' && manifest !== null && 'kind' in manifest
    return isOurs && manifest.kind === kind ? null : problem
  } catch {
    return problem
  }
}

/** Files on their way: beside the folder until they are put in its place. */
export interface Draft {
  readonly writeFile: (path: string, content: string | Uint8Array) => Promise<void>
  readonly putInPlace: () => Promise<void>
}

/**
 * Whatever is not put in place by the end is taken away, and what the file system refuses is a problem.
 *
 * @param forWhom `owner` makes a folder that nobody else on the machine can look into
 */
export async function withDraft<Value>(
  out: string,
  fill: (draft: Draft) => Promise<Result<Value>>,
  forWhom: 'everyone' | 'owner' = 'everyone',
): Promise<Result<Value>> {
  const mode = forWhom === 'owner' ? 0o700 : 0o777
  const folder = `${out}.draft-${process.pid}`
  try {
    return await fill({
      writeFile: (path, content) => writeInto(folder, path, content, mode),
      putInPlace: () => replaceFolder(out, folder),
    })
  } catch (error) {
    const problem = cannotWrite(error, out)
    if (problem === null) throw error
    return { ok: false, problem }
  } finally {
    if (existsSync(folder)) await rm(folder, { recursive: true })
  }
}

/** What the file system refused, as a problem; null for anything else. */
function cannotWrite(error: unknown, out: string): Problem | null {
  const code = error instanceof Error && 'syscall' in error && 'code' in error ? String(error.code) : null
  if (code === null) return null
  return { code: 'cannot_write', message: `This folder cannot be written to (${code}).`, at: out }
}

async function writeInto(
  folder: string,
  path: string,
  content: string | Uint8Array,
  mode: number,
): Promise<void> {
  const file = join(folder, path)
  await mkdir(dirname(file), { recursive: true, mode })
  await writeFile(file, content)
}

/** Puts the finished draft in place; the former folder stays until then and is brought back if that fails. */
async function replaceFolder(out: string, draft: string): Promise<void> {
  const former = `${draft}.former`
  const had = existsSync(out)
  if (had) await rename(out, former)
  try {
    await rename(draft, out)
  } catch (error) {
    if (had) await rename(former, out)
    throw error
  }
  if (had) await rm(former, { recursive: true, force: true })
}
