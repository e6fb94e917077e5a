/** An order without dragging: each item is given a place. */
import { fieldName, type Item, type RankingQuestion } from '#questionnaire'
import { type Asking, valueAt } from '../question/asking.ts'
import { FaultLine, FieldGroup, faultId, hasFault } from '../question/parts.tsx'
import { Words } from '../words/words.tsx'

export function Ranking(asking: Asking<RankingQuestion>) {
  const { question, say } = asking
  return (
    <FieldGroup asking={asking} hint={say('rankHint', { top: question.top })}>
      <div class="ranking">
        {question.items.map((item) => (
          <RankedItem key={item.key} asking={asking} item={item} />
        ))}
      </div>
    </FieldGroup>
  )
}

function RankedItem({ asking, item }: { readonly asking: Asking<RankingQuestion>; readonly item: Item }) {
  const { question, language, values, faults, say } = asking
  const field = fieldName(question.id, item.key)
  const value = valueAt(values, field)
  const wrong = hasFault(faults, field)
  return (
    <div class="ranked">
      <label for={field}>
        <Words of={item.text} language={language} />
      </label>
      <FaultLine field={field} faults={faults} say={say} />
      <select
        id={field}
        name={field}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={wrong ? faultId(field) : undefined}
      >
        <option value="">–</option>
        {Array.from({ length: question.top }, (_, index) => String(index + 1)).map((place) => (
          <option key={place} value={place} selected={place === value}>
            {place}
          </option>
        ))}
      </select>
    </div>
  )
}
