/**
 * Stacks as Chrome, Firefox and Safari print them, as frames.
 *
 * `Error.prototype.stack` is no standard, so this follows what the engines print:
 * V8 https://v8.dev/docs/stack-trace-api, SpiderMonkey
 * https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/Error/stack, JavaScriptCore
 * (`StackFrame::toString`), WebAssembly https://webassembly.github.io/spec/web-api/#conventions.
 *
 * The text comes from the customer's page and may be anything: every pattern here runs in linear time.
 */
import type { StackFrame } from './value.ts'

const limits = { frames: 50, text: 64 * 1024, line: 2048 }

/**
 * The frames of a stack, innermost first; lines that are no frame are left out, at most 50 frames.
 * An eval frame gets the position in the file that called eval. WebAssembly has byte offsets: line 1, column offset + 1.
 * @param message the error's message, where known: V8 prints it in front, and it may look like frames itself
 */
export function parseStack(stack: string, message = ''): StackFrame[] {
  const lines = linesOf(stack.slice(headerLength(stack, message)))
  const v8 = framesOf(lines, v8Frame)
  return v8.length > 0 ? v8 : framesOf(lines, atSignFrame)
}

/** Characters of `name: message` in front of the frames; 0 when the stack does not begin with the message. */
function headerLength(stack: string, message: string): number {
  const at = message === '' ? -1 : stack.indexOf(message)
  if (at < 0) return 0
  const end = at + message.length
  const before = stack.slice(0, at)
  const alone = at === 0 && (end === stack.length || stack[end] === '\n')
  return alone || (before.endsWith(': ') && !before.includes('\n')) ? end : 0
}

function linesOf(text: string): string[] {
  const lines = text.slice(0, limits.text).split(/\r?\n/)
  // What the limit cut in half would have a wrong position.
  if (text.length > limits.text) lines.pop()
  return lines.map((line) => shorten(line.trim()))
}

