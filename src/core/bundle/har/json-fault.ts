/**
 * Where a text stops being valid JSON (RFC 8259): browsers' own messages differ, and some give no position.
 *
 * Called only after `JSON.parse` has failed. Keeps its own stack, so that deep nesting cannot overflow the engine's.
 */

export interface JsonFault {
  /** from 1; columns count UTF-16 units */
  line: number
  column: number
  /** what was found there, as the end of a sentence */
  what: string
}

const space = /[ \t\n\r]/
const scalar = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.])/y

/** What may come next. `first` values and keys may also be the end of their list or object. */
type Expected = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'comma' | 'end'

/** The first fault; undefined if the text is JSON. Linear in the length of the text. */
export function jsonFault(text: string): JsonFault | undefined {
  const open: ('[' | '{')[] = []
  let at = 0
  let expected: Expected = 'value'
  const after = (): Expected => (open.length === 0 ? 'end' : 'comma')
  for (;;) {
    while (space.test(text.charAt(at))) at++
    const char = text[at]
    if (char === undefined) return expected === 'end' ? undefined : fault(text, at, 'the file ends in the middle')
    const closes = char === (open.at(-1) === '[' ? ']' : '}') && open.length > 0
    if (closes && (expected === 'comma' || expected === 'first value' || expected === 'first key')) {
      open.pop()
      at++
      expected = after()
      continue
    }
    if (expected === 'end') return fault(text, at, 'more text follows after the end')
    if (expected === 'comma' || expected === 'colon') {
      if (char !== (expected === 'comma' ? ',' : ':')) return fault(text, at, `a ${expected} is missing`)
      at++
      expected = expected === 'colon' ? 'value' : open.at(-1) === '[' ? 'value' : 'key'
      continue
    }
    if (closes) return fault(text, at, `there is a comma before ${char}`)
    const isKey: boolean = expected === 'key' || expected === 'first key'
    if (!isKey && (char === '[' || char === '{')) {
      open.push(char)
      at++
      expected = char === '[' ? 'first value' : 'first key'
      continue
    }
    const end = char === '"' ? stringEnd(text, at) : isKey ? undefined : scalarEnd(text, at)
    if (end === undefined || end < 0) return broken(text, at, char, isKey, end)
    at = end
    expected = isKey ? 'colon' : after()
  }
}

function scalarEnd(text: string, at: number): number | undefined {
  scalar.lastIndex = at
  return scalar.test(text) ? scalar.lastIndex : undefined
}

/**
 * The offset after the string that starts at `at`; negative if it is broken: -1 - the offset of the fault. No regular
 * expression for the whole string, because engines give up on strings of many megabytes.
 */
function stringEnd(text: string, at: number): number {
  for (let end = at + 1; end < text.length; end++) {
    const code = text.charCodeAt(end)
    if (code === 0x22) return end + 1
    if (code < 0x20) return -1 - end
    if (code === 0x5c) {
      const escaped = /^(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.exec(text.slice(end + 1, end + 6))
      if (!escaped) return end + 1 >= text.length ? -1 - text.length : -1 - end
      end += escaped[0].length
    }
  }
  return -1 - text.length
}

function broken(text: string, at: number, char: string, isKey: boolean, end: number | undefined): JsonFault {
  if (end !== undefined) {
    const place = -1 - end
    if (place >= text.length) return fault(text, text.length, 'the file ends in the middle')
    const what =
      text[place] === '\\'
        ? 'an escape sequence in a string is not valid'
        : 'a string contains a line break or control character'
    return fault(text, place, what)
  }
  return fault(text, at, isKey ? `a name in double quotes is missing` : `${quotedSign(char)} is not a value`)
}

function quotedSign(char: string): string {
  return /[!-~]/.test(char) ? `"${char === '"' ? "'" : char}"` : 'a character'
}

function fault(text: string, at: number, what: string): JsonFault {
  let line = 1
  let start = 0
  for (let next = text.indexOf('\n'); next >= 0 && next < at; next = text.indexOf('\n', start)) {
    line++
    start = next + 1
  }
  return { line, column: at - start + 1, what }
}
