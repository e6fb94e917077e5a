/** Text between questions. */
import { type Note, namesOf } from '#questionnaire'
import type { Language } from '#shared'
import { inLanguage, Paragraphs } from '../words/words.tsx'

export function NoteText({ note, language }: { readonly note: Note; readonly language: Language }) {
  return (
    <>
      {namesOf(note.text, language).map((name) => (
        <div key={name.language} class="notice" {...inLanguage(name.language, language)}>
          <Paragraphs text={name.text} />
        </div>
      ))}
    </>
  )
}
