import { asked, base } from '../examples/samples.tsx'

export const examples = [
  asked('note', {
    ...base('note_plain', 'The next questions are about the programme.\n\nYou may skip any.'),
    kind: 'note',
  }),
]
