import { describe, expect, it } from 'vitest'
import { readConfiguration, readOrigin } from './index.ts'

const configure = (environment: Record<string, string>, data?: string) =>
  readConfiguration({ data, environment, workingFolder: '/home/maija' })

describe('the configuration', () => {
  it('keeps data in the folder "data" where nothing else is said', () => {
    expect(configure({})).toEqual({
      ok: true,
      value: { place: { kind: 'folder', data: '/home/maija/data' }, secret: null },
    })
  })

  it('takes --data before DATABASE_URL, and that before BAROMETER_DATA', () => {
    const both = { DATABASE_URL: 'postgresql://db.example/barometer', BAROMETER_DATA: '/srv/data' }
    expect(configure(both, 'here')).toMatchObject({ value: { place: { data: '/home/maija/here' } } })
    expect(configure(both)).toMatchObject({ value: { place: { url: both.DATABASE_URL } } })
    expect(configure({ BAROMETER_DATA: '/srv/data' })).toMatchObject({
      value: { place: { data: '/srv/data' } },
    })
  })

  it.each([
    ['DATABASE_URL', 'mysql://db.example/barometer'],
    ['DATABASE_URL', 'barometer'],
    ['BAROMETER_SECRET', 'too short'],
  ])('refuses a %s such as %s, naming it', (name, value) => {
    expect(configure({ [name]: value })).toMatchObject({
      ok: false,
      problem: { code: 'setting_invalid', at: name },
    })
  })

  it('takes the address people use without its path, and refuses what is none', () => {
    const origin = (BAROMETER_ORIGIN: string) => readOrigin({ BAROMETER_ORIGIN })
    expect(readOrigin({})).toEqual({ ok: true, value: null })
    expect(origin('https://barometer.example/')).toEqual({ ok: true, value: 'https://barometer.example' })
    expect(origin('barometer.example')).toMatchObject({ ok: false, problem: { at: 'BAROMETER_ORIGIN' } })
  })
})
