/** The form of one invoice: fields, lines and the total, which is updated while typing. */
import { field, h } from './dom.js'
import { formatMoney } from './format.js'

/** The form, filled with `invoice`. `customers` are `{ id, name }`. */
export function createInvoiceForm(invoice, customers) {
  const total = h('div', { class: 'totals' })
  const form = h(
    'form',
    { class: 'card invoice-form', id: 'invoice-form', testid: 'invoice-form', novalidate: true },
    h(
      'div',
      { class: 'fields' },
      field(
        'Customer',
        select(
          'customerId',
          customers.map(({ id, name }) => [id, name]),
          invoice.customerId,
        ),
      ),
      field('Due date', h('input', { type: 'date', name: 'due', value: invoice.due })),
      field('Purchase order', h('input', { name: 'poReference', value: invoice.poReference, testid: 'po-reference' })),
      field(
        'Tax',
        select(
          'taxRate',
          [
            [19, '19 %'],
            [7, '7 %'],
            [0, 'No tax'],
          ],
          invoice.taxRate,
        ),
      ),
    ),
    createLines(invoice.lines),
    field('Note to the customer', h('textarea', { name: 'note', rows: 2, testid: 'note' }, invoice.note)),
    h('div', { class: 'form-message' }),
    total,
  )
  const update = () => showTotals(form, total)
  form.addEventListener('input', update)
  update()
  return form
}

function select(name, options, chosen) {
  const element = h(
    'select',
    { name },
    options.map(([value, text]) => h('option', { value }, text)),
  )
  element.value = String(chosen)
  return element
}

function createLines(lines) {
  const heads = ['Description', 'Quantity', 'Price'].map((name) => h('th', { scope: 'col' }, name))
  return h('table', { class: 'lines' }, h('thead', {}, h('tr', {}, heads)), h('tbody', {}, lines.map(createLine)))
}

function createLine({ description, quantity, unitPrice }, index) {
  const input = (label, props) => h('td', {}, h('input', { 'aria-label': `${label}, line ${index + 1}`, ...props }))
  return h(
    'tr',
    {},
    input('Description', { name: 'description', value: description }),
    input('Quantity', { name: 'quantity', value: quantity, inputmode: 'decimal', testid: `quantity-${index + 1}` }),
    input('Price', { name: 'unitPrice', value: (unitPrice / 100).toFixed(2), inputmode: 'decimal' }),
  )
}

/** The form's current values, in the API's format; an unreadable number becomes null, which the API rejects. */
export function readInvoiceForm(form) {
  const data = new FormData(form)
  const [quantities, prices] = [data.getAll('quantity'), data.getAll('unitPrice')]
  return {
    customerId: Number(data.get('customerId')),
    due: data.get('due'),
    taxRate: Number(data.get('taxRate')),
    poReference: data.get('poReference'),
    note: data.get('note'),
    lines: data.getAll('description').map((description, index) => ({
      description,
      quantity: Number(quantities[index]),
      unitPrice: Math.round(Number(prices[index]) * 100),
    })),
  }
}

function showTotals(form, total) {
  const { lines, taxRate } = readInvoiceForm(form)
  const net = Math.round(lines.reduce((sum, line) => sum + line.quantity * line.unitPrice, 0)) || 0
  const tax = Math.round((net * taxRate) / 100)
  const row = (label, cents) => h('div', {}, h('span', {}, label), h('span', {}, formatMoney(cents)))
  total.replaceChildren(row('Net', net), row(`Tax ${taxRate} %`, tax), row('Total', net + tax))
}

/** Shows the API's validation errors, `{ pointer, detail }`. An empty list clears the message. */
export function showFieldErrors(form, errors) {
  const items = errors.map(({ detail }) => h('li', {}, detail))
  form
    .querySelector('.form-message')
    .replaceChildren(
      ...(items.length ? [h('ul', { class: 'problem', role: 'alert', testid: 'field-errors' }, items)] : []),
    )
}
