import { expect, it } from 'vitest'
import { readings } from './survival.ts'

const secret = 'aB3dE5gH7j"é'
const found = (text: string) => readings(text).some((one) => one.includes(secret))
const b64 = (text: string) => Buffer.from(text).toString('base64')

it.each([
  ['as it is', secret],
  ['in a URL, twice', encodeURIComponent(encodeURIComponent(secret))],
  ['in JSON in JSON', JSON.stringify(JSON.stringify(secret))],
  ['in ASCII JSON', JSON.stringify(secret).replace('é', '\\u00e9')],
  ['in HTML', secret.replace('"', '&quot;').replace('é', '&#233;')],
  ['in base64, at each alignment', b64(secret)],
  ['in base64, one byte later', b64(`x${secret}`)],
  ['in base64, two bytes later', b64(`xy${secret}`)],
  ['in base64 in a URL', encodeURIComponent(b64(`{"a":${JSON.stringify(secret)}}`))],
])('reads a value %s', (_, text) => {
  expect(found(`before ${text} after`)).toBe(true)
})

it('reads nothing where nothing is', () => {
  expect(found(`before ${secret.slice(0, -1)} after`)).toBe(false)
})
