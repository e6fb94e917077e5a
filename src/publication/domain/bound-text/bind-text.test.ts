import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { done, type Language, type Problem, refused, unwrap } from '#shared'
import type { CellPointer } from '../findings/found-statement.ts'
import type { Text } from '../report-document.ts'
import { bindSentence, bindText } from './bind-text.ts'
import type { Bindings, BoundText } from './bound-text.ts'

const cell: CellPointer = {
  wave: '2022',
  question: 'prog_benefits',
  item: null,
  by: null,
  group: 'total',
  row: 'new_partners',
  figure: 'percent',
}

/** Knows one finding, `top:prog_benefits`, one fact, and picks the finding. */
const bindings: Bindings = {
  look: (binding) => {
    switch (binding.kind) {
      case 'finding':
        return binding.id === 'top:prog_benefits'
          ? done({ text: ['New partners were named by 61%.'], cells: [cell] })
          : refused('finding_unknown', `The released results do not say ${binding.id}.`)
      case 'follows':
        return done({ text: [binding.text], cells: [cell] })
      case 'share':
        return done({ text: ['nearly a third'], cells: [cell] })
      case 'fact':
        return done({ text: ['2022'], cells: [] })
      default:
        return refused('figure_hidden', 'This figure is hidden.')
    }
  },
  picked: () => done([{ text: ['New partners were named by 61%.'], cells: [cell] }]),
}

function bound(markdown: string, language: Language = 'en'): BoundText {
  return unwrap(bindText(markdown, bindings, language))
}

function problem(markdown: string, language: Language = 'en'): Problem {
  const result = bindText(markdown, bindings, language)
  if (result.ok) throw new Error(`bound: ${wordsOf(result.value)}`)
  return result.problem
}

function textsOf({ title, blocks }: BoundText): readonly Text[] {
  return [title ?? [], ...blocks.flatMap((block) => (block.kind === 'list' ? block.items : [block.text]))]
}

function wordsOf(text: BoundText): string {
  return textsOf(text)
    .map((words) => words.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join(''))
    .join('\n')
}

describe('findings in a row', () => {
  const varied: Bindings = {
    look: (binding) =>
      binding.kind === 'finding'
        ? done({ text: ['a majority (61%) agree.'], otherwise: ['of those, 61% agree.'], cells: [] })
        : done({ text: ['2022'], cells: [] }),
    picked: () =>
      done(['one', 'two', 'three'].map((name) => ({ text: [name], otherwise: [`not ${name}`], cells: [] }))),
  }
  const said = (markdown: string) => wordsOf(unwrap(bindText(markdown, varied, 'en'))).trim()

  it('do not begin alike: every second one is said in its other form', () => {
    expect(said('{finding a} {finding b} {finding c}')).toBe(
      'A majority (61%) agree. Of those, 61% agree. A majority (61%) agree.',
    )
    expect(said('{picked}')).toBe('one\nnot two\nthree')
  })

  it('are said in their first form after other words, a fact, and in a new paragraph', () => {
    expect(said('{finding a} Some agree. {finding b}\n\n{finding c}')).toBe(
      'A majority (61%) agree. Some agree. A majority (61%) agree.\nA majority (61%) agree.',
    )
  })
})

