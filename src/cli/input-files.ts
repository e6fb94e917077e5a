/** Files a person names on the command line, read as hostile: size first, and every failure told with the file's name. */
import { readFile, stat } from 'node:fs/promises'
import { largestFile, tooLarge } from '#questionnaire'
import { done, type Problem, type Result, refused } from '#shared'

/** Size is looked at before the file is read. */
export async function bytesOf(path: string, name: string): Promise<Result<Uint8Array>> {
  const found = await stat(path).catch(() => null)
  if (found === null)
    return refused('file_missing', 'There is no such file: check its path from this folder.', name)
  if (!found.isFile()) return refused('file_missing', 'This is a folder or a device, not a file.', name)
  if (found.size > largestFile) return within(name, tooLarge(found.size))
  const bytes = await readFile(path).catch(() => null)
  return bytes === null
    ? refused('file_unreadable', 'The file cannot be read: check its permissions.', name)
    : done(bytes)
}

/** Problems of `bytesOf`, and `json_invalid`, which quotes nothing of the file. */
export async function jsonFrom(path: string, name: string): Promise<Result<unknown>> {
  const bytes = await bytesOf(path, name)
  if (!bytes.ok) return bytes
  try {
    return done(JSON.parse(new TextDecoder().decode(bytes.value)))
  } catch {
    return refused('json_invalid', 'The file is not JSON: check it in an editor, or export it again.', name)
  }
}

/** A problem found inside a file, told with the file's name before the place. */
export function within(file: string, { problem }: { readonly problem: Problem }): Result<never> {
  return refused(problem.code, problem.message, problem.at === '' ? file : `${file}, ${problem.at}`)
}
