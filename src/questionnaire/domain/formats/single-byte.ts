/** The upper halves (bytes 80–FF) of two encodings of one byte a character. Source: the WHATWG Encoding Standard. */

/** 80–9F of Windows-1252; the five bytes it leaves undefined cannot be read. The rest is Latin-1. */
const windows1252Signs = '€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ'
const latin1 = String.fromCharCode(...Array.from({ length: 0x60 }, (_, index) => 0xa0 + index))

export const windows1252Upper = windows1252Signs + latin1

/** As written by older spreadsheet programs on a Mac. */
export const macRomanUpper =
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00A0ÀÃÕŒœ–—÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uF8FFÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ'
