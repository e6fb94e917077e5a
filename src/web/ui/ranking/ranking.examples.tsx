import type { RankingQuestion } from '#questionnaire'
import { asked, base } from '../examples/samples.tsx'

const order = (id: string): RankingQuestion => ({
  ...base(id, 'Rank the following in order of importance.'),
  kind: 'ranking',
  top: 3,
  partial: true,
  items: [
    { key: 'a', text: { en: 'Attracting new actors to take part' } },
    { key: 'b', text: { en: 'Diverse opportunities to take part' } },
    { key: 'c', text: { en: 'Monitoring impact' } },
  ],
})

export const examples = [
  asked('ranking', order('ranking_plain')),
  asked('ranking, one place given twice', order('ranking_fault'), {
    values: { 'q.ranking_fault.a': ['1'], 'q.ranking_fault.b': ['1'] },
    faults: [{ field: 'q.ranking_fault.b', code: 'same_rank_twice', values: { rank: 1 } }],
  }),
]
