import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../../test/support/database.ts'
import { hashPassword, isPassword, passwordProblem } from './password.ts'

const maija = { name: 'Maija Meikäläinen', email: 'maija.meikalainen@example.org' }

describe('a password', () => {
  it.each([
    ['password_short', 'lyhyt salas'],
    ['password_long', 'x1y2z3'.repeat(40)],
    ['password_common', 'password1234'],
    ['password_common', 'P@ssw0rd2024!'],
    ['password_common', 'Salasana12345'],
    ['password_common', 'Tervetuloa2024!'],
    ['password_common', '1234567890123'],
    ['password_common', 'qwertyuiopåa'],
    ['password_common', 'aaaaaaaaaaaaaaaa'],
    ['password_common', 'kissakissakissa'],
    ['password_own', 'maija.meikalainen@example.org'],
    ['password_own', 'MeikäläinenMaija1'],
    ['password_own', 'maija.meikalainen99'],
  ])('is refused as %s when it is “%s”', (code, password) => {
    expect(passwordProblem(password, maija)?.code).toBe(code)
  })

  it.each([
    'oikea hevonen paristo niitti',
    'kuusi sanaa ja maija mukana',
    'mikään sääntö ei vaadi numeroa',
    '837462918374',
    'пароль для нашей работы',
    '🦊🦉🐢🦋🐝🐞🦄🐳🦀🐙🌵🍄',
  ])('may be “%s”: no rule asks for kinds of characters', (password) => {
    expect(passwordProblem(password, maija)).toBeNull()
  })

  it('is known again by its hash, also typed as other code points of the same characters', async () => {
    const stored = await hashPassword('häävieras pöydässä', seededRandom(1))
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(await isPassword('häävieras pöydässä'.normalize('NFD'), stored)).toBe(true)
    expect(await isPassword('häävieras pöydässa', stored)).toBe(false)
    expect(await isPassword('', stored)).toBe(false)
  })

  it('of nobody opens nothing', async () => {
    expect(await isPassword('', null)).toBe(false)
    expect(await isPassword('häävieras pöydässä', null)).toBe(false)
  })
})
