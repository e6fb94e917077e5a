/** The texts of an edition with every number bound, language by language. */
import { done, type Language, type Problem, type Result, refused } from '#shared'
import { bindText } from '../domain/bound-text/bind-text.ts'
import type { BoundText } from '../domain/bound-text/bound-text.ts'
import { type Edition, easyPart, type Part, partOfChapter, standingOf, textOf } from '../domain/edition.ts'
import { bindingsOf } from '../render/bindings/bindings-of.ts'
import type { Material } from './material.ts'

/** What an edition says in one language. */
export interface BoundEdition {
  readonly news: BoundText
  /** Null where nobody wrote one. */
  readonly summary: BoundText | null
  readonly easy: BoundText | null
  /** By id of the section. */
  readonly chapters: ReadonlyMap<string, BoundText>
}

/**
 * Problems: `text_missing` for news without a text, `finding_stale` for a chosen statement whose numbers changed, and those
 * of `bindText`, with `part` among their values.
 */
export function boundIn(edition: Edition, material: Material, language: Language): Result<BoundEdition> {
  const stale = edition.picks.find((pick) => isStale(pick, material))
  if (stale !== undefined)
    return refused('finding_stale', `The numbers of ${stale.id} have changed: pick it again.`, stale.id)
  const bound = (part: Part) => bindPart(edition, material, part, language)
  const news = bound('news')
  if (!news.ok) return news
  const written = (part: Part) => standingOf(edition, part, language) !== 'missing'
  const summary = written('summary') ? bound('summary') : done(null)
  if (!summary.ok) return summary
  const easy = written(easyPart) ? bound(easyPart) : done(null)
  if (!easy.ok) return easy
  const chapters = new Map<string, BoundText>()
  for (const { section } of material.released.results.sections) {
    const part = partOfChapter(section.id)
    if (!written(part)) continue
    const chapter = bound(part)
    if (!chapter.ok) return chapter
    chapters.set(section.id, chapter.value)
  }
  return done({ news: news.value, summary: summary.value, easy: easy.value, chapters })
}

/** Problems: `text_missing`, and those of `bindText`. */
export function bindPart(
  edition: Edition,
  material: Material,
  part: Part,
  language: Language,
): Result<BoundText> {
  if (standingOf(edition, part, language) === 'missing')
    return refused('text_missing', `There is no text ${part} in ${language}.`, part, { part, language })
  const { facts, picks } = edition
  const bindings = bindingsOf({ ...material, facts, picks, style: part === easyPart ? 'easy' : 'plain' })
  const bound = bindText(textOf(edition, part, language)?.markdown ?? '', bindings, language, part)
  if (bound.ok) return bound
  const { code, message, at, values } = bound.problem
  return refused(code, message, at, { ...values, part, language })
}

/** What is wrong with the words an editor gave a finding, as `bindText` tells it; null where nothing is. */
export function ownWordsProblem(
  edition: Edition,
  material: Material,
  { id, texts }: Edition['picks'][number],
  language: Language,
): Problem | null {
  if (texts?.[language] === undefined) return null
  const { facts, picks } = edition
  const bound = bindingsOf({ ...material, facts, picks }).look({ kind: 'finding', id }, language)
  return bound.ok || bound.problem.code.startsWith('finding_') ? null : bound.problem
}

export function isStale(
  { id, fingerprint }: Edition['picks'][number],
  { statements }: Pick<Material, 'statements'>,
): boolean {
  return statements.find((found) => found.id === id)?.fingerprint !== fingerprint
}
