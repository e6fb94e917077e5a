/** A respondent that counts bytes: speaks HTTP as a browser does, one connection a request or one kept for all. */
import { Agent, type IncomingMessage, request } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'

export interface Reply {
  readonly status: number
  readonly location: string
  readonly cookie: string
  readonly html: string
  /** Everything that came over the wire for it, headers too; on a kept connection, for all replies so far. */
  readonly bytes: number
}

export interface Visitor {
  ask(path: string, form?: Readonly<Record<string, string>>): Promise<Reply>
  leave(): void
}

/** @param keepAlive whether one connection is kept, as a browser does. */
export function visitorAt(address: string, keepAlive: boolean): Visitor {
  const agent = new Agent({ keepAlive, maxSockets: 1 })
  let cookie = ''
  const ask = async (path: string, form?: Readonly<Record<string, string>>) => {
    const reply = await send(`${address}${path}`, { agent, cookie, form })
    if (reply.cookie !== '') cookie = reply.cookie
    return reply
  }
  return { ask, leave: () => agent.destroy() }
}

interface Sending {
  readonly agent: Agent
  readonly cookie: string
  readonly form: Readonly<Record<string, string>> | undefined
}

function send(url: string, { agent, cookie, form }: Sending): Promise<Reply> {
  const body = form === undefined ? '' : new URLSearchParams(form).toString()
  const headers: Record<string, string> = { 'accept-encoding': 'gzip, deflate, br', cookie }
  if (form !== undefined) headers['content-type'] = 'application/x-www-form-urlencoded'
  return new Promise((resolve, reject) => {
    const method = form === undefined ? 'GET' : 'POST'
    const sending = request(url, { agent, method, headers }, (answer) => {
      read(answer).then(resolve, reject)
    })
    sending.once('error', reject)
    sending.end(body)
  })
}

async function read(answer: IncomingMessage): Promise<Reply> {
  const { socket } = answer
  const parts: Buffer[] = []
  for await (const part of answer) parts.push(part)
  const body = Buffer.concat(parts)
  const coding = answer.headers['content-encoding']
  const plain = coding === 'br' ? brotliDecompressSync(body) : coding === 'gzip' ? gunzipSync(body) : body
  return {
    status: answer.statusCode ?? 0,
    location: answer.headers.location ?? '',
    cookie: answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '',
    html: plain.toString('utf8'),
    bytes: socket.bytesRead,
  }
}

/** The hidden fields of a page's forms, which its post must bring back. */
export function hiddenFields(html: string): Readonly<Record<string, string>> {
  const fields = html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)
  return Object.fromEntries([...fields].map(([, name = '', value = '']) => [name, value]))
}

/** Begins a response in the open demonstration wave; yields the address of its first page. */
export async function begin(visitor: Visitor): Promise<string> {
  const introduction = await visitor.ask('/en/respond/2024')
  const begun = await visitor.ask('/en/respond/2024', hiddenFields(introduction.html))
  if (begun.status !== 303) throw new Error(`a response could not begin (${begun.status})`)
  return begun.location
}
