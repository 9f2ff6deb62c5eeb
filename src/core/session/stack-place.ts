/** The location of a stack frame as engines print it: `url:line:column` and everything that can replace it. */
import type { StackFrame } from './values/value.ts'

/** A frame without its function; `wasmFunction` names one that has no other name. */
export type Place = Omit<StackFrame, 'function'> & { wasmFunction?: string }

/**
 * Parses the location of a frame; undefined if the text is none.
 *
 * Code from eval gets the position in the file that called eval, which a person can open.
 */
export function parsePlace(text: string): Place | undefined {
  if (/^(?:native|\[?native code\]?|<anonymous>|self-hosted(?::\d+)*)$/.test(text)) return { note: 'native' }
  // `Promise.all (index 0)`: which of its promises was awaited.
  if (/^index \d+$/.test(text)) return { note: 'native' }
  if (text === '[wasm code]') return { note: 'wasm' }
  if (text === 'unknown location') return {}
  if (text.startsWith('eval at ')) return evalPlace(text)
  return wasmPlace(text) ?? spidermonkeyEvalPlace(text) ?? plainPlace(text)
}

/** V8: `eval at f (eval at g (url:1:2), <anonymous>:3:4), <anonymous>:5:6`; the URL is in the innermost one. */
function evalPlace(text: string): Place {
  const caller = text.slice(text.lastIndexOf('eval at '))
  const start = caller.indexOf(' (') + 2
  const end = caller.search(/:\d+\)/)
  const place = start < 2 || end < start ? undefined : plainPlace(caller.slice(start, caller.indexOf(')', end)))
  return { ...place, note: 'eval' }
}

/**
 * `url:wasm-function[12]:0x3b`: WebAssembly source maps put byte offset n in line 1 at column n, counted from 0.
 * SpiderMonkey prints the script that compiled the module: `url line 34 > WebAssembly.instantiate:wasm-function[…`.
 */
function wasmPlace(text: string): Place | undefined {
  const found = /(?:^|:)(wasm-function\[\d+\])(?::0x([\da-f]{1,10}))?$/i.exec(text)
  if (!found) return undefined
  const address = text.slice(0, found.index)
  const compiledAt = spidermonkeyEvalPlace(address)
  const offset = found[2] && { line: 1, column: Number.parseInt(found[2], 16) + 1 }
  return { ...(compiledAt ?? { ...addressOf(address), ...offset }), note: 'wasm', wasmFunction: found[1]! }
}

/** SpiderMonkey: `url line 5 > eval line 1 > Function:3:7`; the column in the file is not given. */
function spidermonkeyEvalPlace(text: string): Place | undefined {
  const inner = / line (\d{1,10}) > /.exec(text)
  return inner ? { ...addressOf(text.slice(0, inner.index)), ...position(inner[1]), note: 'eval' } : undefined
}

function plainPlace(text: string): Place | undefined {
  const numbers = /:(\d{1,10})(?::(\d{1,10}))?$/.exec(text)
  if (!numbers) return /^[a-z][\w+.-]*:\/\//i.test(text) ? { url: text } : undefined
  const address = text.slice(0, numbers.index)
  // `12:30` is a time of day.
  if (!/[^\d:]/.test(address)) return undefined
  const place = { ...addressOf(address), ...position(numbers[1], numbers[2]) }
  return place.url === undefined ? { ...place, note: 'eval' } : place
}

/** Code typed into DevTools has no URL. Hermes puts words in front of the address of bytecode. */
function addressOf(text: string): Place {
  const url = text.replace(/^address at /, '')
  return /^(?:|<anonymous>|(?:debugger )?eval code)$/.test(url) ? {} : { url }
}

function position(line: string | undefined, column?: string): Place {
  return {
    ...(Number(line) > 0 && { line: Number(line) }),
    ...(Number(column) > 0 && { column: Number(column) }),
  }
}
