import { createHash } from 'node:crypto'
import { type DisclosurePolicy, type ReleasedResults, releaseMicrodata } from '#analysis'
import { loadDataSet, releaseResults } from '#analysis/use-cases'
import { recordAudit } from '#platform/audit'
import { type Context, permits } from '#platform/context'
import { done, officialLanguages, type Result } from '#shared'
import type { DataFile } from '../domain/open-data/data-file.ts'
import {
  type ResponseFormat,
  responsePackage,
  type TableFormat,
  tablePackage,
} from '../domain/open-data/export-files.ts'
import { notPermitted } from './permission.ts'

export interface ExportRequest {
  readonly wave: string
  /** Tables that passed disclosure control, or responses for an archive; never both in one package. */
  readonly content:
    | { readonly kind: 'tables'; readonly formats: readonly TableFormat[] }
    | { readonly kind: 'responses'; readonly formats: readonly ResponseFormat[] }
  /** Stores one file; called once per file, `manifest.json` last. */
  readonly writeFile: (path: string, content: string | Uint8Array) => Promise<void>
}

export interface ExportedFile extends Omit<DataFile, 'content'> {
  readonly bytes: number
  readonly sha256: string
}

export interface WaveExport {
  readonly wave: string
  readonly dataSet: string
  /** Responses that the policy of the wave does not open. */
  readonly confidential: boolean
  readonly files: readonly ExportedFile[]
}

/** How a folder is known to be an export of ours. */
export const exportKind = 'partnership-barometer-export'

/**
 * A package of tables or of responses from a cleaned wave. Responses leave without municipality, texts and whatever else
 * the policy keeps back, for those who may read confidential data; each such export is recorded.
 * Problems: `not_permitted`, and those of `releaseResults`.
 */
export async function exportWave(ctx: Context, request: ExportRequest): Promise<Result<WaveExport>> {
  const { wave, content } = request
  if (content.kind === 'responses' && !permits(ctx.actor, 'read-confidential'))
    return notPermitted('read-confidential')
  const released = await releaseResults(ctx, { wave })
  if (!released.ok) return released
  if (content.kind === 'tables') {
    const files = tablePackage(released.value, content.formats, officialLanguages)
    return written(request, released.value, files, false)
  }
  return responses(ctx, request, released.value, content.formats)
}

async function responses(
  ctx: Context,
  request: ExportRequest,
  released: ReleasedResults,
  formats: readonly ResponseFormat[],
): Promise<Result<WaveExport>> {
  const loaded = await loadDataSet(ctx, request.wave)
  if (!loaded.ok) return loaded
  const whole = loaded.value.dataSet
  const isOpen = released.policy.microdata === 'open'
  const anonymous = releaseMicrodata(whole, asIfOpen(released.policy))
  if (!anonymous.ok) return anonymous
  const input = {
    wave: released.wave,
    dataSet: anonymous.value.value,
    languages: officialLanguages,
    published: null,
    standing: isOpen ? ('open' as const) : ('deposit' as const),
  }
  const exported = await written(request, released, responsePackage(input, whole, formats), !isOpen)
  await recordAudit(ctx.database, ctx.clock, {
    actor: ctx.actor,
    what: 'export-responses',
    about: `wave ${request.wave}`,
    detail: { dataSet: whole.hash, formats: formats.join(','), confidential: !isOpen },
  })
  return exported
}

/** What an archive gets is without the same variables as what is open; whether it is open is another matter. */
function asIfOpen(policy: DisclosurePolicy): DisclosurePolicy {
  return { ...policy, microdata: 'open' }
}

async function written(
  { wave, writeFile }: ExportRequest,
  { results }: ReleasedResults,
  files: readonly DataFile[],
  confidential: boolean,
): Promise<Result<WaveExport>> {
  const about: ExportedFile[] = []
  for (const { content, ...file } of files) {
    await writeFile(file.path, content)
    const sha256 = createHash('sha256').update(content).digest('hex')
    about.push({ ...file, bytes: Buffer.byteLength(content), sha256 })
  }
  const exported = { wave, dataSet: results.dataSet, confidential, files: about }
  await writeFile('manifest.json', `${JSON.stringify({ kind: exportKind, ...exported }, null, 2)}\n`)
  return done(exported)
}
