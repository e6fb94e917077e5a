/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/**
 * Makes a page of questions quicker to use; everything it does also happens without it, on the next button.
 * Options that stand alone clear the others at once, characters are counted, answers are saved as they are given, and
 * questions that an answer brings in or takes away come and go in place. Nothing is lost where the network is.
 */
const form = document.getElementById('form')
if (form instanceof HTMLFormElement) enhance(form)
// Where something was wrong, reading begins with what it was.
document.getElementById('errors')?.focus()

function enhance(form: HTMLFormElement): void {
  const status = document.getElementById('status')
  const say = (text: string | undefined) => {
    if (status !== null && text !== undefined) status.textContent = text
  }
  const saving = saver(form, say)
  form.addEventListener('change', (event) => {
    const input = event.target
    if (input instanceof HTMLInputElement) onlyOne(form, input, say)
    offerClear(form, input)
    saving.soon(250)
  })
  form.addEventListener('input', (event) => {
    const field = event.target
    if (
      !(field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type === 'text'))
    )
      return
    countDown(form, field)
    saving.soon(1500)
  })
  form.addEventListener('click', (event) => {
    const button = event.target
    if (button instanceof HTMLButtonElement && button.classList.contains('clear')) {
      event.preventDefault()
      clear(form, button)
      saving.soon(0)
    }
  })
  form.addEventListener('submit', () => saving.stop())
}

/** Boxes of one question: those that stand alone and the rest exclude each other; one beyond the most is told at once. */
function onlyOne(
  form: HTMLFormElement,
  input: HTMLInputElement,
  say: (text: string | undefined) => void,
): void {
  if (input.type !== 'checkbox' || !input.checked) return
  const boxes = [...form.querySelectorAll<HTMLInputElement>(`input[name="${CSS.escape(input.name)}"]`)]
  const alone = (box: HTMLInputElement) => 'alone' in box.dataset
  for (const box of boxes) if (box !== input && (alone(box) || alone(input))) box.checked = false
  const most = Number(input.closest<HTMLElement>('[data-max]')?.dataset.max ?? Number.POSITIVE_INFINITY)
  if (boxes.filter((box) => box.checked).length > most) {
    input.checked = false
    say(form.dataset.most?.replace('{max}', String(most)))
  }
}

function countDown(form: HTMLFormElement, field: HTMLInputElement | HTMLTextAreaElement): void {
  const most = Number(field.dataset.limit)
  const place = document.getElementById(`${field.id}-limit`)
  if (place === null || !(most > 0)) return
  const left = most - [...field.value].length
  place.textContent = form.dataset.left?.replace('{n}', String(left)) ?? ''
  place.classList.toggle('fault', left < 0)
}

/** A radio button cannot be taken back by itself: the button that does it appears with the first choice. */
function offerClear(form: HTMLFormElement, input: EventTarget | null): void {
  if (!(input instanceof HTMLInputElement) || input.type !== 'radio') return
  const group = input.closest('fieldset')
  if (group === null || group.querySelector('.clear') !== null) return
  const button = document.createElement('button')
  button.type = 'submit'
  button.className = 'clear'
  button.name = 'go'
  button.value = `clear:${input.name}`
  button.textContent = form.dataset.clear ?? ''
  group.append(button)
}

function clear(form: HTMLFormElement, button: HTMLButtonElement): void {
  const name = CSS.escape(button.value.slice('clear:'.length))
  const radios = form.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)
  for (const radio of radios) radio.checked = false
  radios[0]?.focus()
  button.remove()
}

/** Saves one at a time; what changes meanwhile is saved after. */
function saver(form: HTMLFormElement, say: (text: string | undefined) => void) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: AbortController | null = null
  let stopped = false

  async function save(): Promise<void> {
    if (running !== null) return soon(250)
    running = new AbortController()
    try {
      const body = new URLSearchParams()
      for (const [name, value] of new FormData(form)) body.append(name, String(value))
      body.set('go', 'stay')
      const answer = await fetch(form.action, { method: 'POST', body, signal: running.signal })
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      if (answer.ok) renew(page)
      if (!stopped)
        say(answer.ok ? (page.getElementById('fresh')?.textContent ?? form.dataset.saved) : told(answer))
    } catch {
      if (!stopped) say(form.dataset.notSaved)
    } finally {
      running = null
    }
  }

  /** Faults wait for the next button; anything else means that nothing was saved. */
  const told = (answer: Response) => (answer.status === 422 ? '' : form.dataset.notSaved)

  function soon(after: number): void {
    clearTimeout(timer)
    if (!stopped) timer = setTimeout(save, after)
  }

  function stop(): void {
    stopped = true
    clearTimeout(timer)
    running?.abort()
  }

  // Coming back by the browser's own button shows this very document again.
  addEventListener('pageshow', () => {
    stopped = false
  })
  return { soon, stop }
}

/** Brings the questions of the saved page in and takes others away; those that stay are not touched. */
function renew(page: Document): void {
  const now = document.getElementById('questions')
  const then = page.getElementById('questions')
  const shown = document.querySelector<HTMLInputElement>('input[name=shown]')
  const newShown = page.querySelector<HTMLInputElement>('input[name=shown]')
  if (now === null || then === null || shown === null || newShown === null) return
  const asked = [...then.children]
  let place: Element | null = null
  for (const coming of asked) {
    const there: Element | null = document.getElementById(coming.id)
    place = there === null ? insert(now, coming, place) : refresh(there, coming)
  }
  for (const old of [...now.children]) if (!asked.some(({ id }) => id === old.id)) old.remove()
  shown.value = newShown.value
}

function insert(list: Element, question: Element, after: Element | null): Element {
  if (after === null) list.prepend(question)
  else after.after(question)
  return question
}

/** A list of places narrowed anew is another list, unless someone is choosing from it. */
function refresh(there: Element, coming: Element): Element {
  const same = there.getAttribute('data-offered') === coming.getAttribute('data-offered')
  if (same || there.contains(document.activeElement)) return there
  there.replaceWith(coming)
  return coming
}
