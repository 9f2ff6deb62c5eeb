/** “Show in …”: the total of an invoice in another currency, at today's rate. */
import { config } from './config.js'
import { h, setBusy } from './dom.js'
import { formatDate, formatMoney } from './format.js'

async function loadRates() {
  const response = await fetch(`${config.ratesUrl}?base=EUR&key=${config.key}`)
  if (!response.ok) throw new Error(`Exchange rates answered ${response.status}`)
  return response.json()
}

async function convertTotal(total, currency) {
  const { rates, date } = await loadRates()
  return { amount: Math.round(total * rates[currency]), date }
}

/** A box with one button per currency. */
export function createExchangeBox(total) {
  const result = h('p', { class: 'exchange-result', role: 'status' }, 'At today’s rate of the central bank.')
  const show = async (button, currency) => {
    setBusy(button, true)
    try {
      const { amount, date } = await convertTotal(total, currency)
      const text = `${formatMoney(amount, currency)} at the rate of ${formatDate(date)}`
      result.replaceChildren(h('span', { testid: 'converted-total' }, text))
    } catch (error) {
      console.error('[rates] conversion failed', { currency, error })
      result.replaceChildren(
        h('span', { class: 'problem', testid: 'convert-error' }, 'Exchange rates are not available right now.'),
      )
    } finally {
      setBusy(button, false)
    }
  }
  const buttons = ['USD', 'GBP', 'CHF'].map((currency) =>
    h(
      'button',
      {
        type: 'button',
        testid: currency === 'USD' ? 'convert' : `convert-${currency.toLowerCase()}`,
        onclick: (event) => show(event.currentTarget, currency),
      },
      `Show in ${currency}`,
    ),
  )
  return h(
    'section',
    { class: 'card exchange' },
    h('h2', {}, 'Other currencies'),
    h('div', { class: 'row' }, buttons),
    result,
  )
}
