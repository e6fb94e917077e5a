/** Items rated on one scale: a group within the group for each, so that it reads the same on a phone and by ear. */
import { type BatteryQuestion, fieldName, type Item } from '#questionnaire'
import { type Asking, describedBy } from '../question/asking.ts'
import { Clear, FaultLine, FieldGroup, faultId, hasFault } from '../question/parts.tsx'
import { endsId, Points } from '../scale/points.tsx'
import { Words } from '../words/words.tsx'

export function Battery(asking: Asking<BatteryQuestion>) {
  return (
    <FieldGroup asking={asking}>
      {asking.question.items.map((item) => (
        <BatteryItem key={item.key} asking={asking} item={item} />
      ))}
    </FieldGroup>
  )
}

function BatteryItem({ asking, item }: { readonly asking: Asking<BatteryQuestion>; readonly item: Item }) {
  const { question, language, faults, say } = asking
  const field = fieldName(question.id, item.key)
  const description = describedBy(
    hasFault(faults, field) && faultId(field),
    question.scale.kind === 'numeric' && endsId(field),
  )
  return (
    <fieldset class="item" aria-describedby={description}>
      <legend>
        <Words of={item.text} language={language} />
      </legend>
      <FaultLine field={field} faults={faults} say={say} />
      <Points asking={asking} scale={question.scale} field={field} />
      <Clear asking={asking} field={field} />
    </fieldset>
  )
}
