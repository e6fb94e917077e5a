import type { Scale } from '#questionnaire'
import { asked, base, option } from '../examples/samples.tsx'

export const rating: Scale = {
  kind: 'numeric',
  id: 'rating10',
  min: 1,
  max: 10,
  minLabel: { en: '1 = works very poorly' },
  maxLabel: { en: '10 = works very well' },
  points: [option(98, 'Cannot say', { exclusive: true, missing: 'cannot_say' })],
}

export const agreement: Scale = {
  kind: 'ordinal',
  id: 'agree5',
  points: [
    option(1, 'Strongly disagree'),
    option(2, 'Somewhat disagree'),
    option(3, 'Neither agree nor disagree'),
    option(4, 'Somewhat agree'),
    option(5, 'Strongly agree'),
    option(98, 'Cannot say', { exclusive: true, missing: 'cannot_say' }),
  ],
}

const works = (id: string) => base(id, 'How well does cooperation work at present?')

export const examples = [
  asked('scale of numbers', { ...works('scale_numbers'), kind: 'scale', scale: rating }),
  asked(
    'scale of words, answered',
    { ...works('scale_words'), kind: 'scale', scale: agreement },
    { values: { 'q.scale_words': ['4'] } },
  ),
]
