/** The payout box in the menu: polls the server every two seconds. */
import { request, SessionEndedError } from './api.js'
import { h } from './dom.js'
import { formatDay, formatMoney } from './format.js'

const INTERVAL = 2000
const updates = new EventTarget()

/** Starts polling, and renders every answer into `element` for as long as it is in the page. */
export function startStatusWidget(element) {
  const draw = (event) => drawStatus(element, event.detail)
  updates.addEventListener('status', draw)
  pollStatus(element).finally(() => updates.removeEventListener('status', draw))
}

async function pollStatus(element) {
  for (let cursor = ''; element.isConnected; ) {
    try {
      const { data } = await request('GET', cursor ? `/api/status?after=${cursor}` : '/api/status')
      element.dataset.polled = cursor ? 'again' : 'once'
      cursor = data.cursor
      updates.dispatchEvent(new CustomEvent('status', { detail: data }))
    } catch (error) {
      if (error instanceof SessionEndedError) return
      console.warn('[status] no news', error)
    }
    await new Promise((resolve) => setTimeout(resolve, INTERVAL))
  }
}

function drawStatus(element, status) {
  element.dataset.state = 'updating'
  element.replaceChildren(
    h('small', { class: 'status-feed' }, `Bank feed ${status.bankFeed}`),
    ...renderNextPayout(status.nextPayout),
  )
  element.dataset.state = 'up-to-date'
}

function renderNextPayout(payout) {
  return [
    h('span', {}, 'Next payout'),
    h('strong', {}, formatMoney(payout.amount, payout.currency)),
    h('small', {}, formatDay(payout.day)),
  ]
}
