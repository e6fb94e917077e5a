/** A respondent without a browser: begins a response, saves its first page again and again, and remembers what was promised. */

export interface Respondent {
  /** Numbers of the saves: the last one the server said was saved, and the last one that was sent. */
  acknowledged: number
  attempted: number
  /** Saves the page once more; false when the server could not. */
  save(address: string): Promise<boolean>
  /** The number of the save that the page shows now. */
  stored(address: string): Promise<number>
}

/** Begins a response in the open demonstration wave. */
export async function beginResponse(address: string): Promise<Respondent> {
  const start = '/en/respond/2024'
  const introduction = await (await fetch(`${address}${start}`)).text()
  const begun = await post(`${address}${start}`, hiddenFields(introduction), '')
  const cookie = begun.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const page = begun.headers.get('location') ?? ''
  if (begun.status !== 303) throw new Error(`the response could not begin: ${begun.status}`)
  const show = async (at: string) => (await fetch(`${at}${page}`, { headers: { cookie } })).text()
  const form = hiddenFields(await show(address))
  const respondent: Respondent = {
    acknowledged: 0,
    attempted: 0,
    save: async (at) => {
      respondent.attempted += 1
      const answer = { 'q.org_type': '97', 'q.org_type.text': `save ${respondent.attempted}` }
      const reply = await post(`${at}${page}`, { ...form, ...answer, go: 'next' }, cookie).catch(() => null)
      if (reply?.status !== 303) return false
      respondent.acknowledged = respondent.attempted
      return true
    },
    stored: async (at) =>
      Number(/name="q\.org_type\.text" value="save (\d+)"/.exec(await show(at))?.[1] ?? 0),
  }
  return respondent
}

const post = (url: string, form: Readonly<Record<string, string>>, cookie: string) =>
  fetch(url, { method: 'POST', redirect: 'manual', headers: { cookie }, body: new URLSearchParams(form) })

function hiddenFields(page: string): Readonly<Record<string, string>> {
  const fields = page.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)
  return Object.fromEntries([...fields].map(([, name, value]) => [name, value]))
}
