/** Texts that read as one: an inline element inside an address must not hide it. */
import type { Area } from './area.ts'
import type { Cover } from './cover.ts'

/** From the first secret in a text to the end of the last; undefined if there is none. */
export type SpanOf = (text: string) => readonly [start: number, end: number] | undefined

export interface TextRun {
  add(text: Text): void
  /** Covers the secrets in the texts added so far. The next text starts a new run. */
  end(): void
}

export function createTextRun(spanOf: SpanOf, cover: Cover): TextRun {
  let run: Text[] = []
  return {
    add: (text) => void run.push(text),
    end() {
      const texts = run
      if (texts.length === 0) return
      run = []
      // The position of a text is cheaper to check than its content.
      if (!texts.some((node) => cover.inView(boundsOf(node)))) return
      const text = texts.length === 1 ? texts[0]!.data : texts.map(({ data }) => data).join('')
      const span = spanOf(text)
      if (!span) return
      let from = 0
      for (const node of texts) {
        const [start, end] = [Math.max(span[0] - from, 0), Math.min(span[1] - from, node.length)]
        from += node.length
        if (start < end) cover.addShown(rectsOf(node, start, end), elementOf(node))
      }
    },
  }
}

export function rectsOf(text: Text, start: number, end: number): Iterable<Area> {
  const range = text.ownerDocument.createRange()
  range.setStart(text, start)
  range.setEnd(text, end)
  return range.getClientRects()
}

function boundsOf(text: Text): Area {
  const range = text.ownerDocument.createRange()
  range.selectNodeContents(text)
  return range.getBoundingClientRect()
}

function elementOf(node: Node): Element {
  return node.parentElement ?? (node.parentNode as ShadowRoot).host
}
