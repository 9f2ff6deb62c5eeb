/**
 * Parses stacks as printed by Chrome, Firefox and Safari.
 *
 * No standard defines the format of `stack`, so this follows the engines: V8 (https://v8.dev/docs/stack-trace-api),
 * SpiderMonkey (https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/Error/stack),
 * JavaScriptCore (`StackFrame::toString`), and https://webassembly.github.io/spec/web-api/#conventions.
 *
 * The text comes from the customer's page and may be anything: its size is capped and each line is parsed in linear
 * time.
 */
import { withoutHalf } from './cut-text.ts'
import { type Place, parsePlace } from './stack-place.ts'
import type { StackFrame } from './values/value.ts'

const limits = { frames: 50, text: 64 * 1024, line: 2048 }

/**
 * The frames of a stack, innermost first, with 1-based lines and columns. Skips lines that are not frames, and stops
 * after 50 frames or 64 Ki characters. Never throws.
 * @param message the error's message, if known: V8 prints it first, and its lines may look like frames
 */
export function parseStack(stack: string, message = ''): StackFrame[] {
  const lines = linesOf(stack.slice(headerLength(stack, message)))
  const v8 = framesOf(lines, v8Frame)
  return v8.length > 0 ? v8 : framesOf(lines, atSignFrame)
}

/** Length of the `name: message` header in front of the frames; 0 if the stack does not start with the message. */
function headerLength(stack: string, message: string): number {
  const at = message === '' ? -1 : stack.indexOf(message)
  if (at < 0) return 0
  const end = at + message.length
  const before = stack.slice(0, at)
  const alone = at === 0 && (end === stack.length || stack[end] === '\n')
  return alone || (before.endsWith(': ') && !before.includes('\n')) ? end : 0
}

function linesOf(text: string): string[] {
  const lines = text.slice(0, limits.text).split('\n')
  // The last line may have lost digits of its position.
  if (text.length > limits.text) lines.pop()
  return lines.map((line) => shorten(line.trim()))
}

/** Cuts the middle out of a long URL (`data:`): the name is at the start, the position at the end. */
function shorten(line: string): string {
  const half = limits.line / 2
  return line.length > limits.line ? `${withoutHalf(line.slice(0, half))}…${line.slice(1 - half)}` : line
}

function framesOf(lines: readonly string[], read: (line: string) => StackFrame | undefined): StackFrame[] {
  const frames: StackFrame[] = []
  for (const line of lines) {
    const frame = read(line)
    if (frame) frames.push(frame)
    if (frames.length === limits.frames) break
  }
  return frames
}

/** V8: `at f (place)`, `at async f (place)`, `at place`. */
function v8Frame(line: string): StackFrame | undefined {
  if (!line.startsWith('at ')) return undefined
  const isAsync = line.startsWith('async ', 3)
  const text = line.slice(isAsync ? 9 : 3)
  const open = text.endsWith(')') ? v8NameEnd(text) : -1
  if (open < 0) return atSignFrame(text, isAsync)
  const place = parsePlace(text.slice(open + 2, -1))
  return place && frameOf(text.slice(0, open), place, isAsync)
}

/** Where the name ends: at the first parenthesis that a location follows, since both may contain others. */
function v8NameEnd(text: string): number {
  const open = text.search(/ \((?:[a-z][\w+.-]*:|\/|<|eval at |native\)|index \d|address at )/i)
  return open < 0 ? text.indexOf(' (') : open
}

/** SpiderMonkey and JavaScriptCore: `f@place`, `async*f@place`, `async f@place`, `place`. */
function atSignFrame(line: string, isAsync = false): StackFrame | undefined {
  if (/^(?:global|module|eval) code$/.test(line)) return frameOf(line, {}, isAsync)
  const text = safariExtension(line)
  const at = bareAddress.test(text) ? -1 : text.search(/@(?:[a-z][\w+.-]*:|\/|<|\[|debugger eval code:|$)/i)
  const end = at < 0 && !bareAddress.test(text) ? text.indexOf('@') : at
  if (end < 0) return bareFrame(text, isAsync)
  const name = text.slice(0, end)
  const place = end === text.length - 1 && !name.includes(': ') ? {} : parsePlace(text.slice(end + 1))
  const scheduler = /^(?:async |[\w .-]+\*)/.exec(name)?.[0] ?? ''
  return place && frameOf(name.slice(scheduler.length), place, isAsync || scheduler !== '')
}

const bareAddress = /^(?:(?:blob:)?[a-z][\w+.-]*:\/\/|\/|data:|node:|about:|javascript:)/i

/** A frame without a name; a sentence that happens to end in numbers is not one. */
function bareFrame(text: string, isAsync: boolean): StackFrame | undefined {
  const isAddress = bareAddress.test(text) || /^[^\s]*[.\\/<[]/.test(text) || text.includes(' > ')
  const place = isAddress ? parsePlace(text) : undefined
  return place && frameOf('', place, isAsync)
}

/** Placeholders engines print for anonymous functions and top-level code. */
const nameless = new Set([
  '',
  '?',
  '<anonymous>',
  'anonymous',
  'anonymous function',
  'global code',
  'module code',
  'eval code',
])

function frameOf(name: string, { wasmFunction, ...place }: Place, isAsync: boolean): StackFrame | undefined {
  const word = name.trim().toLowerCase()
  const known = nameless.has(word) ? wasmFunction : name.trim()
  const isPlain = place.note === undefined || place.note === 'native'
  const note = isPlain && isAsync ? 'async' : (place.note ?? (word === 'eval code' ? 'eval' : undefined))
  if (!known && place.url === undefined && place.line === undefined && note !== 'eval') return undefined
  return { ...(known && { function: known }), ...place, ...(note && { note }) }
}

/** Safari obscures extension URLs: `safari-extension:(//id/file.js:1:2)`. */
function safariExtension(text: string): string {
  const isOne = text.endsWith(')') && /safari-(?:web-)?extension:\(\/\//.test(text)
  return isOne ? text.slice(0, -1).replace(':(//', '://') : text
}
