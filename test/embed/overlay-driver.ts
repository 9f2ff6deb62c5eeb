/** The overlay in a page, as a person uses it: with the pointer and the keyboard. */
import type { Page } from 'puppeteer-core'

interface Seen extends Window {
  /** the closed tree of the overlay that was opened last */
  root?: ShadowRoot
  /** the same while it is in the page: one that was closed shows nothing, whatever it still holds */
  overlay?(): ShadowRoot | undefined
  /** the files that were offered, as base64 */
  files: string[]
  /** where the element that is looked for stood a frame ago */
  last?: string
}

export interface OverlayDriver {
  sees(words: RegExp | string): Promise<void>
  click(name: string): Promise<void>
  /** types into the field of this label */
  fill(label: string, text: string): Promise<void>
  /** the last file that was offered */
  file(): Promise<Uint8Array>
}

/** To be called before any page is opened: the tree of the overlay is closed, and a test has to look inside. */
export async function openClosedTrees(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    const seen = window as unknown as Seen
    seen.files = []
    seen.overlay = () => (seen.root?.isConnected ? seen.root : undefined)
    const { attachShadow } = Element.prototype
    Element.prototype.attachShadow = function (init) {
      const root = attachShadow.call(this, init)
      if (this.localName === 'casefile-overlay') seen.root = root
      return root
    }
    const { createObjectURL } = URL
    URL.createObjectURL = (file) => {
      void (file as Blob).arrayBuffer().then((buffer) => {
        let binary = ''
        for (const byte of new Uint8Array(buffer)) binary += String.fromCharCode(byte)
        seen.files.push(btoa(binary))
      })
      return createObjectURL.call(URL, file)
    }
  })
}

export function driveOverlay(page: Page): OverlayDriver {
  /** A test that waits in vain says what is there instead. */
  const orSays = async <T>(waiting: Promise<T>, wanted: unknown): Promise<T> => {
    try {
      return await waiting
    } catch (cause) {
      const shown = await page.evaluate(() => (window as unknown as Seen).overlay?.()?.textContent ?? 'no overlay')
      throw new Error(`The overlay does not show ${wanted}. It shows: ${shown}`, { cause })
    }
  }

  /** Where the middle of an element is, once it is there, can be pressed, and does not move any more. */
  async function placeOf(selector: string, name: string): Promise<{ x: number; y: number }> {
    const waiting = page.waitForFunction(
      (selector, name) => {
        const named = (element: Element) =>
          (element.getAttribute('aria-label') ?? element.textContent ?? '').trim() === name
        const found = [...((window as unknown as Seen).overlay?.()?.querySelectorAll(selector) ?? [])].find(named)
        const element = found instanceof HTMLLabelElement ? found.control : found
        if (!element || element.matches(':disabled, [aria-busy=true]')) return undefined
        element.scrollIntoView({ block: 'nearest', behavior: 'instant' })
        const { x, y, width, height } = element.getBoundingClientRect()
        const place = { x: x + width / 2, y: y + height / 2 }
        const seen = window as unknown as Seen
        const stands = seen.last === JSON.stringify([name, place])
        seen.last = JSON.stringify([name, place])
        return width === 0 || !stands ? undefined : place
      },
      {},
      selector,
      name,
    )
    return (await (await orSays(waiting, name)).jsonValue()) as { x: number; y: number }
  }

  return {
    async sees(words) {
      const { source, flags } = typeof words === 'string' ? new RegExp(escaped(words)) : words
      const waiting = page.waitForFunction(
        (source, flags) => new RegExp(source, flags).test((window as unknown as Seen).overlay?.()?.textContent ?? ''),
        {},
        source,
        flags,
      )
      await orSays(waiting, words)
    },
    async click(name) {
      const { x, y } = await placeOf('button', name)
      await page.mouse.click(x, y)
    },
    async fill(label, text) {
      const { x, y } = await placeOf('label', label)
      await page.mouse.click(x, y)
      await page.keyboard.type(text)
    },
    async file() {
      const handle = await page.waitForFunction(() => (window as unknown as Seen).files.at(-1))
      return new Uint8Array(Buffer.from((await handle.jsonValue()) ?? '', 'base64'))
    },
  }
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
