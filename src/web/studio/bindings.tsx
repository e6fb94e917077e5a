/** How numbers of a text are bound: every way of writing it, and the findings by the names they are bound with. */
import { waysToBind } from '#publication'
import type { EditionDesk } from '#publication/use-cases'
import { type Language, textIn } from '#shared'
import { inLanguage } from '../ui/words/words.tsx'
import type { Visit } from './visit.ts'

interface BindingsProps {
  readonly visit: Visit
  readonly desk: EditionDesk
  /** The language that is written in. */
  readonly into: Language
}

export function Bindings({ visit: { texts, language }, desk, into }: BindingsProps) {
  const words = texts.edition
  return (
    <details>
      <summary>{words.bindings}</summary>
      <dl class="ways">
        {waysToBind.map(({ kind, written }) => (
          <div key={kind}>
            <dt>{written}</dt>
            <dd>{words.ways[kind]}</dd>
          </div>
        ))}
      </dl>
      <h2>{words.findings}</h2>
      <dl class="ways">
        {desk.statements.map(({ id, sentences }) => {
          const sentence = textIn(sentences, into)
          return (
            <div key={id}>
              <dt>{`{finding ${id}}`}</dt>
              <dd {...inLanguage(sentence.language, language)}>{sentence.text}</dd>
            </div>
          )
        })}
      </dl>
    </details>
  )
}