describe('a bound text', () => {
  it('becomes title, headings, paragraphs and lists', () => {
    const text = bound(
      '# Results\n\nThe **first** [link](https://example.org/a).\n\n## More\n\n- one\n- the *other*',
    )
    expect(text.title).toEqual(['Results'])
    expect(text.blocks).toEqual([
      {
        kind: 'paragraph',
        text: [
          'The ',
          { text: 'first', strong: true },
          ' ',
          { text: 'link', href: 'https://example.org/a' },
          '.',
        ],
      },
      { kind: 'heading', level: 2, id: 'text-1', text: ['More'] },
      { kind: 'list', ordered: false, items: [['one'], ['the ', { text: 'other', emphasis: true }]] },
    ])
  })

  it('prints what its bindings stand for, and names the released figures behind it', () => {
    const text = bound('{finding top:prog_benefits} The report of {fact wave.label} says so.')
    expect(wordsOf(text)).toBe(
      'New partners were named by 61%. The report of 2022 says so.'.replace(/^/u, '\n'),
    )
    expect(text.cells).toEqual([cell])
  })

  it('begins a sentence with a capital, wherever its first word came from', () => {
    const text = bound(
      '{share largest_groups:region} came from the capital. {share largest_groups:region} did.',
    )
    expect(wordsOf(text)).toBe('\nNearly a third came from the capital. Nearly a third did.')
    expect(wordsOf(bound('Of all, {share largest_groups:region}.'))).toBe('\nOf all, nearly a third.')
  })

  it('lists the chosen statements where it says so, alone in a paragraph', () => {
    const [, list] = bound('Main findings:\n\n{picked}').blocks
    expect(list).toEqual({ kind: 'list', ordered: false, items: [['New partners were named by 61%.']] })
    expect(problem('Look: {picked}')).toMatchObject({ code: 'binding_misplaced', at: '1:7' })
  })

  it('prints an outside figure with its source, and keeps both', () => {
    const text = bound('{outside 9 % | Tilastokeskus 2024} of all.')
    expect(wordsOf(text)).toBe('\n9 % (Tilastokeskus 2024) of all.')
    expect(text.outside).toEqual([{ kind: 'outside', figure: '9 %', source: 'Tilastokeskus 2024' }])
    expect(problem('{outside 9 %}')).toMatchObject({ code: 'binding_unclear' })
    expect(problem('{outside 9 % | 2024}')).toMatchObject({ code: 'binding_unclear' })
  })

  it('keeps apart what no result can prove, for whoever approves the text', () => {
    const text = bound('# {judged The programme supports those who promote integration}\n\nText.')
    expect(text.judgements).toEqual([
      { text: 'The programme supports those who promote integration', line: 1 },
    ])
    expect(problem('Text.\n\n{judged It doubled to 50 %}')).toMatchObject({
      code: 'unbound_number',
      at: '3:1',
    })
  })

  it('numbers headings by their part, so that several parts can stand in one document', () => {
    const { blocks } = unwrap(bindText('## Tulokset\n\n## Tulokset', bindings, 'fi', 'chapter:dialogue'))
    expect(blocks).toMatchObject([{ id: 'chapter-dialogue-1' }, { id: 'chapter-dialogue-2' }])
  })

  it('takes one paragraph and no more for the words of a finding', () => {
    expect(unwrap(bindSentence('In {fact wave.label} it was so.', bindings, 'en')).text).toEqual([
      'In 2022 it was so.',
    ])
    expect(bindSentence('One.\n\nTwo things.', bindings, 'fi')).toMatchObject({ ok: false })
  })
})

