import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { questionsOf } from '#questionnaire'
import { barometerQuestionnaire } from '#questionnaire/use-cases'
import { officialLanguages } from '#shared'
import { answersTo } from '../../../../test/support/questionnaires.ts'
import { madeUpResults } from '../../../../test/support/released-results.ts'
import { utf8 } from '../../domain/utf8.ts'
import { chapterPages, questionAddress } from './chapter-pages.tsx'
import { chapterFragment, chapterPageTitle } from './results-chapter.tsx'
import { resultsCss } from './results-css.ts'

const shipped = barometerQuestionnaire()
/** The municipality, a list of 308, never leaves the raw data. */
const barometer = {
  ...shipped,
  sections: shipped.sections.map((section) => ({
    ...section,
    questions: section.questions.filter(({ id }) => id !== 'municipality'),
  })),
}
const answers = fc.sample(answersTo(questionsOf(barometer)), { numRuns: 60, seed: 1 })
/** Every question of the barometer in one chapter. */
const released = madeUpResults(barometer, answers, [])
const pages = chapterPages(released)
const kibibyte = 1024

describe('a long chapter', () => {
  it.each(
    officialLanguages,
  )('goes on on as many pages as it takes for each to stay light, in %s', (language) => {
    expect(pages.length).toBeGreaterThan(2)
    for (const page of pages) {
      const html = chapterFragment({ ...released, language, pages, page })
      // The frame of the site and its style sheet take the rest of 40 KiB.
      expect(utf8(html + resultsCss).length).toBeLessThanOrEqual(32 * kibibyte)
    }
  })

  it('shows each question once, in the order it was asked, on a page that its address leads to', () => {
    const asked = released.results.sections.flatMap(({ questions }) => questions)
    expect(pages.flatMap(({ questions }) => questions)).toEqual(asked)
    for (const { question } of asked) {
      const [path, place] =
        questionAddress(pages, { language: 'sv', wave: '2022', question: question.id })?.split('#') ?? []
      const part = path === '/sv/results/2022/all' ? 1 : Number(path?.replace('/sv/results/2022/all/', ''))
      const page = pages.find((one) => one.part === part)
      if (page === undefined) throw new Error(`${path} is no page`)
      expect(chapterFragment({ ...released, language: 'sv', pages, page })).toContain(`id="${place}"`)
    }
    expect(questionAddress(pages, { language: 'sv', wave: '2022', question: 'unknown' })).toBeNull()
  })

  it('names all its questions on every page, and the page in its title', () => {
    for (const page of pages) {
      const props = { ...released, language: 'en', pages, page }
      expect(chapterPageTitle(props)).toContain(`${page.part}/${pages.length}`)
      const list = /<nav class="contents".*?<\/nav>/su.exec(chapterFragment(props))?.[0] ?? ''
      const links = pages.flatMap(({ questions }) => questions).length
      expect(list.match(/<a /gu)).toHaveLength(links)
    }
  })
})

it('a chapter that is light is one page, without a list of its questions', () => {
  const short = madeUpResults({ ...barometer, sections: barometer.sections.slice(-1) }, answers, [])
  const [page, ...more] = chapterPages(short)
  if (page === undefined) throw new Error('there is no page')
  expect(more).toEqual([])
  expect(chapterFragment({ ...short, language: 'fi', pages: [page], page })).not.toContain('class="contents"')
})
