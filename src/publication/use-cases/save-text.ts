import type { Context } from '#platform/context'
import { done, type Language, officialLanguages, type Result, refused } from '#shared'
import { type Edition, easyPart, type Part, textOf } from '../domain/edition.ts'
import { insertText } from '../store/editions.ts'
import { changeEdition, mustBePrepared } from './change-edition.ts'

export interface TextSave {
  readonly wave: string
  readonly part: Part
  readonly language: Language
  readonly markdown: string
  /** The revision the writer had before them; 0 where there was no text. Another one now: somebody else wrote meanwhile. */
  readonly revision: number
}

/** A chapter is some pages; nobody writes more by hand. */
const longest = 50_000

/**
 * Stores a new revision of a text. It need not be bound soundly yet: that is told while writing and required at release.
 * Problems: `not_permitted`, `edition_unknown`, `edition_scheduled` (and so on), `part_unknown`, `language_not_published`,
 * `text_too_long`, `text_changed_meanwhile`.
 */
export function saveText(ctx: Context, save: TextSave): Promise<Result<Edition>> {
  const { wave, part, language, markdown, revision } = save
  const change = { wave, what: 'save-text', needed: 'write-texts', language } as const
  return changeEdition(ctx, change, async ({ database }, edition) => {
    const prepared = mustBePrepared(edition)
    if (!prepared.ok) return prepared
    const sound = check(edition, save)
    if (!sound.ok) return sound
    const there = textOf(edition, part, language)
    if ((there?.revision ?? 0) !== revision)
      return refused(
        'text_changed_meanwhile',
        'Somebody else changed this text meanwhile. Compare before you save.',
        part,
      )
    const source = textOf(edition, part, edition.facts.sourceLanguage)
    await insertText(database, edition, {
      part,
      language,
      markdown: markdown.replaceAll('\r\n', '\n'),
      revision: revision + 1,
      ofSource: language === edition.facts.sourceLanguage ? null : (source?.revision ?? null),
    })
    return done({ part, language, revision: revision + 1 })
  })
}

function check(edition: Edition, { part, language, markdown }: TextSave): Result<null> {
  if (part !== easyPart && !edition.texts.some((text) => text.part === part))
    return refused('part_unknown', `The edition has no part ${part}.`, part)
  if (!officialLanguages.includes(language))
    return refused('language_not_published', `Nothing is published in ${language}.`, language)
  if (markdown.length > longest)
    return refused('text_too_long', `A text may have ${longest} characters.`, part, { max: longest })
  return done(null)
}
