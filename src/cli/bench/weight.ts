/** What pages weigh over the wire, compressed, headers included. */
import { atMost, type Measure } from './figure.ts'
import { begin, hiddenFields, visitorAt } from './respondent.ts'

const KiB = 1024

export const measureWeight: Measure = async ({ address }) => {
  const passer = visitorAt(address, false)
  const introduction = await passer.ask('/en/respond/2024')
  const first = await begin(passer)
  const questions = await passer.ask(first)
  passer.leave()
  return [
    atMost('first respondent page, one request', introduction.bytes / KiB, 'KiB', 14),
    atMost('first page of questions, one request', questions.bytes / KiB, 'KiB', 14),
    atMost('whole response, all pages', (await bytesOfWholeResponse(address)) / KiB, 'KiB', 80),
  ]
}

/** From the introduction through every page to the thanks, on one connection as a browser keeps it. */
async function bytesOfWholeResponse(address: string): Promise<number> {
  const visitor = visitorAt(address, true)
  let path = await begin(visitor)
  let page = await visitor.ask(path)
  for (let pages = 0; pages < 20 && !path.endsWith('/thanks'); pages += 1) {
    const posted = await visitor.ask(path, { ...hiddenFields(page.html), go: 'next' })
    if (posted.status !== 303) throw new Error(`page ${path} was not saved (${posted.status})`)
    path = posted.location
    page = await visitor.ask(path)
  }
  visitor.leave()
  return page.bytes
}
