import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { languages } from '#shared'
import { sayIn } from '../texts/index.ts'
import { examples } from './examples/index.ts'

const drawn = (name: string, language = 'en') => {
  const example = examples.find((one) => one.name === name)
  if (example === undefined) throw new Error(`no example “${name}”`)
  return renderToString(example.view(language, sayIn(language)))
}

describe('components', () => {
  it('draw all their examples in every language, and never the same id twice', () => {
    for (const language of languages) {
      const page = examples.map(({ view }) => renderToString(view(language, sayIn(language)))).join('')
      const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
      expect(new Set(ids).size, language).toBe(ids.length)
    }
  })

  it('describe themselves by ids that exist', () => {
    const page = examples.map(({ name }) => drawn(name)).join('')
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
    const used = [...page.matchAll(/ (?:aria-describedby|aria-labelledby|for)="([^"]+)"/g)]
    for (const id of used.flatMap(([, list = '']) => list.split(' '))) expect(ids, id).toContain(id)
  })
})

describe('radios', () => {
  it('are a group named by the question, whose first button the error summary can lead to', () => {
    const html = drawn('radios, with help and a fault')
    expect(html).toMatch(/<fieldset aria-describedby="radios_fault-hint q.radios_fault-fault"><legend>/)
    expect(html).toContain('id="q.radios_fault"')
  })

  it('keep the words beside “other” and offer to take the choice back', () => {
    const html = drawn('radios, answered with words of one’s own')
    expect(html).toContain('value="A choir"')
    expect(html).toContain('value="clear:q.radios_other"')
    expect(drawn('radios')).not.toContain('clear:')
  })

  it('mark an option that is not in the page’s language with the language and direction it has', () => {
    expect(drawn('radios', 'ar')).toContain('بلدية')
    expect(drawn('radios', 'ar')).toContain('<span lang="en" dir="ltr">Non-governmental organisation</span>')
  })
})

describe('checkboxes', () => {
  it('set an option that stands alone apart, and say how many may be chosen', () => {
    expect(drawn('checkboxes, one of which stands alone')).toMatch(/<p class="or">or<\/p>.*data-alone/)
    expect(drawn('checkboxes, at most two')).toContain('Choose up to 2.')
  })
})

describe('scales', () => {
  it('say what their ends mean to those who cannot see them side by side', () => {
    expect(drawn('scale of numbers')).toMatch(/aria-describedby="q.scale_numbers-ends"/)
  })

  it('are groups within the group where a battery uses them', () => {
    expect(drawn('battery on a scale of words').match(/<fieldset/g)).toHaveLength(3)
  })
})

describe('ranking', () => {
  it('gives every item a list of places, so that nothing has to be dragged', () => {
    const html = drawn('ranking, one place given twice')
    expect(html.match(/<select/g)).toHaveLength(3)
    expect(html).toContain('Two items have the same place.')
  })
})

describe('texts and numbers', () => {
  it('warn of personal data and say how long an answer may be', () => {
    const html = drawn('open text, long')
    expect(html).toContain('personal data')
    expect(html).toContain('At most 2000 characters.')
    expect(html).toContain('dir="auto"')
  })

  it('show a fault in words and mark the field as wrong', () => {
    const html = drawn('number, with a fault')
    expect(html).toContain('Write the answer in numbers.')
    expect(html).toContain('aria-invalid="true"')
  })
})

describe('places', () => {
  it('stand with both official names where the reader’s language has none', () => {
    expect(drawn('place', 'ru')).toContain('<option value="11" lang="fi">Uusimaa / Nyland</option>')
  })
})

describe('error summary', () => {
  it('links each fault to its field, and tells one of the whole page without a link', () => {
    const html = drawn('error summary')
    expect(html).toContain('href="#q.summary_sector"')
    expect(html).toContain('They were not saved.')
  })
})

describe('language switch', () => {
  it('names languages in themselves and marks the one being read', () => {
    const html = drawn('language switch', 'fi')
    expect(html).toContain('<span aria-current="true">suomi</span>')
    expect(html).toContain('hreflang="ar" lang="ar" dir="rtl">العربية')
  })
})
