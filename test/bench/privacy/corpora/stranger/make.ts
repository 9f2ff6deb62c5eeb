/** Builds the stranger's set: events of ordinary traffic. The values come from `values.ts`. */
import type { SessionEvent, Value } from '../../../../../src/core/session/index.ts'
import { consoleLine, navigation, request, socket, thrown } from '../../../../support/session-builder.ts'

export * from './values.ts'

/** By kind and subject: an event, and what must be removed from it, or stay in it. */
export type Groups = Record<string, Record<string, () => [event: SessionEvent, ...words: string[]]>>

export const app = 'https://app.northwind.test'
export const api = 'https://api.northwind.test'

function previewOf(given: unknown): Value {
  if (typeof given === 'string') return { type: 'string', value: given }
  if (typeof given === 'number' || typeof given === 'boolean') return { type: 'number', value: String(given) }
  if (given instanceof Map)
    return { type: 'map', size: given.size, entries: [...given].map(([key, one]) => [previewOf(key), previewOf(one)]) }
  if (Array.isArray(given)) return { type: 'array', length: given.length, items: given.map(previewOf) }
  if (typeof given !== 'object' || given === null) return { type: 'null' }
  return { type: 'object', entries: Object.entries(given).map(([key, one]) => [key, previewOf(one)]) }
}

/** As DevTools prints it. */
function shown(given: unknown): string {
  if (typeof given === 'string') return `'${given}'`
  if (given instanceof Map)
    return `Map {${[...given].map(([key, one]) => `${shown(key)} => ${shown(one)}`).join(', ')}}`
  if (Array.isArray(given)) return `[${given.map(shown).join(', ')}]`
  if (typeof given !== 'object' || given === null) return String(given)
  return `{${Object.entries(given)
    .map(([key, one]) => `${key}: ${shown(one)}`)
    .join(', ')}}`
}

export const con = (...given: unknown[]) =>
  consoleLine({
    text: given.map((one) => (typeof one === 'string' ? one : shown(one))).join(' '),
    args: given.map(previewOf),
  })

interface Body {
  type: string
  text: string
}
interface Exchange {
  url?: string
  status?: number
  /** headers */
  sent?: [string, string][]
  got?: [string, string][]
  asked?: Body
  answered?: Body
  redirects?: { status: number; url: string }[]
}
const sized = (body: Body) => ({ ...body, size: body.text.length })

export const req = ({ url = `${api}/v1/items`, status, sent = [], got = [], asked, answered, redirects }: Exchange) =>
  request({
    url,
    method: asked ? 'POST' : 'GET',
    requestHeaders: sent,
    responseHeaders: got,
    ...(status !== undefined && { status }),
    ...(asked && { requestBody: sized(asked) }),
    ...(answered && { responseBody: sized(answered) }),
    ...(redirects && { redirects }),
  })

const written = (body: unknown) => (typeof body === 'string' ? body : JSON.stringify(body))
export const post = (body: unknown, type = 'application/json', url = `${api}/v1/items`) =>
  req({ asked: { type, text: written(body) }, url })
export const answer = (body: unknown, type = 'application/json', status = 200) =>
  req({ answered: { type, text: written(body) }, status })
export const ws = (text: string, direction: 'sent' | 'received' = 'sent', url = 'wss://live.northwind.test/socket') =>
  socket({ url, messages: [{ at: 20, direction, text, size: text.length }] })
export const err = (message: string, name = 'Error') =>
  thrown({
    error: { name, message, stack: `${name}: ${message}\n    at load (${app}/assets/app-4f2a.js:88:14)`, frames: [] },
  })
export const nav = (url: string, title = 'Home') => navigation({ url, title })
export const resource = (url: string): SessionEvent => ({
  ...{ id: 'r1', at: 1, frame: 'd1' },
  ...{ kind: 'resource', element: 'img', url },
})
export const step = (text: string, name: string, value?: string, tag = 'input'): SessionEvent => ({
  ...{ id: 's1', at: 1, frame: 'd1', kind: 'step', action: value === undefined ? 'click' : 'fill', text },
  target: { tag, name, locators: [{ by: 'label', value: name, unique: true }] },
  ...(value !== undefined && { value }),
})

/** Keys that a page prints after some words. */
export const printed = (words: string, keys: Record<string, () => string>): Groups[string] =>
  Object.fromEntries(
    Object.entries(keys).map(([name, make]) => [
      name,
      () => {
        const key = make()
        return [con(words + key), key]
      },
    ]),
  )
