/** A question of any kind, in its place on a page: `#q-<id>`. */
import type { Note, Question } from '#questionnaire'
import { Battery } from '../battery/battery.tsx'
import { Checkboxes } from '../checkboxes/checkboxes.tsx'
import { NoteText } from '../note/note.tsx'
import { NumberField } from '../number-field/number-field.tsx'
import { OpenText } from '../open-text/open-text.tsx'
import { PlaceSelect } from '../place-select/place-select.tsx'
import { Radios } from '../radios/radios.tsx'
import { Ranking } from '../ranking/ranking.tsx'
import { ScaleField } from '../scale/scale.tsx'
import type { Asking } from './asking.ts'

export function QuestionView(asking: Asking<Question>) {
  const { question, options, faults } = asking
  // A script tells by this whether a question it already shows is still the same one.
  const offered = question.kind === 'place' ? `${options.length}:${options[0]?.code}` : undefined
  return (
    <div
      class={faults.length > 0 ? 'question wrong' : 'question'}
      id={`q-${question.id}`}
      data-offered={offered}
    >
      {question.kind === 'note' ? (
        <NoteText note={question} language={asking.language} />
      ) : (
        fieldFor({ ...asking, question })
      )}
    </div>
  )
}

function fieldFor(asking: Asking<Exclude<Question, Note>>) {
  const { question } = asking
  switch (question.kind) {
    case 'single':
      return <Radios {...asking} question={question} />
    case 'multiple':
      return <Checkboxes {...asking} question={question} />
    case 'scale':
      return <ScaleField {...asking} question={question} />
    case 'battery':
      return <Battery {...asking} question={question} />
    case 'ranking':
      return <Ranking {...asking} question={question} />
    case 'open':
      return <OpenText {...asking} question={question} />
    case 'number':
      return <NumberField {...asking} question={question} />
    case 'place':
      return <PlaceSelect {...asking} question={question} />
  }
}
