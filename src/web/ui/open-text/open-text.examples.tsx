import { asked, base } from '../examples/samples.tsx'

const wish = (id: string) => base(id, 'What else would you wish for?')

export const examples = [
  asked('open text, long', { ...wish('open_long'), kind: 'open', maxLength: 2000, long: true }),
  asked(
    'open text, short, with a fault',
    { ...wish('open_fault'), kind: 'open', maxLength: 10, long: false },
    {
      values: { 'q.open_fault': ['Far more than ten'] },
      faults: [{ field: 'q.open_fault', code: 'text_too_long', values: { max: 10, length: 17 } }],
    },
  ),
]
