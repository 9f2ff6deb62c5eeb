/**
 * Commands to the page, as servers of whole user interfaces answer a script: lists of a name and its arguments, such as ZK has
 * (`["alert", ["The words", "ERROR"]]`), whatever came of the call.
 */
import { firstOf } from '../../base/first-of.ts'
import { parsedJson } from '../../base/json.ts'
import { textsIn } from './texts-in.ts'

/** chars of an answer that does nothing but tell something, and how far it is looked through */
const longest = 4_000
const reach = { most: 20, deepest: 3 }
const command = /\[\s*"(?:alert|showError|error|obsolete|outdated)"\s*,\s*\[/
const name = /^(?:(alert|showError|error)|obsolete|outdated)$/
/** By which an alert says that it is of a failure: a level, or the class of an exception. */
const ofFailure = /^(?:error|fatal|severe)$|Exception$/i

/** Whether an answer holds such a command that may tell of a failure. */
export const holdsCommand = (text: string): boolean => text.length <= longest && command.test(text)

/** The sentence of the first such command; undefined where there is none. */
export function commandMessage(text: string): string | undefined {
  return holdsCommand(text) ? sentenceIn(parsedJson(text), 0) : undefined
}

function sentenceIn(value: unknown, depth: number): string | undefined {
  if (depth > reach.deepest || typeof value !== 'object' || value === null) return undefined
  const [called, told] = Array.isArray(value) ? value : []
  const found = typeof called === 'string' && Array.isArray(told) ? name.exec(called) : null
  if (found) {
    const texts = textsIn(told, reach)
    const isFailure = found[1] === undefined || texts.some((text) => ofFailure.test(text))
    return isFailure ? texts.find((text) => /\S\s+\S/.test(text)) : undefined
  }
  return firstOf(Object.values(value).slice(0, reach.most), (one) => sentenceIn(one, depth + 1))
}
