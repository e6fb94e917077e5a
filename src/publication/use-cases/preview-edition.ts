import type { Context } from '#platform/context'
import { done, type Language, type Result } from '#shared'
import { type Edition, easyPart, type Part } from '../domain/edition.ts'
import { newsFragment } from '../render/news/news-fragment.tsx'
import { partFragment } from '../render/part-fragment.tsx'
import { reportHtml } from '../render/report/report-html.ts'
import { beginEdition } from './begin-edition.ts'
import { type BoundEdition, bindPart, boundIn } from './bound-texts.ts'
import { type Material, materialOf } from './material.ts'
import { newsOf, reportOf } from './said-in.ts'

export interface PreviewRequest {
  readonly wave: string
  readonly language: Language
}

/** The news as it would come out now; markup for a page's `<main>`. Problems: those of `openEdition` and of binding. */
export async function previewNews(
  ctx: Context,
  { wave, language }: PreviewRequest,
): Promise<Result<{ readonly title: string; readonly html: string }>> {
  const preview = await previewed(ctx, wave, language)
  if (!preview.ok) return preview
  const item = newsOf(language, preview.value.bound, preview.value, null)
  return done({ title: item.title, html: newsFragment(item, ctx.clock.now()) })
}

/** The report as it would come out now; a whole document. Problems: those of `openEdition` and of binding. */
export async function previewReport(
  ctx: Context,
  { wave, language }: PreviewRequest,
): Promise<Result<string>> {
  const preview = await previewed(ctx, wave, language)
  if (!preview.ok) return preview
  return done(reportHtml(reportOf(language, preview.value.bound, preview.value, null)))
}

/** One text as it would be printed now: markup. Problems: those of `openEdition`, `text_missing` and those of binding. */
export async function previewPart(
  ctx: Context,
  { wave, part, language }: PreviewRequest & { readonly part: Part },
): Promise<Result<string>> {
  const material = await materialOf(ctx, wave)
  if (!material.ok) return material
  const edition = await beginEdition(ctx, material.value)
  if (!edition.ok) return edition
  const bound = bindPart(edition.value, material.value, part, language)
  if (!bound.ok) return bound
  return done(partFragment(bound.value, part === easyPart ? 'easy' : 'plain'))
}

interface Preview {
  readonly material: Material
  readonly edition: Edition
  readonly bound: BoundEdition
}

async function previewed(ctx: Context, wave: string, language: Language): Promise<Result<Preview>> {
  const material = await materialOf(ctx, wave)
  if (!material.ok) return material
  const edition = await beginEdition(ctx, material.value)
  if (!edition.ok) return edition
  const bound = boundIn(edition.value, material.value, language)
  if (!bound.ok) return bound
  return done({ material: material.value, edition: edition.value, bound: bound.value })
}
