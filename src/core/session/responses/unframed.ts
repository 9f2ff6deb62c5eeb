/** JSON that a server wraps: to keep other sites' scripts from running it, or because its protocol requires it. */
import { parsedJson } from '../../base/json.ts'
import { isStream, streamFailure } from './stream.ts'

/** `for(;;);`, `while(1);`, `)]}',`, `{}&&`, and the comments in which Aura wraps an event. */
const guard =
  /^\s*(?:for\s*\(\s*;\s*;\s*\)\s*;?|while\s*\(\s*(?:1|true)\s*\)\s*;?|\)\]\}',?|\{\}\s*&&|\/?\*\/?(?=\{))\s*/
/** GWT: an exception declared by a service method; its class is in a string table, along with its data. */
const gwtException = /^\/\/EX\[/
/** React Flight, the `text/x-component` response of server functions: numbered rows, `0:{…}`, `1:{…}`. */
const flight = /^0:\{/
const flightRow = /^[\da-f]{1,4}:(\{.*\})$/
const gwtClass = /^[\w.$]+\/\d+$/

/**
 * The value of a response or message without its wrapping; undefined if it is not JSON. For an event stream: the
 * failure it reports.
 */
export function unframedJson(text: string | undefined): unknown {
  if (text === undefined) return undefined
  if (gwtException.test(text)) return gwtFailure(text.slice(4))
  if (flight.test(text)) return flightRows(text)
  if (isStream(text)) return streamFailure(text)
  return parsedJson(text.replace(guard, '').replace(/(?:\/\*(?:ERROR)?)?\*\/\s*$/, ''))
}

/** What a React server function returns, row by row; rows of other kinds have a letter before their value. */
function flightRows(text: string): unknown {
  return text
    .split('\n')
    .map((row) => parsedJson(flightRow.exec(row)?.[1] ?? ''))
    .filter((value) => value !== undefined)
}

function gwtFailure(text: string): unknown {
  const parts = parsedJson(text)
  const table: unknown = Array.isArray(parts) ? parts.find(Array.isArray) : undefined
  const texts = Array.isArray(table) ? table.filter((one) => typeof one === 'string') : []
  const type = texts.find((one) => gwtClass.test(one))?.replace(/\/\d+$/, '')
  return { exception: { type, message: texts.find((one) => /\S\s+\S/.test(one)) } }
}
