import type { PlaceQuestion } from '#questionnaire'
import { asked, base, option } from '../examples/samples.tsx'

const region = (id: string): PlaceQuestion => ({
  ...base(id, 'In which region do you mainly work?'),
  kind: 'place',
  list: 'regions',
  options: [
    option(11, 'Uusimaa', { text: { fi: 'Uusimaa', sv: 'Nyland' } }),
    option(12, 'Southwest Finland'),
  ],
})

export const examples = [
  asked('place', region('place_plain')),
  asked(
    'place, with help and a fault',
    { ...region('place_fault'), help: { en: 'You do not need to answer.' } },
    {
      values: { 'q.place_fault': ['12'] },
      faults: [{ field: 'q.place_fault', code: 'place_outside' }],
    },
  ),
]
