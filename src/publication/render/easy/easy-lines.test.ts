import { describe, expect, it } from 'vitest'
import { easyBlocks } from './easy-lines.ts'

describe('a text in easy language', () => {
  it('begins a line with every sentence, and none within a date, a time or a quotation', () => {
    expect(
      easyBlocks(['Kyselyyn tuli 375 vastausta. Vastausaika oli 4.11.2022–24.2.2023. 61 prosenttia.']),
    ).toEqual([
      {
        kind: 'lines',
        lines: [
          ['Kyselyyn tuli 375 vastausta.'],
          ['Vastausaika oli 4.11.2022–24.2.2023.'],
          ['61 prosenttia.'],
        ],
      },
    ])
    expect(easyBlocks(['Vi ses kl. 9 i dag. ”Ja.” Nej.'])).toEqual([
      { kind: 'lines', lines: [['Vi ses kl. 9 i dag.'], ['”Ja.”'], ['Nej.']] },
    ])
  })

  it('makes a list of what is listed, without the full stop of the sentence around it', () => {
    expect(
      easyBlocks(['Nämä valittiin:\n– ”A” (50 prosenttia)\n– ”B” (40 prosenttia). Muut eivät.']),
    ).toEqual([
      { kind: 'lines', lines: [['Nämä valittiin:']] },
      { kind: 'list', items: [['”A” (50 prosenttia)'], ['”B” (40 prosenttia)']] },
      { kind: 'lines', lines: [['Muut eivät.']] },
    ])
  })

  it('keeps words of another language in the line they stand in', () => {
    const arabic = { text: 'المزيد', language: 'ar' }
    expect(easyBlocks(['Vastaus oli: ”', arabic, '”. Niin vastasi moni.'])).toEqual([
      { kind: 'lines', lines: [['Vastaus oli: ”', arabic, '”.'], ['Niin vastasi moni.']] },
    ])
    const question = { text: 'Have you seen any?', language: 'en' }
    expect(easyBlocks(['Kysyimme: ”', question, '” Yleisin vastaus oli: ”Yes”.'])).toEqual([
      { kind: 'lines', lines: [['Kysyimme: ”', question, '”'], ['Yleisin vastaus oli: ”Yes”.']] },
    ])
    expect(easyBlocks([])).toEqual([])
  })
})
