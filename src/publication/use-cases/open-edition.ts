import type { Wave } from '#fieldwork'
import type { Context } from '#platform/context'
import {
  done,
  type Language,
  type LocalisedText,
  officialLanguages,
  type Problem,
  type Result,
} from '#shared'
import {
  type Approval,
  type Edition,
  easyPart,
  type Part,
  type PickedStatement,
  type Steps,
  standingOf,
  stepsOf,
  type TextStanding,
  textOf,
} from '../domain/edition.ts'
import type { FileAbout } from '../domain/edition-file.ts'
import type { FoundStatement } from '../domain/findings/found-statement.ts'
import { sentenceOf } from '../render/wording/sentence.ts'
import { findPublicEdition } from '../store/editions.ts'
import { listFiles } from '../store/files.ts'
import { approvedIn, contentHash } from './approvals.ts'
import { beginEdition } from './begin-edition.ts'
import { bindPart, isStale, ownWordsProblem } from './bound-texts.ts'
import { type Material, materialOf } from './material.ts'
import { requiredLanguages } from './required-languages.ts'

/** Everything staff need to work on an edition. */
export interface EditionDesk {
  readonly edition: Edition
  readonly wave: Wave
  readonly dataSet: string
  /** Every statement found, best first, with its generated sentence in each official language. */
  readonly statements: readonly (FoundStatement & { readonly sentences: LocalisedText })[]
  readonly picked: readonly DeskPick[]
  readonly texts: readonly DeskText[]
  readonly approvals: readonly DeskApproval[]
  readonly required: readonly Language[]
  readonly steps: Steps
  /** What was made for a release that is scheduled or out; empty before. */
  readonly files: readonly FileAbout[]
}

export interface DeskPick extends PickedStatement {
  /** Its numbers are no longer those it was picked with, or the results do not say it any more. */
  readonly stale: boolean
  /** Why the editor's own words cannot be published as they stand, by language. */
  readonly faults: readonly { readonly language: Language; readonly problem: Problem }[]
}

export interface DeskText {
  readonly part: Part
  readonly language: Language
  readonly markdown: string
  /** 0 where there is no text. */
  readonly revision: number
  readonly standing: TextStanding
  /** Why it cannot be published as it stands; null where it can. */
  readonly problem: Problem | null
}

export interface DeskApproval {
  readonly language: Language
  /** Null where nobody approved. */
  readonly approval: Approval | null
  /** Whether it is an approval of what stands now. */
  readonly holds: boolean
  /** Names what stands now, to be approved as it was seen. */
  readonly content: string
}

/**
 * The edition of a wave as staff see it; begun with generated drafts when it is opened for the first time.
 * Problems: `not_permitted`, `wave_not_cleaned`, and those of `releaseResults`.
 */
export async function openEdition(
  ctx: Context,
  { wave }: { readonly wave: string },
): Promise<Result<EditionDesk>> {
  const material = await materialOf(ctx, wave)
  if (!material.ok) return material
  const edition = await beginEdition(ctx, material.value)
  if (!edition.ok) return edition
  return done(await deskOf(ctx, material.value, edition.value))
}

async function deskOf(ctx: Context, material: Material, edition: Edition): Promise<EditionDesk> {
  const { released, statements } = material
  const { dataSet } = released.results
  const required = await requiredLanguages(ctx)
  const approved = approvedIn(edition, dataSet, required)
  return {
    edition,
    wave: released.wave,
    dataSet,
    statements: statements.map((found) => ({ ...found, sentences: sentencesOf(found) })),
    picked: edition.picks.map((pick) => ({
      ...pick,
      stale: isStale(pick, material),
      faults: officialLanguages.flatMap((language) => {
        const problem = ownWordsProblem(edition, material, pick, language)
        return problem === null ? [] : [{ language, problem }]
      }),
    })),
    texts: textsOf(edition, material),
    approvals: officialLanguages.map((language) => ({
      language,
      approval: edition.approvals.find((one) => one.language === language) ?? null,
      holds: approved.languages.includes(language),
      content: contentHash(edition, language, dataSet),
    })),
    required,
    steps: stepsOf(edition, approved.lacking, await findPublicEdition(ctx.database, edition.wave)),
    files: edition.state.kind === 'preparing' ? [] : await listFiles(ctx.database, edition),
  }
}

function sentencesOf({ statement }: FoundStatement): LocalisedText {
  return Object.fromEntries(officialLanguages.map((language) => [language, sentenceOf(statement, language)]))
}

function textsOf(edition: Edition, material: Material): readonly DeskText[] {
  // An edition begun before there was such a part has no draft of it: it can be written all the same.
  const parts = [...new Set([...edition.texts.map(({ part }) => part), easyPart])]
  return parts.flatMap((part) =>
    officialLanguages.map((language) => {
      const bound = bindPart(edition, material, part, language)
      const text = textOf(edition, part, language)
      return {
        part,
        language,
        markdown: text?.markdown ?? '',
        revision: text?.revision ?? 0,
        standing: standingOf(edition, part, language),
        problem: bound.ok ? null : bound.problem,
      }
    }),
  )
}
