/**
 * Passwords of twelve characters and more that are tried first, here and elsewhere: words people choose when asked for a
 * long one, in the languages of the house, and what lies side by side on the keyboard. A sieve, not a dictionary: the
 * second factor and the growing waits are what keeps guessing out.
 */
const words = [
  'password',
  'passwort',
  'salasana',
  'lösenord',
  'losenord',
  'administrator',
  'admin',
  'letmein',
  'welcome',
  'tervetuloa',
  'välkommen',
  'iloveyou',
  'rakastan',
  'kumppanuus',
  'kumppanuusbarometri',
  'barometri',
  'barometer',
  'partnership',
  'partnerskap',
  'kotoutuminen',
  'ministeriö',
  'ministry',
  'kevät',
  'kesä',
  'syksy',
  'talvi',
  'summer',
  'winter',
  'sommar',
  'vinter',
  'suomi',
  'finland',
  'helsinki',
  'helsingfors',
  'perkele',
  'football',
  'jalkapallo',
  'baseball',
  'superman',
  'starwars',
  'princess',
  'sunshine',
  'dragon',
  'monkey',
  'master',
  'secret',
  'salaisuus',
  'qwerty',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qazwsxedc',
  'changeme',
  'testing',
  'test',
  'trustno',
]

const rows = ['qwertyuiopåasdfghjklöäzxcvbnm', '12345678901234567890', 'abcdefghijklmnopqrstuvwxyzåäö']
const runs = rows.flatMap((row) => [row, [...row].reverse().join('')])

const letters: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
}

/** @param password at least twelve characters */
export function isCommon(password: string): boolean {
  const small = password.toLowerCase()
  if (new Set(small).size < 5 || isPieceRepeated(small) || isRun(small)) return true
  if (!/\p{L}/u.test(small)) return false
  const spoken = [...small].map((character) => letters[character] ?? character).join('')
  return [small, spoken].some((text) => leftOf(text).length < 4)
}

/** The letters left when common words and runs of the keyboard are taken out. */
function leftOf(text: string): string {
  const bare = byLength.reduce((rest, word) => rest.replaceAll(word, ''), text).replaceAll(/\P{L}/gu, '')
  return isRun(bare) ? '' : bare
}

const byLength = words.toSorted((one, other) => other.length - one.length)

const isRun = (text: string) => runs.some((run) => run.includes(text))

/** `kissakissakissa`: one short piece again and again. */
const isPieceRepeated = (text: string) => /^(.{1,6}?)\1+$/u.test(text)
