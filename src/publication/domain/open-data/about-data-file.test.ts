import { describe, expect, it } from 'vitest'
import { officialLanguages } from '#shared'
import { aboutDataFile } from './about-data-file.ts'

const questions = new Map([['coop_rating', 'Kuinka hyvin yhteistyö toimii?']])

describe('a file of open data', () => {
  it.each([
    ['data/tables.csv', 'counts and percentages of every answer, for everyone and by group, as codes'],
    ['data/tables.sv.json-stat.json', 'the tables as JSON-stat 2.0, one file per language'],
    ['data/README.en.md', 'read first: what the files hold, how to read and how to cite them'],
    ['data/microdata.fi.sav', 'the responses for SPSS and PSPP, one file per language'],
    ['data/microdata.ddi.xml', 'codebook of the responses (DDI-Codebook 2.5)'],
    ['data/dcat.jsonld', 'description for data catalogues (DCAT-AP)'],
  ])('says what it is: %s', (path, about) => {
    expect(aboutDataFile(path, questions, 'en')).toBe(about)
  })

  it('about one question says which, and whether it holds its means', () => {
    expect(aboutDataFile('data/px/coop_rating.px', questions, 'fi')).toBe('Kuinka hyvin yhteistyö toimii?')
    expect(aboutDataFile('data/px/coop_rating-means.px', questions, 'fi')).toBe(
      'Kuinka hyvin yhteistyö toimii? (keskiarvot)',
    )
  })

  it.each(officialLanguages)('that is not known has its name, in %s', (language) => {
    expect(aboutDataFile('data/constructor', questions, language)).toBe('constructor')
    expect(aboutDataFile('data/px/gone.px', questions, language)).toBe('px/gone.px')
  })
})
