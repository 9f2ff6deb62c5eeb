import { request, SessionEndedError } from '../api.js'
import { h, setBusy } from '../dom.js'
import { createExchangeBox } from '../exchange.js'
import { formatDate } from '../format.js'
import { icon } from '../icons.js'
import { createInvoiceForm, readInvoiceForm, showFieldErrors } from '../invoice-form.js'
import { formatNumber } from '../numbering.js'
import { createPaymentBox } from '../payment-box.js'
import { navigate } from '../router.js'
import { track } from '../telemetry.js'
import { showToast } from '../toast.js'

/** One invoice: the form, and the actions on it. */
export async function renderInvoiceScreen(main, id) {
  const [{ data: invoice, etag }, { data: book }] = await Promise.all([
    request('GET', `/api/invoices/${id}`),
    request('GET', '/api/customers/names'),
  ])
  const form = createInvoiceForm(invoice, book.customers)
  let version = etag
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    version = await saveInvoice(form, id, version)
  })
  main.append(
    createHeader(invoice, form.id),
    h(
      'div',
      { class: 'columns' },
      form,
      h('div', { class: 'side' }, createPaymentBox(invoice), createExchangeBox(invoice.total)),
    ),
  )
}

function createHeader({ id, number, customer, status, issued }, formId) {
  const remind = h(
    'button',
    { testid: 'send-reminder', onclick: () => sendReminder(remind, id, number) },
    'Send reminder',
  )
  const duplicate = h('button', { testid: 'duplicate', onclick: () => duplicateInvoice(duplicate, id) }, 'Duplicate')
  return h(
    'header',
    { class: 'screen-header' },
    h('a', { class: 'back', href: '/invoices', 'aria-label': 'All invoices' }, icon('back')),
    h(
      'div',
      {},
      h('h1', {}, number, ' ', h('span', { class: `badge ${status}` }, status)),
      h('p', {}, `${customer} · issued ${formatDate(issued)}`),
    ),
    h(
      'div',
      { class: 'row actions' },
      remind,
      duplicate,
      h('button', { class: 'primary', form: formId, testid: 'save-invoice' }, 'Save changes'),
    ),
  )
}

/** Saves the form. Resolves to the version to send next time: the new one, or the old one if it failed. */
async function saveInvoice(form, id, version) {
  const button = document.querySelector(`button[form="${form.id}"]`)
  setBusy(button, true)
  try {
    const body = readInvoiceForm(form)
    const { data, etag } = await request('PUT', `/api/invoices/${id}`, { body, headers: { 'if-match': version } })
    showFieldErrors(form, [])
    showToast('good', `${data.number} was saved.`)
    return etag
  } catch (error) {
    console.error('[invoices] save failed', { invoice: id, code: error.code, requestId: error.requestId }, error)
    if (error.code === 'invalid_invoice') showFieldErrors(form, error.errors)
    else if (!(error instanceof SessionEndedError)) {
      showToast('bad', 'The invoice could not be saved. Please try again.', error.requestId)
    }
    return version
  } finally {
    setBusy(button, false)
  }
}

async function sendReminder(button, id, number) {
  setBusy(button, true)
  try {
    await track('reminder_requested', { invoice: number })
    await request('POST', `/api/invoices/${id}/reminders`)
    showToast('good', `A reminder for ${number} is on its way.`)
  } catch (error) {
    console.error('[reminders] not sent', { invoice: number }, error)
    showToast('bad', 'The reminder could not be sent.')
  } finally {
    setBusy(button, false)
  }
}

async function duplicateInvoice(button, id) {
  setBusy(button, true, 'Duplicating…')
  const { data: numbering } = await request('GET', '/api/numbering')
  button.dataset.step = 'draft'
  const number = formatNumber(numbering)
  const { data } = await request('POST', `/api/invoices/${id}/duplicate`, { body: { number } })
  await navigate(`/invoices/${data.id}`)
  showToast('good', `Draft ${data.number} was created.`)
}
