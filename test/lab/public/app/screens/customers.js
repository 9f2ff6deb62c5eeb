import { request } from '../api.js'
import { h } from '../dom.js'
import { formatMoney } from '../format.js'

/** Everyone who gets invoices, with what they still owe. */
export async function renderCustomersScreen(main) {
  const list = h('div', { class: 'list' })
  main.append(h('header', { class: 'screen-header' }, h('h1', {}, 'Customers')), list)
  try {
    const { data } = await request('GET', '/api/customers')
    list.append(createCustomerTable(data.customers))
  } catch (error) {
    console.error('[customers] could not be loaded', error)
    list.append(
      h(
        'p',
        { class: 'card empty problem', role: 'alert', testid: 'customers-error' },
        'Customers could not be loaded.',
      ),
    )
  }
}

function createCustomerTable(customers) {
  const heads = ['Customer', 'City', 'VAT number', 'Invoices', 'Open'].map((name) =>
    h('th', { scope: 'col', class: name === 'Invoices' || name === 'Open' ? 'number' : null }, name),
  )
  return h(
    'table',
    { class: 'card', testid: 'customer-table' },
    h('thead', {}, h('tr', {}, heads)),
    h('tbody', {}, customers.map(customerRow)),
  )
}

function customerRow({ name, email, city, vatNumber, invoices, open }) {
  return h(
    'tr',
    {},
    h('td', {}, h('strong', {}, name), h('small', {}, email)),
    h('td', {}, city),
    h('td', { class: 'code' }, vatNumber),
    h('td', { class: 'number' }, invoices),
    h('td', { class: 'number' }, open ? formatMoney(open) : '–'),
  )
}
