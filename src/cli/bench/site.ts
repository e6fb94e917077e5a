/** How many results pages a second the served product answers, as readers with connections of their own see it. */
import { connect } from 'node:net'
import { atLeast, type Figure, type Measure } from './figure.ts'

const path = '/en/results/2022/cooperation'
const connections = 16
const measuredFor = 3_000
const budget = 2_000

export const measureSite: Measure = async ({ address }) => {
  await untilReady(address)
  const whole = await requestsPerSecond(address, '')
  const known = await requestsPerSecond(address, `if-none-match: ${await tagAt(address)}\r\n`)
  const figures: readonly Figure[] = [
    atLeast('results pages served', whole, 'a second', budget),
    atLeast('results pages told unchanged', known, 'a second', budget),
  ]
  return figures
}

/** Tables are protected after the start; until then the page asks to come back. */
async function untilReady(address: string): Promise<void> {
  for (let second = 0; second < 120; second += 1) {
    const { status } = await fetch(`${address}${path}`)
    if (status === 200) return
    await new Promise((resolve) => setTimeout(resolve, 1_000))
  }
  throw new Error('the results of the demonstration did not become ready')
}

async function tagAt(address: string): Promise<string> {
  const { headers } = await fetch(`${address}${path}`)
  return headers.get('etag') ?? ''
}

async function requestsPerSecond(address: string, header: string): Promise<number> {
  const { host, hostname, port } = new URL(address)
  const request = `GET ${path} HTTP/1.1\r\nhost: ${host}\r\naccept-encoding: br\r\n${header}\r\n`
  const until = performance.now() + measuredFor
  const begun = performance.now()
  const readers = Array.from({ length: connections }, () =>
    readUntil({ hostname, port: Number(port), request, until }),
  )
  const answered = (await Promise.all(readers)).reduce((sum, count) => sum + count, 0)
  return (1_000 * answered) / (performance.now() - begun)
}

interface Reader {
  readonly hostname: string
  readonly port: number
  readonly request: string
  readonly until: number
}

/** One connection that asks again as soon as an answer is whole. The head of an answer comes in one piece. */
function readUntil({ hostname, port, request, until }: Reader): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  const socket = connect(port, hostname, () => socket.write(request))
  let answered = 0
  let missing = 0
  socket.once('error', reject)
  socket.once('close', () => resolve(answered))
  socket.on('data', (bytes: Buffer) => {
    missing = (missing === 0 ? lengthOf(bytes) : missing) - bytes.length
    if (missing > 0) return
    missing = 0
    answered += 1
    if (performance.now() < until) socket.write(request)
    else socket.end()
  })
  return promise
}

/** Of the whole answer that begins here, in bytes. */
function lengthOf(bytes: Buffer): number {
  const head = bytes.indexOf('\r\n\r\n') + 4
  const body = /\r\ncontent-length: (\d+)/i.exec(bytes.toString('latin1', 0, head))?.[1]
  return head + Number(body ?? 0)
}
