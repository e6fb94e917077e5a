import type { NumberQuestion } from '#questionnaire'
import { asked, base } from '../examples/samples.tsx'

const years = (id: string): NumberQuestion => ({
  ...base(id, 'How many years have you worked in the field?'),
  kind: 'number',
  min: 0,
  max: 60,
  whole: true,
})

export const examples = [
  asked('number', years('number_plain')),
  asked('number, with a fault', years('number_fault'), {
    values: { 'q.number_fault': ['many'] },
    faults: [{ field: 'q.number_fault', code: 'not_a_number' }],
  }),
]
