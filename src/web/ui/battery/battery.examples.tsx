import type { BatteryQuestion, Scale } from '#questionnaire'
import { asked, base } from '../examples/samples.tsx'
import { agreement, rating } from '../scale/scale.examples.tsx'

const statements = (id: string, scale: Scale): BatteryQuestion => ({
  ...base(id, 'What is your view of the following statements?'),
  kind: 'battery',
  scale,
  items: [
    { key: 'trust', text: { en: 'The actors trust one another.' } },
    { key: 'goals', text: { en: 'Cooperation has clear shared goals.' } },
  ],
})

export const examples = [
  asked('battery on a scale of words', statements('battery_words', agreement), {
    values: { 'q.battery_words.trust': ['5'] },
  }),
  asked('battery on a scale of numbers, with a fault', statements('battery_numbers', rating), {
    faults: [{ field: 'q.battery_numbers.goals', code: 'not_an_option' }],
  }),
]
