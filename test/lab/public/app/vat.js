import { config } from './config.js'

/** Asks the VAT service whether a number is registered: `{ valid }`. Throws if it cannot be reached. */
export async function checkVatNumber(number) {
  const response = await fetch(`${config.vatUrl}${encodeURIComponent(number)}?key=${config.key}`)
  if (!response.ok) throw new Error(`The VAT service answered ${response.status}`)
  return response.json()
}
