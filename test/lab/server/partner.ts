/** The second origin: exchange rates, VAT checks and telemetry, readable by other origins, and the payment script. */
import { readFile } from 'node:fs/promises'
import { type Call, json, type Route, text } from './call.ts'

/** https://fetch.spec.whatwg.org/#http-access-control-allow-origin */
const readableByAll = { 'access-control-allow-origin': '*' }
const payLane = new URL('../third-party/paylane.js', import.meta.url)

const cardPage = '<!doctype html><title>PayLane</title><body style="background: white"><p>Card 4000 0000 0000 0002'

export const partnerRoutes: readonly Route[] = [
  {
    name: 'GET /v1/rates',
    handle: (call: Call) => {
      const date = new Date(call.now).toISOString().slice(0, 10)
      return json(200, { base: 'EUR', date, rates: { USD: 1.0837, GBP: 0.8441, CHF: 0.9312 } }, readableByAll)
    },
  },
  {
    name: 'GET /v1/vat/{number}',
    handle: (call) => {
      const number = call.params.number ?? ''
      const valid = /^[A-Z]{2}[0-9A-Z]{8,12}$/.test(number)
      return json(200, { number, valid, ...(valid ? { country: number.slice(0, 2) } : {}) }, readableByAll)
    },
  },
  { name: 'POST /collect', handle: () => json(202, { accepted: 1 }, readableByAll) },
  {
    name: 'GET /paylane/v3/paylane.js',
    handle: async () => text(200, 'text/javascript; charset=utf-8', await readFile(payLane), readableByAll),
  },
  // A payment provider shows this in its own frame, so that the surrounding app cannot read it.
  { name: 'GET /paylane/v3/card', handle: () => text(200, 'text/html; charset=utf-8', cardPage) },
]
