import { describe, expect, it } from 'vitest'
import { hostileTexts, openDataInput } from '../../../../../test/support/open-data.ts'
import { cubesIn } from '../cubes.ts'
import { pxFiles } from './px.ts'

/** A reader of PX files written for the test alone: keywords with their texts, and the cells. */
function read(content: string) {
  const keywords = new Map<string, readonly string[]>()
  const statement = /([A-Z0-9-]+(?:\[\w+\])?(?:\((?:"[^"]*",?)+\))?)=((?:"[^"]*"|[^";])*);/gu
  for (const [, key = '', value = ''] of content.matchAll(statement)) {
    const lists = value.split(/,(?=\s*")/u)
    const texts = lists.map((one) => [...one.matchAll(/"([^"]*)"/gu)].map(([, text]) => text).join(''))
    keywords.set(key, value.includes('"') && key !== 'DATA' ? texts : [value.trim()])
  }
  const cells = (keywords.get('DATA')?.[0] ?? '').split(/\s+/u)
  return {
    keywords,
    cells: cells.map((cell) => (cell === '".."' ? 'hidden' : cell === '"."' ? 'none' : Number(cell))),
  }
}

const input = openDataInput()
const cubes = cubesIn(input.released.results, input.languages)
const files = new Map([...pxFiles(input, cubes)].map(({ file, content }) => [file, content]))

describe('the PX files of a wave', () => {
  it('hold every cell of every cube, hidden ones as two dots', () => {
    for (const cube of cubes) expect(read(files.get(`${cube.id}.px`) ?? '').cells).toEqual(cube.cells)
    expect(read(files.get('hostile.px') ?? '').cells).toContain('hidden')
  })

  it('have every language in one file, the first without a mark', () => {
    const { keywords } = read(files.get('awareness.px') ?? '')
    expect(keywords.get('LANGUAGES')).toEqual(['fi', 'sv', 'en'])
    expect(keywords.get('CODEPAGE')).toEqual(['utf-8'])
    expect(keywords.get('VALUES("Vastaus")')).toEqual(['Kaikki kysymykseen vastanneet', 'yes', 'no'])
    expect(keywords.get('VALUES[sv]("Svar")')).toEqual(['Alla som besvarade frågan', 'yes sv', 'no sv'])
    expect(keywords.get('CODES[en]("Answer")')).toEqual(keywords.get('CODES("Vastaus")'))
    expect(keywords.get('DATASYMBOL2[en]')).toEqual(['hidden to protect respondents'])
    expect(keywords.get('CREATION-DATE')).toEqual(['20230904 09:00'])
  })

  it('say in every language that invented data are invented', () => {
    for (const content of files.values()) {
      const { keywords } = read(content)
      expect(keywords.get('NOTE')?.join('')).toContain('Esittelyaineisto')
      expect(keywords.get('NOTE[sv]')?.join('')).toContain('Demonstrationsmaterial')
      expect(keywords.get('NOTE[en]')?.join('')).toContain('Demonstration data')
    }
  })

  it('keep their lines within 256 characters, and let no text end early or run on', () => {
    for (const content of files.values()) {
      const lines = content.split('\r\n')
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(256)
      expect(content).not.toMatch(/[^\r]\n|[\u0000-\u0009]/u)
      for (const line of lines) expect((line.match(/"/gu)?.length ?? 0) % 2).toBe(0)
    }
    const { keywords } = read(files.get('hostile.px') ?? '')
    expect(keywords.get('TITLE[sv]')?.join('')).toContain(hostileTexts.sv)
    expect(keywords.get('VALUES[sv]("Svar")')?.[1]).toBe(`${'Å'.repeat(249)}…`)
    expect(keywords.get('VALUES("Vastaus")')?.[1]).toBe("=’x’ & <b>“Älä”</b> ＃1; \u202Eمرحبا\u202C 'ä'")
  })
})
