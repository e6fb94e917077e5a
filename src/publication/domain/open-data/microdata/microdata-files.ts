/** Responses as files: CSV, an SPSS file in each language, and the codebook. */
import type { NamedFile } from '../readme.ts'
import { ddiOf } from './ddi/ddi.ts'
import type { Microdata } from './microdata.ts'
import { microdataSav } from './sav/microdata-sav.ts'

export function savFiles(input: Microdata): readonly NamedFile[] {
  return input.languages.map((language) => ({
    about: 'microdata.sav',
    path: `data/microdata.${language}.sav`,
    mediaType: 'application/x-spss-sav',
    language,
    content: microdataSav(input, language),
  }))
}

export function ddiFile(input: Microdata): NamedFile {
  return {
    about: 'microdata.ddi',
    path: 'data/microdata.ddi.xml',
    mediaType: 'application/xml',
    language: null,
    content: ddiOf(input),
  }
}