describe('a number that is bound to nothing', () => {
  it('is refused with its line, its column and the number', () => {
    expect(problem('All is well.\n\nSome 61 % agreed.')).toMatchObject({
      code: 'unbound_number',
      at: '3:6',
      values: { line: 3, column: 6, number: '61 %' },
    })
  })

  it.each([
    ['٦١ respondents', '٦١'],
    ['６１ respondents', '６１'],
    ['½ of them', '½'],
    ['wave Ⅳ', 'Ⅳ'],
    ['a rise of ten%', 'ten'],
    ['&#54;1 agreed', '61'],
    ['6**1** agreed', '61'],
    ['1,186.5 agreed', '1,186.5'],
    ['[2022](https://example.org/)', '2022'],
    ['375. vastausta\n376. vastausta', '375.'],
    ['1. maaliskuuta', '1.'],
    ['Two thirds agreed', 'Two thirds'],
    ['the majority agreed', 'majority'],
    ['just under half', 'half'],
    ['many per cent', 'per cent'],
  ])('is found in “%s”', (text, number) => {
    expect(problem(text)).toMatchObject({ code: 'unbound_number', values: { number } })
  })

  it.each([
    ['fi', 'Enemmistö vastaajista kokee niin.', 'Enemmistö'],
    ['fi', 'Lähes kolmasosa kokee niin.', 'kolmasosa'],
    ['fi', 'Vastaajista kolmannes kokee niin.', 'kolmannes'],
    ['fi', 'Joka kymmenes kokee niin.', 'Joka kymmenes'],
    ['fi', 'Puolet vastaajista kokee niin.', 'Puolet'],
    ['fi', 'Kolmelle neljästä riitti.', 'Kolmelle'],
    ['fi-simple', 'Puolet on samaa mieltä.', 'Puolet'],
    ['sv', 'Knappt hälften tycker så.', 'hälften'],
    ['sv', 'Nästan en tredjedel tycker så.', 'tredjedel'],
    ['sv', 'De flesta tycker så.', 'De flesta'],
    ['sv', 'Det gäller tjugo procent.', 'tjugo'],
  ])('is found in the words of %s: “%s”', (language, text, number) => {
    expect(problem(text, language)).toMatchObject({ code: 'unbound_number', values: { number } })
  })

  it.each([
    ['fi', 'Kolmannen sektorin toimijat ja puolestaan yksi kunta.'],
    ['sv', 'Tredje sektorn, i synnerhet en organisation, får svara.'],
    ['en', 'The third sector, one organisation in particular, is often first.'],
  ])('is not seen where none is claimed in %s: “%s”', (language, text) => {
    expect(wordsOf(bound(text, language))).toBe(`\n${text}`)
  })

  it('never reaches the printed text, whatever is written', () => {
    const letters = { text: ['bound'], cells: [] }
    const withoutDigits: Bindings = {
      look: (binding) => done(binding.kind === 'follows' ? { text: [binding.text], cells: [] } : letters),
      picked: () => done([letters]),
    }
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '1',
        '٣',
        '½',
        'Ⅷ',
        '２',
        '%',
        '&#51;',
        '\\5',
        '\n\n',
        '\n- ',
        '# ',
        '**',
        '`',
        '<b>',
        '_',
      ),
      fc.constantFrom('{judged x}', '{judged 3}', '{follows top:a | 7}', '{picked', '}', '{fact wave.label}'),
      fc.constantFrom(
        '[a](https://x.fi/1)',
        '![1](x)',
        '[1]: x',
        '<https://x.fi/2>',
        '1. ',
        '{outside 4 | Src}',
      ),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const result = bindText(pieces.join(''), withoutDigits, 'en')
        if (!result.ok) return
        const free = wordsOf(result.value).replaceAll('4 (Src)', '')
        expect(free).not.toMatch(/\p{N}|[%‰٪]/u)
      }),
      { numRuns: 500 },
    )
  })
})

describe('what a text may not hold', () => {
  it.each([
    ['<script>alert()</script>', 'markup_not_allowed', '1:1'],
    ['Text with <b>bold</b>.', 'markup_not_allowed', '1:11'],
    ['Text.\n\n<!-- note -->', 'markup_not_allowed', '3:1'],
    ['[x](javascript:alert)', 'link_not_allowed', '1:1'],
    ['[x](/relative)', 'link_not_allowed', '1:1'],
    ['[x](https://example.org/{fact wave.label})', 'binding_misplaced', '1:1'],
    ['![picture](https://example.org/a.png)', 'markdown_not_supported', '1:1'],
    ['```\ncode\n```', 'markdown_not_supported', '1:1'],
    ['> quoted', 'markdown_not_supported', '1:1'],
    ['#### too deep', 'markdown_not_supported', '1:1'],
    ['Text.\n\n# second title', 'markdown_not_supported', '3:1'],
    ['- one\n  - within', 'markdown_not_supported', '2:3'],
    ['A {brace', 'binding_unclear', '1:3'],
    ['A {wish top:wishes}', 'binding_unclear', '1:3'],
    ['A {constructor top:wishes}', 'binding_unclear', '1:3'],
    ['A \uE000 sign', 'sign_not_allowed', '1:3'],
    ['{figure wishes events percent}', 'figure_hidden', '1:1'],
    ['So: {finding top:gone}', 'finding_unknown', '1:5'],
  ])('is refused with its place: %s', (markdown, code, at) => {
    expect(problem(markdown)).toMatchObject({ code, at })
  })

  it('shows signs that only look like markup as they are', () => {
    expect(wordsOf(bound('a < b & c > d, \\<b\\>, =cmd, \\{x\\}'))).toBe('\na < b & c > d, <b>, =cmd, {x}')
  })

  it('keeps right-to-left text and a title of three hundred characters whole', () => {
    const title = 'x'.repeat(300)
    const text = bound(`# ${title}\n\nنص عربي من اليمين إلى اليسار`, 'ar')
    expect(wordsOf(text)).toBe(`${title}\nنص عربي من اليمين إلى اليسار`)
  })
})
