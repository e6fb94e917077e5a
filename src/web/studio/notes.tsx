/** A note to readers, in every official language. */
import type { Form } from '#questionnaire'
import { factsOf, type Language, type LocalisedText, officialLanguages } from '#shared'
import { inLanguage } from '../ui/words/words.tsx'
import { field } from './visit.ts'

interface NotesProps {
  readonly id: string
  readonly legend: string
  readonly language: Language
  readonly written: LocalisedText
}

export function Notes({ id, legend, language, written }: NotesProps) {
  return (
    <fieldset class="field">
      <legend>{legend}</legend>
      {officialLanguages.map((other) => (
        <p key={other}>
          <label for={`${id}-${other}`} {...inLanguage(other, language)}>
            {factsOf(other).endonym}
          </label>
          <textarea
            id={`${id}-${other}`}
            name={`note.${other}`}
            rows={3}
            {...inLanguage(other, language)}
            value={written[other] ?? ''}
          />
        </p>
      ))}
    </fieldset>
  )
}

export function notesIn(form: Form, name = 'note'): LocalisedText {
  return Object.fromEntries(
    officialLanguages.map((language) => [language, field(form, `${name}.${language}`)]),
  )
}
