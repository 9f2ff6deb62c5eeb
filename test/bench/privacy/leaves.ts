/** The individual values of an exchange, to count how many were changed. */
import type { Headers, RequestEvent } from '../../../src/core/session/index.ts'

/** Personal data is masked on purpose, so a value containing an email address is not an ordinary one. */
const personal = /[\w.+-]+@[\w-]+\.[a-z]{2}/i

/** Every value with its path: strings and numbers in JSON bodies, headers, parts of the URL. */
export function leavesOf(event: RequestEvent): Map<string, string> {
  const leaves = new Map<string, string>()
  const add = (path: string, value: unknown): void => {
    if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) add(`${path}/${key}`, inner)
    else if (value !== null && value !== undefined && !personal.test(String(value))) leaves.set(path, String(value))
  }
  const headers = (where: string, list: Headers = []) => {
    for (const [index, [name, value]] of list.entries()) {
      // A cookie set by a server counts as a credential until proved otherwise.
      if (!/^(?:set-)?cookie$|^(?:proxy-)?authorization$/i.test(name)) add(`${where} ${index} ${name}`, value)
    }
  }
  add('url', event.url.split(/[/?&=#]/))
  headers('request header', event.requestHeaders)
  headers('response header', event.responseHeaders)
  add('request', parsed(event.requestBody?.text))
  add('response', parsed(event.responseBody?.text))
  return leaves
}

function parsed(text: string | undefined): unknown {
  if (text === undefined) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
