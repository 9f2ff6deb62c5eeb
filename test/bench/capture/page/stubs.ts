/**
 * Functions in the place of the browser's, so that what remains to be measured is the cost of the product in front of
 * them: the browser's own `console.log` alone takes 7 to 40 µs, and a request even on loopback 2 to 3 ms.
 */

/** An address whose request never ends. */
export const PENDING = '/pending'
/** An address that gives a small JSON. */
export const SMALL_JSON = '/small.json'
/** An address that gives a page as most servers do, without a length. */
export const SMALL_PAGE = '/small.html'

const METHODS = ['debug', 'dir', 'error', 'info', 'log', 'table', 'trace', 'warn'] as const
const json = JSON.stringify({ id: 1042, customer: 'Northwind Ltd', total: 119.5, paid: false, lines: [1, 2, 3] })
const html = '<!doctype html><title>Invoices</title><p>3 invoices</p>'

/** Replaces console, fetch and the sending of XHR in this window; to be called before a product is installed. */
export function stubNatives(): void {
  for (const method of METHODS) console[method] = () => {}
  XMLHttpRequest.prototype.send = function send() {}
  window.fetch = function fetch(input) {
    const url = String(input)
    if (url.endsWith(PENDING)) return new Promise(() => {})
    const isJson = url.endsWith(SMALL_JSON)
    const body = isJson ? json : html
    const headers = { 'content-type': isJson ? 'application/json' : 'text/html' }
    return Promise.resolve(new Response(body, { headers }))
  }
}