/** A long address (`data:`) loses its middle: the name is at the front, the position at the end. */
function shorten(line: string): string {
  const half = limits.line / 2
  return line.length > limits.line ? `${line.slice(0, half)}…${line.slice(1 - half)}` : line
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

/** `at f (place)`, `at async f (place)`, `at place`. */
function v8Frame(line: string): StackFrame | undefined {
  if (!line.startsWith('at ')) return undefined
  const isAsync = line.startsWith('async ', 3)
  const body = fixSafariExtension(line.slice(isAsync ? 9 : 3))
  const open = body.endsWith(')') ? placeStart(body) : -1
  if (open < 0) return withNote(atSignFrame(body), isAsync)
  const place = placeOf(body.slice(open + 2, -1))
  return place && withNote(frameOf(body.slice(0, open), place), isAsync)
}

/** Where the ` (` of the place is: at the first one that a place follows, for names and file names may contain others. */
function placeStart(body: string): number {
  const open = body.search(/ \((?=[a-z][\w+.-]*:|<anonymous>|native\)$|eval at |index \d|address at |\/)/i)
  return open < 0 ? body.indexOf(' (') : open
}

/** `f@place`, `async*f@place`, `place`: SpiderMonkey and JavaScriptCore. */
function atSignFrame(line: string): StackFrame | undefined {
  const text = fixSafariExtension(line)
  if (/^(?:global|module|eval) code@?$/.test(text)) return frameOf(text.replace('@', ''), {})
  const at = bareAddress.test(text) ? -1 : nameEnd(text)
  const name = text.slice(0, Math.max(at, 0))
  const place = placeOf(text.slice(at + 1))
  if (!place || (at < 0 && place.line === undefined && place.note === undefined)) return undefined
  const scheduled = /^(?:async |[\w .]+\*)/.exec(name)?.[0] ?? ''
  return withNote(frameOf(name.slice(scheduled.length), place), scheduled !== '')
}

const bareAddress = /^(?:[a-z][\w+.-]*:\/\/|\/|blob:|data:|node:|about:|webpack)/i

/** Where the name ends: at the first `@` that an address follows, for both may contain others. */
function nameEnd(text: string): number {
  const at = text.search(/@(?:[a-z][\w+.-]*:|\/|<|\[(?:native|wasm) code\]$|debugger eval code|$)/i)
  return at < 0 ? text.indexOf('@') : at
}

type Place = Omit<StackFrame, 'function'> & { wasmFunction?: string }

/** `url:line:column`, or one of the forms that stand for code without an address. */
function placeOf(text: string): Place | undefined {
  if (/^(?:native|\[?native code\]?|<anonymous>)$/.test(text)) return { note: 'native' }
  if (text === '[wasm code]') return { note: 'wasm' }
  if (text === '' || text === 'unknown location' || /^index \d+$/.test(text)) return {}
  if (text.startsWith('eval at ')) return evalPlace(text)
  const wasm = /:(wasm-function\[\d+\]):0x([\da-f]{1,12})$/i.exec(text)
  if (wasm) {
    const { url, line, inner } = withoutInner(text.slice(0, wasm.index))
    // SpiderMonkey names the script that compiled the module, in which the offset means nothing.
    const position = inner ? oneBased('line', line) : { line: 1, column: Number.parseInt(wasm[2]!, 16) + 1 }
    return { ...url, ...position, note: 'wasm', wasmFunction: wasm[1]! }
  }
  return plainPlace(text)
}

function plainPlace(text: string): Place | undefined {
  const position = /:(\d{1,10})(?::(\d{1,10}))?$/.exec(text)
  const address = text.slice(0, position?.index).replace(/^address at /, '')
  if (!position) return /^[a-z][\w+.-]*:\/\//i.test(address) ? { url: address } : undefined
  if (!/[^\d:]/.test(address)) return undefined
  const { url, line, inner } = withoutInner(address)
  if (inner) return { ...url, ...oneBased('line', line), note: 'eval' }
  const note = address === 'debugger eval code' ? { note: 'eval' } : {}
  return { ...url, ...oneBased('line', position[1]), ...oneBased('column', position[2]), ...note }
}

/** SpiderMonkey's `url line 5 > eval line 1 > Function`: the file, and the line in it. */
function withoutInner(address: string): { url: { url?: string }; line?: string | undefined; inner: boolean } {
  const inner = / line (\d{1,10}) > /.exec(address)
  const url = inner ? address.slice(0, inner.index) : address
  return { url: url ? { url } : {}, line: inner?.[1], inner: inner !== null }
}

/** V8's `eval at f (eval at g (url:1:2), <anonymous>:3:4), <anonymous>:5:6`: the file that called the outermost eval. */
function evalPlace(text: string): Place {
  const origin = text.slice(text.lastIndexOf('eval at '))
  const open = origin.indexOf(' (')
  const close = origin.search(/:\d+\)/)
  const outer = open < 0 || close < 0 ? undefined : plainPlace(origin.slice(open + 2, origin.indexOf(')', close)))
  return { ...outer, note: 'eval' }
}

const oneBased = <K extends 'line' | 'column'>(key: K, digits: string | undefined) => {
  const value = Number(digits ?? 0)
  return (value > 0 ? { [key]: value } : {}) as { [P in K]?: number }
}

/** Names that engines give to functions without one. */
const nameless = new Set(['', '<anonymous>', 'anonymous', 'Anonymous function', '(anonymous)', '?'])

function frameOf(name: string, { wasmFunction, ...place }: Place): StackFrame {
  const trimmed = name.trim()
  const known = nameless.has(trimmed) ? wasmFunction : trimmed
  const note = place.note ?? (/^eval code$/.test(trimmed) ? 'eval' : undefined)
  return { ...(known && { function: known }), ...place, ...(note && { note }) }
}

function withNote(frame: StackFrame | undefined, isAsync: boolean): StackFrame | undefined {
  return frame && isAsync ? { ...frame, note: frame.note ?? 'async' } : frame
}

/** Safari hides extensions as `safari-extension:(//id/file.js:1:2)`. */
function fixSafariExtension(text: string): string {
  return text.replace(/(safari-(?:web-)?extension):\((\/\/.*)\)$/, '$1:$2')
}
