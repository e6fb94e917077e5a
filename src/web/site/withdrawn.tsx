/** What stands at the address of something that was withdrawn: that it was, and why. */
import type { PublicEdition } from '#publication/use-cases'
import { type Language, textIn } from '#shared'
import { filled, siteTexts } from '../texts/site/index.ts'
import { Notice } from '../ui/notice/notice.tsx'
import type { SitePage } from './shell.tsx'

export function withdrawnPage(props: {
  readonly edition: PublicEdition
  readonly language: Language
  readonly path: string
}): SitePage {
  const { edition, language, path } = props
  const texts = siteTexts(language)
  const note = textIn(edition.withdrawn ?? {}, language)
  return {
    language,
    title: texts.withdrawnTitle,
    path,
    main: (
      <>
        <h1>{texts.withdrawnTitle}</h1>
        <p class="lead">{textIn(edition.wave.title, language).text}</p>
        <Notice>
          <p lang={note.language === language ? undefined : note.language}>
            {filled(texts.withdrawnText, { note: note.text })}
          </p>
        </Notice>
      </>
    ),
  }
}
