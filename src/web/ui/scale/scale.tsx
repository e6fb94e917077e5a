/** One rating on a scale. */
import { fieldName, type ScaleQuestion } from '#questionnaire'
import type { Asking } from '../question/asking.ts'
import { Clear, FieldGroup } from '../question/parts.tsx'
import { endsId, Points } from './points.tsx'

export function ScaleField(asking: Asking<ScaleQuestion>) {
  const { scale, id } = asking.question
  const field = fieldName(id)
  return (
    <FieldGroup asking={asking} {...(scale.kind === 'numeric' && { more: endsId(field) })}>
      <Points asking={asking} scale={scale} field={field} />
      <Clear asking={asking} field={field} />
    </FieldGroup>
  )
}
