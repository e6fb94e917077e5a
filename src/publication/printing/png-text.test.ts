import { describe, expect, test } from 'vitest'
import { hasTool, sayOf } from '../../../test/support/tools.ts'
import { pngOf } from './png.ts'
import { aboutPicture, withWords } from './png-text.ts'

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40"><rect width="9" height="9"/></svg>'
const png = pngOf({ svg, width: 120, height: 40 }, 2)
const words = { title: 'Yhteistyö', description: 'Kuinka hyvin yhteistyö toimii? Keskiarvo 6,9.' }

describe('the words of a picture', () => {
  test('are read as they were written, with its size', () => {
    expect(aboutPicture(withWords(png, words))).toEqual({ ...words, width: 240, height: 80 })
  })

  test('are none where it was made without', () => {
    expect(aboutPicture(png)).toBeNull()
    expect(aboutPicture(new Uint8Array(0))).toBeNull()
    expect(aboutPicture(Uint8Array.from({ length: 100 }, () => 255))).toBeNull()
  })

  test.skipIf(!hasTool('pngcheck'))('leave it a picture like any other (needs pngcheck)', () => {
    expect(sayOf('pngcheck', ['-t', 'FILE'], withWords(png, words))).toContain('OK')
  })

  test('leave its points as they were', () => {
    const added = withWords(png, words)
    expect(added.subarray(-200)).toEqual(png.subarray(-200))
    expect(added.length).toBeGreaterThan(png.length)
  })
})
