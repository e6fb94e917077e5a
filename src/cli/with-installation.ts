/** Does a verb's work in an installation and closes it, however the work ends. */
import type { Context } from '#platform/context'
import type { Surroundings } from './command.ts'

export async function withInstallation<Value>(
  { open }: Surroundings,
  options: { readonly data?: string | undefined; readonly demo?: boolean },
  work: (console: Context) => Promise<Value>,
): Promise<Value> {
  const installation = await open(options)
  try {
    return await work(installation.console)
  } finally {
    await installation.close()
  }
}
