import { describe, expect, it } from 'vitest'
import { readConfiguration, readOperator, readOrigin } from './index.ts'

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

describe('who runs the installation', () => {
  const names = {
    BAROMETER_OPERATOR_FI: 'Kaupunki',
    BAROMETER_OPERATOR_SV: 'Staden',
    BAROMETER_OPERATOR_EN: 'The City',
  }

  it('is nobody in particular where nothing is set', () => {
    expect(readOperator({})).toEqual({ ok: true, value: {} })
  })

  it('is named in every official language, with an address', () => {
    expect(readOperator({ ...names, BAROMETER_CONTACT: 'barometer@city.example' })).toEqual({
      ok: true,
      value: { name: { fi: 'Kaupunki', sv: 'Staden', en: 'The City' }, email: 'barometer@city.example' },
    })
  })

  it('names the supervisor with an address for all languages, or one for each', () => {
    const supervisor = {
      BAROMETER_SUPERVISOR_FI: 'Valvoja',
      BAROMETER_SUPERVISOR_SV: 'Tillsyn',
      BAROMETER_SUPERVISOR_EN: 'Supervisor',
    }
    const [fi, sv, en] = ['https://valvoja.example', 'https://tillsyn.example', 'https://supervisor.example']
    expect(readOperator({ ...supervisor, BAROMETER_SUPERVISOR_URL: fi })).toMatchObject({
      value: { supervisor: { url: { fi, sv: fi, en: fi } } },
    })
    const each = {
      BAROMETER_SUPERVISOR_URL_FI: fi,
      BAROMETER_SUPERVISOR_URL_SV: sv,
      BAROMETER_SUPERVISOR_URL_EN: en,
    }
    expect(readOperator({ ...supervisor, ...each })).toMatchObject({
      value: { supervisor: { url: { fi, sv, en } } },
    })
    expect(readOperator({ ...supervisor, ...each, BAROMETER_SUPERVISOR_URL_SV: 'http://x' })).toMatchObject({
      problem: { at: 'BAROMETER_SUPERVISOR_URL' },
    })
  })

  it.each([
    ['BAROMETER_OPERATOR_SV', { ...names, BAROMETER_OPERATOR_SV: ' ' }],
    ['BAROMETER_CONTACT', { BAROMETER_CONTACT: 'nobody' }],
    ['BAROMETER_SUPERVISOR_URL', { BAROMETER_SUPERVISOR_URL: 'https://supervisor.example' }],
  ])('is refused at %s where that is missing or wrong', (at, environment) => {
    expect(readOperator(environment)).toMatchObject({ problem: { code: 'setting_invalid', at } })
  })
})
