import { describe, expect, it } from 'vitest'
import { unwrap } from '#shared'
import { bodyLimit, parseForm, readForm } from './form.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const parse = (text: string) => Object.fromEntries(unwrap(parseForm(bytes(text))))

const post = (body: BodyInit, type = 'application/x-www-form-urlencoded') =>
  new Request('http://localhost/', { method: 'POST', body, headers: { 'content-type': type } })

describe('a posted form', () => {
  it('keeps every value of a field in order', () => {
    expect(parse('a=1&b=2&a=3&empty=&bare')).toEqual({ a: ['1', '3'], b: ['2'], empty: [''], bare: [''] })
  })

  it('reads words of every script, spaces and line ends as they were typed', () => {
    const body = new URLSearchParams({ text: 'Hyvää työtä\r\nмова عربي + & =' }).toString()
    expect(parse(body)).toEqual({ text: ['Hyvää työtä\r\nмова عربي + & ='] })
  })

  it('turns broken UTF-8 into replacement characters and never fails on it', () => {
    expect(parse('a=%E4x&b=%zz&c=%')).toEqual({ a: ['\uFFFDx'], b: ['%zz'], c: ['%'] })
  })

  it('holds no sign that the database cannot', () => {
    expect(parse('a%00b=c%00d')).toEqual({ 'a\uFFFDb': ['c\uFFFDd'] })
  })

  it('is empty when nothing was posted', () => {
    expect(parse('')).toEqual({})
  })

  it('is refused beyond its limit, however it is sent', async () => {
    expect(await readForm(post('a'.repeat(bodyLimit + 1)))).toMatchObject({
      ok: false,
      problem: { code: 'form_too_large' },
    })
    expect(parseForm(bytes('a&'.repeat(6000)))).toMatchObject({ problem: { code: 'form_too_large' } })
  })

  it('is not read from another media type', async () => {
    expect(await readForm(post('{}', 'application/json'))).toMatchObject({
      problem: { code: 'form_unreadable' },
    })
  })
})
