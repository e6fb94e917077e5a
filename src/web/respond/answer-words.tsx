/** An answer as its respondent would read it back. */
import {
  type Answer,
  type BatteryQuestion,
  fieldName,
  pointsOf,
  type Question,
  type RankingQuestion,
} from '#questionnaire'
import type { Language, LocalisedText } from '#shared'
import { Words } from '../ui/words/words.tsx'

interface AnswerWordsProps {
  readonly question: Question
  readonly answer: Answer
  readonly language: Language
}

export function AnswerWords({ question, answer, language }: AnswerWordsProps) {
  switch (answer.kind) {
    case 'single':
    case 'scale':
    case 'place':
      return (
        <>
          <Point question={question} code={answer.code} language={language} />
          {answer.kind === 'single' && <Written text={answer.text} />}
        </>
      )
    case 'multiple':
      return (
        <ul>
          {answer.codes.map((code) => (
            <li key={code}>
              <Point question={question} code={code} language={language} />
              {isOther(question, code) && <Written text={answer.text} />}
            </li>
          ))}
        </ul>
      )
    case 'battery':
      return question.kind === 'battery' ? (
        <Rated question={question} codes={answer.codes} language={language} />
      ) : null
    case 'ranking':
      return question.kind === 'ranking' ? (
        <Ranked question={question} ranks={answer.ranks} language={language} />
      ) : null
    case 'open':
      return <bdi>{answer.text}</bdi>
    case 'number':
      return <>{answer.value}</>
  }
}

const isOther = (question: Question, code: number) =>
  pointsOf(question).some((option) => option.code === code && option.openText)

function Written({ text }: { readonly text: string | undefined }) {
  return text === undefined ? null : (
    <>
      {' '}
      <bdi>{text}</bdi>
    </>
  )
}

interface PointProps {
  readonly question: Question
  readonly code: number
  readonly language: Language
}

/** A point of a numeric scale is its own name. */
function Point({ question, code, language }: PointProps) {
  const point = pointsOf(question).find((option) => option.code === code)
  return point === undefined ? code : <Words of={point.text} language={language} />
}

interface RatedProps {
  readonly question: BatteryQuestion
  readonly codes: Readonly<Record<string, number>>
  readonly language: Language
}

function Rated({ question, codes, language }: RatedProps) {
  return (
    <ul>
      {question.items.map(({ key, text }) => {
        const code = codes[key]
        return code === undefined ? null : (
          <li key={fieldName(question.id, key)}>
            <Named text={text} language={language} />
            <strong>
              <Point question={question} code={code} language={language} />
            </strong>
          </li>
        )
      })}
    </ul>
  )
}

interface RankedProps {
  readonly question: RankingQuestion
  readonly ranks: Readonly<Record<string, number>>
  readonly language: Language
}

function Ranked({ question, ranks, language }: RankedProps) {
  const items = question.items
    .filter(({ key }) => ranks[key] !== undefined)
    .sort((one, other) => (ranks[one.key] ?? 0) - (ranks[other.key] ?? 0))
  return (
    <ol>
      {items.map(({ key, text }) => (
        <li key={key}>
          <Words of={text} language={language} />
        </li>
      ))}
    </ol>
  )
}

function Named({ text, language }: { readonly text: LocalisedText; readonly language: Language }) {
  return (
    <>
      <Words of={text} language={language} />
      {' – '}
    </>
  )
}
