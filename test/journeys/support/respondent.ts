/** A respondent without a browser: keeps cookies by path as one does, reads the hidden fields of forms, posts them back. */
import type { RunningSite } from './site.ts'

export interface Answered {
  readonly status: number
  readonly text: string
  readonly location: string
  readonly headers: Headers
}

export interface Respondent {
  get(path: string): Promise<Answered>
  post(path: string, fields: Fields | string, headers?: Record<string, string>): Promise<Answered>
  /** The hidden fields of the page's form. */
  hidden(page: Answered): Fields
  /** Begins a response and returns the first page of questions. */
  begin(language: string, wave: string): Promise<Answered>
  readonly cookies: ReadonlyMap<string, string>
}

export type Fields = Readonly<Record<string, string | readonly string[]>>

export function respondent({ web }: RunningSite): Respondent {
  const cookies = new Map<string, string>()

  async function send(path: string, request: RequestInit): Promise<Answered> {
    const headers = new Headers(request.headers)
    const cookie = [...cookies].find(([scope]) => path.startsWith(scope))?.[1]
    if (cookie !== undefined) headers.set('cookie', cookie)
    const answer = await web.request(path, { ...request, headers })
    for (const line of answer.headers.getSetCookie()) {
      const scope = /Path=([^;]+)/.exec(line)?.[1] ?? '/'
      cookies.set(scope, line.split(';')[0] ?? '')
    }
    return {
      status: answer.status,
      text: await answer.text(),
      location: answer.headers.get('location') ?? '',
      headers: answer.headers,
    }
  }

  const get = (path: string) => send(path, {})
  const post: Respondent['post'] = (path, fields, headers = {}) =>
    send(path, {
      method: 'POST',
      body: typeof fields === 'string' ? fields : encoded(fields),
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    })

  return {
    get,
    post,
    hidden,
    cookies,
    begin: async (language, wave) => {
      const introduction = await get(`/${language}/respond/${wave}`)
      const started = await post(`/${language}/respond/${wave}`, hidden(introduction))
      return get(started.location)
    },
  }
}

export function encoded(fields: Fields): string {
  const pairs = Object.entries(fields).flatMap(([name, values]) =>
    [values].flat().map((value): [string, string] => [name, value]),
  )
  return new URLSearchParams(pairs).toString()
}

function hidden({ text }: Answered): Fields {
  const inputs = text.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)
  return Object.fromEntries([...inputs].map(([, name = '', value = '']) => [name, value]))
}
