/** Texts that a person reads as one though elements stand between them: an address with its name in bold. */
import { type DomNode, nodeTypes } from '../session/replay-format.ts'
import type { Labeler } from './labels.ts'
import { secretSpan } from './span.ts'

/** What a sentence goes through. */
const inline = new Set(
  (
    'a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark q s samp slot small span strong sub sup time ' +
    'tspan tt u var wbr'
  ).split(' '),
)
/** Characters of a run: secrets that are split are short. */
const longest = 2_000

const isInline = ({ type, tagName = '' }: DomNode) => type === nodeTypes.element && inline.has(tagName)

/** Masks secrets that go over from one text to another, in an element that is a block. The texts are changed in place. */
export function maskRuns(block: DomNode, label: Labeler): void {
  if (isInline(block)) return
  for (const run of runsIn(block)) {
    const whole = run.map(({ textContent }) => textContent).join('')
    if (whole.length < 8 || whole.length > longest) continue
    const span = secretSpan(whole, label)
    if (span) maskAcross(run, span, label('secret', whole.slice(...span)))
  }
}

/** What stands in one text alone is left to who masks that. */
function maskAcross(run: readonly DomNode[], [start, end]: readonly [number, number], by: string): void {
  let from = 0
  const parts = run.map((node) => {
    const text = node.textContent ?? ''
    const part = { node, text, from, first: Math.max(start - from, 0), last: Math.min(end - from, text.length) }
    from += text.length
    return part
  })
  const touched = parts.filter(({ first, last }) => first < last)
  if (touched.length < 2) return
  for (const [index, { node, text, first, last }] of touched.entries())
    node.textContent = text.slice(0, first) + (index === 0 ? by : '') + text.slice(last)
}

/** Runs of two texts and more. */
function runsIn(block: DomNode): DomNode[][] {
  const runs: DomNode[][] = []
  let run: DomNode[] = []
  const end = () => {
    if (run.length > 1) runs.push(run)
    run = []
  }
  const go = (nodes: readonly DomNode[]) => {
    for (const node of nodes) {
      if (node.type === nodeTypes.text) run.push(node)
      else if (isInline(node)) go(node.childNodes ?? [])
      else end()
    }
  }
  go(block.childNodes ?? [])
  end()
  return runs
}
