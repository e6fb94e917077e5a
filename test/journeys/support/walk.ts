/** What a person does on a page of questions: answers what is asked, reads back what is there, goes on. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** Answers every question on the page: the last option but two, the first two boxes, the first three places, some words. */
export async function answerPage(page: Page): Promise<void> {
  expect(await page.locator('#questions').evaluate(answerQuestions)).toEqual([])
}

/**
 * Runs in the browser, where a page of a hundred choices is answered in one go. Each is pressed where it stands.
 * @returns the names of the controls that a person could not have pressed
 */
function answerQuestions(questions: Element): readonly string[] {
  const outOfReach: string[] = []
  const controls = <Control extends Element>(selector: string) => [
    ...questions.querySelectorAll<Control>(selector),
  ]
  const groups = (type: string) =>
    Object.values(Object.groupBy(controls<HTMLInputElement>(`input[type=${type}]`), ({ name }) => name)).map(
      (inputs) => inputs ?? [],
    )

  const reach = (control: HTMLElement & { name: string; disabled: boolean }) => {
    control.scrollIntoView({ block: 'center', behavior: 'instant' })
    const { x, y, width, height } = control.getBoundingClientRect()
    const met = document.elementFromPoint(x + width / 2, y + height / 2)
    const isMet = met === control || met?.closest('label')?.contains(control) === true
    if (control.disabled || !isMet) outOfReach.push(control.name)
  }
  const press = (input: HTMLInputElement | undefined) => {
    if (input === undefined || input.checked) return
    reach(input)
    input.click()
  }
  const put = (field: HTMLSelectElement | HTMLTextAreaElement, value: string | undefined) => {
    reach(field)
    field.value = value ?? ''
    for (const kind of ['input', 'change']) field.dispatchEvent(new Event(kind, { bubbles: true }))
  }

  for (const buttons of groups('radio')) press(buttons.at(Math.max(0, buttons.length - 3)))
  for (const [first, second] of groups('checkbox')) {
    press(first)
    press(second)
  }
  const lists = controls<HTMLSelectElement>('select')
  const ranks = lists.filter((list) => list.matches('.ranked select'))
  for (const list of lists.filter((list) => !ranks.includes(list))) put(list, list.options[2]?.value)
  for (const [place, list] of ranks.slice(0, 3).entries()) put(list, String(place + 1))
  for (const words of controls<HTMLTextAreaElement>('textarea')) put(words, 'Lisää aikaa yhteistyöhön.')
  return outOfReach
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
