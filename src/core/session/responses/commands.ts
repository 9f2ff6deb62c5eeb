/**
 * Commands to the page, with which server-driven UI frameworks answer scripts whatever the outcome: lists of a name and
 * its arguments, for instance in ZK (`["alert", ["The words", "ERROR"]]`).
 */
import { firstOf } from '../../base/first-of.ts'
import { parsedJson } from '../../base/json.ts'
import { textsIn } from './texts-in.ts'

/** longest response (chars) that can be a message and nothing else; also how far it is searched */
const longest = 4_000
const reach = { most: 20, deepest: 3 }
const command = /\[\s*"(?:alert|showError|error|obsolete|outdated)"\s*,\s*\[/
const name = /^(?:(alert|showError|error)|obsolete|outdated)$/
/** Marks an alert as a failure: a severity, or the class of an exception. */
const ofFailure = /^(?:error|fatal|severe)$|Exception$/i

/** Whether a response contains a command that may report a failure. */
export const holdsCommand = (text: string): boolean => text.length <= longest && command.test(text)

/** The message of the first such command; undefined if there is none. */
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
