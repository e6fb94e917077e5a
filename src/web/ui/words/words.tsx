/** A text of a questionnaire on a page: in the reader's language, or marked with the language it really is in. */
import type { ComponentChildren } from 'preact'
import { namesOf } from '#questionnaire'
import { factsOf, type Language, type LocalisedText } from '#shared'

/** Attributes for an element whose language is not its page's; none where a screen reader would speak it the same. */
export function inLanguage(language: Language, page: Language): { lang?: string; dir?: 'ltr' | 'rtl' } {
  if (language.split('-')[0] === page.split('-')[0]) return {}
  const { direction } = factsOf(language)
  return direction === factsOf(page).direction ? { lang: language } : { lang: language, dir: direction }
}

/** Line breaks are kept: easy language says one idea a line. */
export function Lines({ text }: { readonly text: string }) {
  return <>{text.split('\n').flatMap((line, index) => (index === 0 ? [line] : [<br key={index} />, line]))}</>
}

/** Blank lines part paragraphs. */
export function Paragraphs({ text }: { readonly text: string }) {
  return (
    <>
      {text.split(/\n{2,}/).map((paragraph) => (
        <p key={paragraph}>
          <Lines text={paragraph} />
        </p>
      ))}
    </>
  )
}

interface WordsProps {
  readonly of: LocalisedText
  readonly language: Language
}

export function Words({ of, language }: WordsProps) {
  const names = namesOf(of, language)
  return (
    <>
      {names.map(({ text, language: own }, index) => (
        <InLanguage key={own} own={own} page={language}>
          {index > 0 && ' / '}
          <Lines text={text} />
        </InLanguage>
      ))}
    </>
  )
}

interface InLanguageProps {
  readonly own: Language
  readonly page: Language
  readonly children: ComponentChildren
}

function InLanguage({ own, page, children }: InLanguageProps) {
  const marks = inLanguage(own, page)
  if (marks.lang === undefined) return children
  return <span {...marks}>{children}</span>
}

/** The same as one line of plain text, for places that hold no markup, with the marks of its first name. */
export function plainWords(of: LocalisedText, language: Language) {
  const names = namesOf(of, language)
  const text = names.map((name) => name.text.replaceAll('\n', ' ')).join(' / ')
  return { text, marks: inLanguage(names[0]?.language ?? language, language) }
}
