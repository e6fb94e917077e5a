import { createHash } from 'node:crypto'
import { type DisclosurePolicy, releaseMicrodata } from '#analysis'
import { loadDataSet, policyOf, releaseResults } from '#analysis/use-cases'
import { recordAudit } from '#platform/audit'
import { type Context, notPermitted, permits } from '#platform/context'
import { done, officialLanguages, type Result } from '#shared'
import type { DataFile } from '../domain/open-data/data-file.ts'
import {
  type ResponseFormat,
  responsePackage,
  type TableFormat,
  tablePackage,
} from '../domain/open-data/export-files.ts'

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
 * Problems: `not_permitted`, and those of `releaseResults` and `loadDataSet`.
 */
export async function exportWave(ctx: Context, request: ExportRequest): Promise<Result<WaveExport>> {
  const { wave, content } = request
  if (content.kind === 'responses') return exportResponses(ctx, request, content.formats)
  const released = await releaseResults(ctx, { wave })
  if (!released.ok) return released
  const files = tablePackage(released.value, content.formats, officialLanguages)
  return done(await written(request, released.value.results.dataSet, files, false))
}

async function exportResponses(
  ctx: Context,
  request: ExportRequest,
  formats: readonly ResponseFormat[],
): Promise<Result<WaveExport>> {
  if (!permits(ctx.actor, 'read-confidential')) return notPermitted('read-confidential')
  const loaded = await loadDataSet(ctx, request.wave)
  if (!loaded.ok) return loaded
  const { wave, dataSet: whole } = loaded.value
  const policy = await policyOf(ctx, wave)
  const isOpen = policy.microdata === 'open'
  const anonymous = releaseMicrodata(whole, asIfOpen(policy))
  if (!anonymous.ok) return anonymous
  const input = {
    wave,
    dataSet: anonymous.value.value,
    languages: officialLanguages,
    published: null,
    standing: isOpen ? ('open' as const) : ('deposit' as const),
  }
  const exported = await written(request, whole.hash, responsePackage(input, whole, formats), !isOpen)
  await recordAudit(ctx.database, ctx.clock, {
    actor: ctx.actor,
    what: 'export-responses',
    about: `wave ${wave.id}`,
    detail: { dataSet: whole.hash, formats: formats.join(','), confidential: !isOpen },
  })
  return done(exported)
}

/** What an archive gets is without the same variables as what is open; whether it is open is another matter. */
function asIfOpen(policy: DisclosurePolicy): DisclosurePolicy {
  return { ...policy, microdata: 'open' }
}

async function written(
  { wave, writeFile }: ExportRequest,
  dataSet: string,
  files: readonly DataFile[],
  confidential: boolean,
): Promise<WaveExport> {
  const about: ExportedFile[] = []
  for (const { content, ...file } of files) {
    await writeFile(file.path, content)
    const sha256 = createHash('sha256').update(content).digest('hex')
    about.push({ ...file, bytes: Buffer.byteLength(content), sha256 })
  }
  const exported = { wave, dataSet, confidential, files: about }
  await writeFile('manifest.json', `${JSON.stringify({ kind: exportKind, ...exported }, null, 2)}\n`)
  return exported
}
