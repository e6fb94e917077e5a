import type { SingleQuestion } from '#questionnaire'
import { asked, base, option, sectors } from '../examples/samples.tsx'

const sector = (id: string): SingleQuestion => ({
  ...base(id, 'What type of organisation do you represent?'),
  kind: 'single',
  options: sectors,
})

export const examples = [
  asked('radios', sector('radios_plain')),
  asked('radios, answered with words of one’s own', sector('radios_other'), {
    values: { 'q.radios_other': ['97'], 'q.radios_other.text': ['A choir'] },
  }),
  asked(
    'radios, with help and a fault',
    {
      ...sector('radios_fault'),
      help: { en: 'Choose the one you represent first of all.' },
      options: [option(1, 'Yes'), option(2, 'No')],
      required: true,
    },
    { faults: [{ field: 'q.radios_fault', code: 'required' }] },
  ),
]
