import type { MultipleQuestion } from '#questionnaire'
import { asked, base, option, sectors } from '../examples/samples.tsx'

const partners = (id: string): MultipleQuestion => ({
  ...base(id, 'Who are your most important partners?'),
  kind: 'multiple',
  options: [...sectors, option(98, 'Cannot say', { exclusive: true, missing: 'cannot_say' })],
})

export const examples = [
  asked('checkboxes, one of which stands alone', partners('boxes_plain')),
  asked(
    'checkboxes, at most two',
    { ...partners('boxes_max'), max: 2 },
    { values: { 'q.boxes_max': ['1', '2'] } },
  ),
  asked(
    'checkboxes, with a fault',
    { ...partners('boxes_fault'), max: 1 },
    {
      values: { 'q.boxes_fault': ['1', '2'] },
      faults: [{ field: 'q.boxes_fault', code: 'too_many', values: { max: 1, chosen: 2 } }],
    },
  ),
]
