/** The points of a scale as radio buttons: words in a row that becomes a list on a phone, numbers in a row that wraps. */
import type { BatteryQuestion, Option, Scale, ScaleQuestion } from '#questionnaire'
import type { Language } from '#shared'
import type { Asking } from '../question/asking.ts'
import { Choice } from '../question/parts.tsx'
import { Words } from '../words/words.tsx'

interface PointsProps {
  readonly asking: Asking<ScaleQuestion | BatteryQuestion>
  readonly scale: Scale
  readonly field: string
}

export const endsId = (field: string) => `${field}-ends`

export function Points({ asking, scale, field }: PointsProps) {
  if (scale.kind === 'ordinal') {
    return (
      <div class="choices row">
        <PointChoices asking={asking} field={field} points={scale.points} />
      </div>
    )
  }
  const { language } = asking
  return (
    <>
      <p class="ends" id={endsId(field)}>
        <span>
          <Words of={scale.minLabel} language={language} />
        </span>{' '}
        <span>
          <Words of={scale.maxLabel} language={language} />
        </span>
      </p>
      <div class="numbers">
        <PointChoices asking={asking} field={field} points={numbersOf(scale.min, scale.max, language)} />
      </div>
      <div class="choices">
        {scale.points.map((option) => (
          <Choice
            key={option.code}
            asking={asking}
            type="radio"
            field={field}
            option={option}
            first={false}
          />
        ))}
      </div>
    </>
  )
}

function PointChoices({
  asking,
  field,
  points,
}: Omit<PointsProps, 'scale'> & { readonly points: readonly Option[] }) {
  return (
    <>
      {points.map((option, index) => (
        <Choice
          key={option.code}
          asking={asking}
          type="radio"
          field={field}
          option={option}
          first={index === 0}
        />
      ))}
    </>
  )
}

function numbersOf(min: number, max: number, language: Language): readonly Option[] {
  return Array.from({ length: max - min + 1 }, (_, index) => ({
    code: min + index,
    key: String(min + index),
    text: { [language]: String(min + index) },
  }))
}
