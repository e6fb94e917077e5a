/** Routing in words: of whom a question was asked. */
import { type Condition, pointsOf, type Questionnaire, questionsOf } from '#questionnaire'
import type { Language, QuestionId } from '#shared'
import type { Text } from '../../domain/report-document.ts'
import { joined } from '../wording/numbers.ts'
import { filled, textOf } from './text.ts'
import { reportTexts } from './texts/index.ts'

/** “Asked if …”. */
export function routingWords(condition: Condition, questionnaire: Questionnaire, language: Language): Text {
  const { shownIf } = reportTexts(language).questionnaire.routing
  return filled(shownIf, { condition: said(condition, { questionnaire, language }, false) })
}

interface Scope {
  readonly questionnaire: Questionnaire
  readonly language: Language
}

/** @param inside another condition: several parts then stand in brackets, so that and/or cannot be misread */
function said(condition: Condition, scope: Scope, inside: boolean): Text {
  const { routing } = reportTexts(scope.language).questionnaire
  if ('all' in condition) return parts(condition.all, routing.all, scope, inside)
  if ('any' in condition) return parts(condition.any, routing.any, scope, inside)
  if ('not' in condition) return filled(routing.not, { condition: said(condition.not, scope, true) })
  return leaf(condition, scope)
}

function parts(conditions: readonly Condition[], joint: string, scope: Scope, inside: boolean): Text {
  const text = conditions.flatMap((condition, index): Text => {
    const own = said(condition, scope, conditions.length > 1)
    return index === 0 ? own : [` ${joint} `, ...own]
  })
  return inside && conditions.length > 1 ? ['(', ...text, ')'] : text
}

type Leaf = Extract<Condition, { readonly question: QuestionId }>

function leaf(condition: Leaf, scope: Scope): Text {
  const { routing } = reportTexts(scope.language).questionnaire
  const question = quoted(questionText(condition.question, scope), scope.language)
  if ('answered' in condition) return filled(routing.answered, { question })
  const [template, answers] = comparison(condition, scope)
  return [...filled(template, { question, answers }), ...unanswered(condition, scope.language)]
}

type Comparison = Exclude<Leaf, { readonly answered: true }>

function comparison(condition: Comparison, scope: Scope): readonly [string, Text] {
  const { routing } = reportTexts(scope.language).questionnaire
  if ('is' in condition) return [routing.is, answerTexts(condition.question, [condition.is], scope)]
  if ('hasAnyOf' in condition) {
    const one = condition.hasAnyOf.length === 1
    return [one ? routing.is : routing.hasAnyOf, answerTexts(condition.question, condition.hasAnyOf, scope)]
  }
  if ('hasNoneOf' in condition) {
    const answers = answerTexts(condition.question, condition.hasNoneOf, scope)
    if (condition.hasNoneOf.length > 1) return [routing.hasNoneOf, answers]
    return [condition.whenMissing === 'show' ? routing.isNot : routing.isOther, answers]
  }
  return [routing.atLeast, answerTexts(condition.question, [condition.atLeast], scope)]
}

/** What the comparison does not say of those who left the question empty. */
function unanswered(condition: Comparison, language: Language): Text {
  const { routing } = reportTexts(language).questionnaire
  if ('hasNoneOf' in condition) {
    const isOpen = condition.whenMissing === 'hide' && condition.hasNoneOf.length > 1
    return isOpen ? [routing.andAnswered] : []
  }
  return condition.whenMissing === 'show' ? [routing.orUnanswered] : []
}

function questionText(id: QuestionId, { questionnaire, language }: Scope): Text {
  const question = questionsOf(questionnaire).find((own) => own.id === id)
  return question === undefined ? [id] : textOf(question.text, language)
}

/** The options' texts; a number where the question has no options. */
function answerTexts(id: QuestionId, codes: readonly number[], { questionnaire, language }: Scope): Text {
  const question = questionsOf(questionnaire).find((own) => own.id === id)
  const options = question === undefined ? [] : pointsOf(question)
  const texts = codes.map((code): Text => {
    const option = options.find((own) => own.code === code)
    return option === undefined ? [String(code)] : quoted(textOf(option.text, language), language)
  })
  return joined(texts, language).flatMap((piece) => (typeof piece === 'string' ? [piece] : piece))
}

function quoted(text: Text, language: Language): Text {
  const [open, close] = reportTexts(language).questionnaire.routing.quotes
  return [open, ...text, close]
}
