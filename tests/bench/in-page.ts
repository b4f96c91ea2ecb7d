// What runs inside the page to see when something was painted. It only looks; nothing of it is in the product.

/** How the reader looks at one frame: what is in the window of text, stripes and tints. Two equal ones look alike. */
type Seen = { at: number; look: string }

export type Stopwatch = {
  /** From the next click or key on, notes every frame. */
  start(): void
  /** Milliseconds from the event to the frame from which on nothing in view changed any more; asked for when all is quiet. */
  painted(): number
  /** Milliseconds from the event until the last answer to this method came. */
  answered(method: string): number
  frames(): string[]
}

/** Installed before the page's own code. */
export function installStopwatch(): void {
  let began = 0
  let seen: Seen[] = []
  let watching = false
  const answers = new Map<string, number>()

  const callFetch = window.fetch.bind(window)
  window.fetch = async (...given) => {
    const response = await callFetch(...given)
    const method = String(given[0]).replace('/api/', '')
    const readJson = response.json.bind(response)
    response.json = async () => {
      const value: unknown = await readJson()
      answers.set(method, performance.now())
      return value
    }
    return response
  }

  // The same for calls that go over the socket. It listens before the page does, whose work is not part of the answer.
  const methods = new Map<number, string>()
  window.WebSocket = class extends WebSocket {
    constructor(...given: ConstructorParameters<typeof WebSocket>) {
      super(...given)
      this.addEventListener('message', ({ data }) => {
        // Its beginning says enough; reading all of it would cost what is to be measured.
        const answered = methods.get(Number(/^\{"answer":(\d+)/.exec(String(data))?.[1]))
        if (answered !== undefined) answers.set(answered, performance.now())
      })
    }
    override send(data: string): void {
      const [, call, method] = /^\{"call":(\d+),"method":"([^"]+)"/.exec(data) ?? []
      methods.set(Number(call), method ?? '')
      super.send(data)
    }
  }

  /** Words of the lists, stripes with their places in the text, how far it is scrolled, and how many stretches are tinted. */
  function look(): string {
    // What the focus is in is known; to look for it through a long text would take longer than what is to be measured.
    if (document.activeElement?.matches('[contenteditable=true]')) {
      const node = getSelection()?.focusNode
      const tinted = [...CSS.highlights.values()].map(({ size }) => size)
      return JSON.stringify([node?.textContent?.length, getSelection()?.focusOffset, tinted])
    }
    const root = document.querySelector<HTMLElement>('div[role=document]')
    if (root === null) {
      const list = document.querySelector('[role=listbox]')
      const about =
        document.querySelector('main header [aria-live]') ?? document.querySelector('header [aria-live]')
      const cells = document.querySelectorAll('[data-item]').length
      return JSON.stringify([list?.textContent ?? '', about?.textContent ?? '', cells])
    }
    // Read from what was drawn, not from the layout: asking for that would cost what is to be measured.
    const scrolled = root.parentElement?.parentElement?.scrollTop ?? 0
    const stripes = [...(root.parentElement?.children ?? [])]
      .flatMap((part) =>
        part.matches('[role=group]') ? [...part.querySelectorAll<HTMLElement>('[data-coding]')] : [],
      )
      .map(({ dataset, style }) => ({ id: dataset.coding, top: Math.round(Number.parseFloat(style.top)) }))
      // Those below the window are in nobody's view yet.
      .flatMap(({ id, top }) => (top < scrolled + innerHeight ? [`${id}@${top}`] : []))
    const tinted = [...CSS.highlights]
      .filter(([name]) => name.includes('tint'))
      .map(([name, ranges]) => `${name}:${ranges.size}`)
    return JSON.stringify([root.childElementCount, Math.round(scrolled), stripes, tinted])
  }

  function frame(): void {
    if (!watching) return
    const now = look()
    const last = seen.at(-1)
    if (last?.look !== now) {
      const mark: Seen = { at: 0, look: now }
      seen.push(mark)
      // What comes after this frame was painted.
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        mark.at = performance.now()
      }
      port2.postMessage(null)
    }
    requestAnimationFrame(frame)
  }

  function begin(event: Event): void {
    if (began !== 0) return
    began = event.timeStamp
    answers.clear()
  }
  // A press of the mouse is meant when it is let go.
  addEventListener('pointerup', (event) => watching && begin(event), { capture: true })
  addEventListener('keydown', (event) => watching && begin(event), { capture: true })

  const stopwatch: Stopwatch = {
    start() {
      began = 0
      seen = []
      if (watching) return
      watching = true
      requestAnimationFrame(frame)
    },
    painted() {
      watching = false
      return (seen.at(-1)?.at ?? Number.NaN) - began
    },
    answered: (method) => (answers.get(method) ?? Number.NaN) - began,
    frames: () => seen.map(({ at, look }) => `${(at - began).toFixed(0)} ${look.slice(0, 160)}`),
  }
  Object.assign(window, { stopwatch })
}
