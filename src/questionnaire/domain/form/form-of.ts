/** Answers → field values to fill a page with: the inverse of `readPage` for answers that page can give. */
import type { Answer, Answers } from '../answer.ts'
import type { Question } from '../definition.ts'
import { fieldName } from './field-names.ts'
import type { Form } from './reading.ts'

export function formOf(questions: readonly Question[], answers: Answers): Form {
  return new Map(
    questions.flatMap(({ id }) => {
      const answer = answers[id]
      return answer === undefined ? [] : fieldsFor(id, answer)
    }),
  )
}

type Field = readonly [name: string, values: readonly string[]]

function fieldsFor(id: Question['id'], answer: Answer): readonly Field[] {
  switch (answer.kind) {
    case 'single':
      return [[fieldName(id), [String(answer.code)]], ...textField(id, answer.text)]
    case 'multiple':
      return [[fieldName(id), answer.codes.map(String)], ...textField(id, answer.text)]
    case 'scale':
    case 'place':
      return [[fieldName(id), [String(answer.code)]]]
    case 'battery':
      return itemFields(id, answer.codes)
    case 'ranking':
      return itemFields(id, answer.ranks)
    case 'open':
      return [[fieldName(id), [answer.text]]]
    case 'number':
      return [[fieldName(id), [String(answer.value)]]]
  }
}

function textField(id: Question['id'], text: string | undefined): readonly Field[] {
  return text === undefined ? [] : [[fieldName(id, 'text'), [text]]]
}

function itemFields(id: Question['id'], values: Readonly<Record<string, number>>): readonly Field[] {
  return Object.entries(values).map(([key, value]) => [fieldName(id, key), [String(value)]])
}
