import { request } from '../api.js'
import { h } from '../dom.js'
import { formatDate, formatMoney } from '../format.js'
import { icon } from '../icons.js'

const statusNames = { draft: 'Draft', sent: 'Sent', paid: 'Paid', overdue: 'Overdue' }

/** The list of invoices, with search as you type. */
export async function renderInvoicesScreen(main) {
  const search = h('input', {
    type: 'search',
    placeholder: 'Number, customer or PO',
    'aria-label': 'Search invoices',
    testid: 'search',
  })
  const list = h('div', { class: 'list' })
  search.addEventListener('input', () => searchInvoices(search, list))
  main.append(
    h(
      'header',
      { class: 'screen-header' },
      h('h1', {}, 'Invoices'),
      h('label', { class: 'search' }, icon('search'), search),
    ),
    list,
  )
  const { data } = await request('GET', '/api/invoices')
  showSummary(main, data.invoices)
  showInvoices(list, data.invoices)
  console.info('[invoices] listed', { total: data.total })
}

/** A slow response to an earlier search must not replace a later one, so the text is compared at the end. */
async function searchInvoices(search, list) {
  const text = search.value
  try {
    const { data } = await request('GET', `/api/invoices?query=${encodeURIComponent(text)}`)
    if (search.value === text) showInvoices(list, data.invoices)
  } catch (error) {
    if (error.status === 429) showSlowDown(list, error)
    else console.error('[search] failed', { text }, error)
  } finally {
    if (search.value === text) search.dataset.settled = text
  }
}

function showSlowDown(list, error) {
  console.warn('[search] slow down', { retryAfter: error.retryAfter, code: error.code })
  const text = `Too many searches. Try again in ${error.retryAfter} seconds.`
  list.replaceChildren(h('p', { class: 'card empty problem', role: 'alert', testid: 'search-limited' }, text))
}

function showSummary(main, invoices) {
  const sum = (status) => invoices.filter((one) => one.status === status).reduce((total, one) => total + one.total, 0)
  const tile = (label, value, tone) =>
    h('div', { class: `card tile ${tone ?? ''}` }, h('span', {}, label), h('strong', {}, value))
  main
    .querySelector('.screen-header')
    .after(
      h(
        'section',
        { class: 'tiles', 'aria-label': 'Summary' },
        tile('Waiting for payment', formatMoney(sum('sent'))),
        tile('Overdue', formatMoney(sum('overdue')), 'warn'),
        tile('Paid, last 3 months', formatMoney(sum('paid'))),
      ),
    )
}

function showInvoices(list, invoices) {
  if (!invoices.length) {
    list.replaceChildren(h('p', { class: 'card empty' }, 'No invoice matches.'))
    return
  }
  const heads = ['Number', 'Customer', 'Issued', 'Due', 'Status', 'Total'].map((name) =>
    h('th', { scope: 'col', class: name === 'Total' ? 'number' : null }, name),
  )
  list.replaceChildren(
    h(
      'table',
      { class: 'card', testid: 'invoice-table' },
      h('thead', {}, h('tr', {}, heads)),
      h('tbody', {}, invoices.map(invoiceRow)),
    ),
  )
}

function invoiceRow({ id, number, customer, issued, due, status, total, currency }) {
  const link = h('a', { href: `/invoices/${id}`, testid: `open-invoice-${id}` }, number)
  return h(
    'tr',
    {},
    h('td', {}, link),
    h('td', {}, customer),
    h('td', {}, formatDate(issued)),
    h('td', {}, formatDate(due)),
    h('td', {}, h('span', { class: `badge ${status}` }, statusNames[status])),
    h('td', { class: 'number' }, formatMoney(total, currency)),
  )
}
