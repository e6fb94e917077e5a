/** The fonts every printer uses, from their packages: never the machine's own, so that a page looks the same anywhere. */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const { resolve } = createRequire(import.meta.url)
const latin = dirname(resolve('@expo-google-fonts/noto-sans/package.json'))
const arabic = dirname(resolve('@expo-google-fonts/noto-sans-arabic/package.json'))

/** Noto Sans: Latin, Greek and Cyrillic. */
export const latinFonts: readonly string[] = [
  join(latin, '400Regular', 'NotoSans_400Regular.ttf'),
  join(latin, '700Bold', 'NotoSans_700Bold.ttf'),
]
export const italicFonts: readonly string[] = [
  join(latin, '400Regular_Italic', 'NotoSans_400Regular_Italic.ttf'),
  join(latin, '700Bold_Italic', 'NotoSans_700Bold_Italic.ttf'),
]
export const arabicFonts: readonly string[] = [
  join(arabic, '400Regular', 'NotoSansArabic_400Regular.ttf'),
  join(arabic, '700Bold', 'NotoSansArabic_700Bold.ttf'),
]
