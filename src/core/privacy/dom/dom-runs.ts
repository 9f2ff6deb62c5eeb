/** Texts that read as one although elements separate them, such as an e-mail address with its name in bold. */
import { maskField } from '../credentials.ts'
import type { Labeler } from '../labels.ts'
import { isPlausible } from '../names.ts'
import { secretSpan } from '../span.ts'
import { neighbour, ruleAround, type Standing } from './dom-tree.ts'

/** Maximum characters and texts of a run: split secrets are short. */
const longest = 2_000
const mostTexts = 500

/** A text and those that read as one with it, in order; just the text itself if there would be too many. */
export function runAround(text: Standing): Standing[] {
  const run = [text]
  let length = text.raw.length
  for (const side of ['before', 'after'] as const)
    for (let next = neighbour(text, side); next; next = neighbour(next, side)) {
      length += next.raw.length
      if (length > longest || run.length >= mostTexts) return [text]
      if (side === 'before') run.unshift(next)
      else run.push(next)
    }
  return run
}

/**
 * The texts of a run, with secrets masked that span several texts or are announced by a neighbour. Secrets visible
 * within a single text are left to that text's own masking.
 */
export function maskRun(run: readonly Standing[], label: Labeler): string[] {
  const texts = run.map(({ raw }) => raw)
  const whole = texts.join('')
  if (run.length < 2 || whole.trim().length < 4) return texts
  const named = spanByName(run, whole, label)
  if (named) return maskAcross(texts, named.span, named.by, label)
  const span = whole.length < 8 ? undefined : secretSpan(whole, label)
  return span ? maskAcross(texts, span, () => label('secret', whole.slice(...span)), label) : texts
}

type Span = readonly [start: number, end: number]

/** The whole run, if the name of the surrounding element says what it holds. */
function spanByName(run: readonly Standing[], whole: string, label: Labeler) {
  const rule = ruleAround(run[0]!)
  const value = whole.trim()
  if (!rule || !isPlausible(value) || run.some((text) => ruleAround(text) !== rule)) return undefined
  const by = maskField(rule, value, label)
  const start = whole.indexOf(value)
  const span: Span = [start, start + value.length]
  return by === value ? undefined : { span, by: () => by }
}

function maskAcross(texts: string[], [start, end]: Span, by: () => string, label: Labeler): string[] {
  let from = 0
  const parts = texts.map((text) => {
    const part = { text, first: Math.max(start - from, 0), last: Math.min(end - from, text.length) }
    from += text.length
    return part
  })
  const touched = parts.filter(({ first, last }) => first < last)
  const [only] = touched
  if (touched.length === 1 && only && isSeenAlone(only, label)) return texts
  return parts.map((part) => {
    const { text, first, last } = part
    return first < last ? text.slice(0, first) + (part === touched[0] ? by() : '') + text.slice(last) : text
  })
}

/** Whether the whole secret is found without the neighbouring texts. */
function isSeenAlone({ text, first, last }: { text: string; first: number; last: number }, label: Labeler): boolean {
  const span = secretSpan(text, label)
  return span !== undefined && span[0] <= first && span[1] >= last
}
