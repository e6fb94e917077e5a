/** What the respondent wrote in their own words, shown back where it could not be saved. */
import type { Form } from '#questionnaire'
import type { Say } from '../texts/index.ts'
import { shownTextLimit } from '../ui/question/fault-text.ts'
import { Lines } from '../ui/words/words.tsx'

export function OwnTexts({ form, say }: { readonly form: Form; readonly say: Say }) {
  const texts = [...form]
    .filter(([name]) => name.startsWith('q.'))
    .flatMap(([, values]) => values)
    .filter((value) => /\D/.test(value.trim()))
  if (texts.length === 0) return null
  return (
    <>
      <p>
        <Lines text={say('yourTexts')} />
      </p>
      {texts.slice(0, 50).map((text) => (
        <blockquote key={text} class="notice" dir="auto">
          <Lines text={text.slice(0, shownTextLimit)} />
        </blockquote>
      ))}
    </>
  )
}
