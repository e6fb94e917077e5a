/** What a person does on a page of questions: answers what is asked, reads back what is there, goes on. */
import type { Locator, Page } from 'playwright-core'

/** Answers every question on the page: the last option but one, the first two boxes, the first three places, some words. */
export async function answerPage(page: Page): Promise<void> {
  for (const name of await names(page.locator('#questions input[type=radio]'))) {
    const buttons = page.locator(`input[type=radio][name="${name}"]`)
    const count = await buttons.count()
    await buttons.nth(Math.max(0, count - 3)).check()
  }
  for (const name of await names(page.locator('#questions input[type=checkbox]'))) {
    const boxes = page.locator(`input[type=checkbox][name="${name}"]`)
    await boxes.nth(0).check()
    await boxes.nth(1).check()
  }
  await choosePlaces(page)
  const places = page.locator('.ranked select')
  for (let rank = 1; rank <= Math.min(3, await places.count()); rank += 1)
    await places.nth(rank - 1).selectOption(String(rank))
  for (const words of await page.locator('#questions textarea').all())
    await words.fill('Lisää aikaa yhteistyöhön.')
}

async function choosePlaces(page: Page): Promise<void> {
  const lists = page.locator('#questions select:not(.ranked select)')
  for (let place = 0; place < (await lists.count()); place += 1)
    await lists.nth(place).selectOption({ index: 2 })
}

async function names(inputs: Locator): Promise<readonly string[]> {
  return [...new Set(await inputs.evaluateAll((all) => all.map((one) => one.getAttribute('name') ?? '')))]
}

/** Everything the form holds, as it would be sent. */
export function answersOn(page: Page): Promise<readonly string[]> {
  return page.locator('#form').evaluate((form) => {
    const fields = form instanceof HTMLFormElement ? [...new FormData(form)] : []
    return fields.filter(([name]) => name.startsWith('q.')).map(([name, value]) => `${name}=${value}`)
  })
}

export async function press(page: Page, go: string): Promise<void> {
  await page.locator(`.buttons button[value="${go}"]`).click()
  await page.waitForLoadState()
}

/** Changes the language by the switch at the top of the page. */
export async function switchTo(page: Page, language: string): Promise<void> {
  const button = page.locator(
    `.languages button[formaction^="/${language}/"], .languages a[href^="/${language}/"]`,
  )
  await button.click()
  await page.waitForURL(new RegExp(`/${language}/`))
}

/** Answers the page and goes on; an answer that brings new questions is followed by answering those. */
export async function answerAndGoOn(page: Page): Promise<void> {
  const here = new URL(page.url()).pathname
  await answerPage(page)
  await press(page, 'next')
  if (new URL(page.url()).pathname !== here) return
  await answerPage(page)
  await press(page, 'next')
}
