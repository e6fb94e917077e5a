/** Texts in the page's language, marked where they come in another one. */
import { factsOf, isLanguage, type Language, type LocalisedText, textIn } from '#shared'
import type { Sentence } from './wording/say.ts'

export interface Found {
  readonly text: string
  /** Only where it differs from the page's. */
  readonly language: Language | undefined
}

export function found(text: LocalisedText, pageLanguage: Language): Found {
  const { text: plain, language } = textIn(text, pageLanguage)
  return { text: plain, language: isForeign(plain, language, pageLanguage) ? language : undefined }
}

/** Numbers and signs are of no language. */
export function isForeign(text: string, language: Language, pageLanguage: Language): boolean {
  return language !== pageLanguage && /\p{L}/u.test(text)
}

export function Localised(props: { readonly text: LocalisedText; readonly language: Language }) {
  const { text, language } = found(props.text, props.language)
  return <Marked text={text} language={language} />
}

export function SentenceView(props: { readonly sentence: Sentence; readonly language: Language }) {
  return (
    <>
      {props.sentence.map(({ text, language }, index) => (
        <Marked
          key={index}
          text={text}
          language={isForeign(text, language, props.language) ? language : undefined}
        />
      ))}
    </>
  )
}

function Marked({ text, language }: Found) {
  if (language === undefined) return <>{text}</>
  const direction = isLanguage(language) ? factsOf(language).direction : 'ltr'
  return (
    <span lang={language} dir={direction === 'rtl' ? 'rtl' : undefined}>
      {text}
    </span>
  )
}
