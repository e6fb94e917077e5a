/**
 * How wide text is, so that labels are wrapped before they are drawn and never cut. Widths are those of Noto Sans in
 * hundredths of the text size, measured from the font's own table; other fonts a reader may see charts in are narrower.
 */

/** From space to `~`. */
const ascii = [
  26, 27, 41, 65, 57, 83, 73, 23, 30, 30, 55, 57, 27, 32, 27, 37, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 27,
  27, 57, 57, 57, 43, 90, 64, 65, 63, 73, 56, 52, 73, 74, 34, 27, 62, 52, 91, 76, 78, 61, 78, 62, 55, 56, 73,
  60, 93, 59, 57, 57, 33, 37, 33, 57, 44, 28, 56, 62, 48, 62, 56, 34, 62, 62, 26, 26, 53, 26, 94, 62, 61, 62,
  62, 41, 48, 36, 62, 51, 79, 53, 51, 47, 38, 55, 38, 57,
]

/** Scripts without a row of their own, by a letter on the wide side; combining marks take no room. */
const scripts: readonly (readonly [RegExp, number])[] = [
  [/\p{M}|\u00ad|\u200b|\u200e|\u200f/u, 0],
  [/[жмшщюыфЖМШЩЮЫФ]/u, 95],
  [/\p{Script=Cyrillic}/u, 66],
  [/\p{Script=Arabic}/u, 68],
  [
    /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Extended_Pictographic}/u,
    125,
  ],
  [/[‘’‚.·•]/u, 38],
  [/[“”„]/u, 43],
  [/[–−]/u, 57],
  [/\s/u, 26],
]

const widest = 100

/** Semi-bold letters are wider than regular ones by at most this. */
const bolder = 1.1

/** The same in the unit of `size`, with a little room to spare for other fonts. */
export function textWidth(text: string, size: number, bold = false): number {
  let hundredths = 0
  for (const character of text.normalize('NFD')) hundredths += characterWidth(character)
  return (hundredths / 100) * size * (bold ? bolder : 1) * 1.03
}

function characterWidth(character: string): number {
  const known = ascii[character.charCodeAt(0) - 32]
  if (known !== undefined) return known
  return scripts.find(([script]) => script.test(character))?.[1] ?? widest
}
