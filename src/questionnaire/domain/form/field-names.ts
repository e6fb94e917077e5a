/** How the fields of a form are named: `q.<question>`, `q.<question>.<item>`, `q.<question>.text`. */
import type { QuestionId } from '#shared'
import type { Question } from '../definition.ts'

const prefix = 'q.'

/** @param part an item's key, or `text` for the words beside "other" */
export function fieldName(question: QuestionId, part?: string): string {
  return part === undefined ? `${prefix}${question}` : `${prefix}${question}.${part}`
}

/** Whether a field speaks of a question at all; a page's own fields (section, form token) must not begin with `q.`. */
export function isQuestionField(name: string): boolean {
  return name.startsWith(prefix)
}

/** Every field a question can have on a page. */
export function fieldsOf(question: Question): readonly string[] {
  switch (question.kind) {
    case 'note':
      return []
    case 'battery':
    case 'ranking':
      return question.items.map((item) => fieldName(question.id, item.key))
    case 'single':
    case 'multiple':
      return question.options.some((option) => option.openText)
        ? [fieldName(question.id), fieldName(question.id, 'text')]
        : [fieldName(question.id)]
    default:
      return [fieldName(question.id)]
  }
}
