import { request, SessionEndedError } from '../api.js'
import { field, h, setBusy } from '../dom.js'
import { showToast } from '../toast.js'
import { checkVatNumber } from '../vat.js'

/** What is printed on every invoice of this workspace. */
export async function renderSettingsScreen(main) {
  const { data } = await request('GET', '/api/settings')
  main.append(h('header', { class: 'screen-header' }, h('h1', {}, 'Settings')), createSettingsForm(data))
}

function createSettingsForm(settings) {
  const vat = h('input', { name: 'vatNumber', value: settings.vatNumber })
  const vatResult = h('p', { class: 'form-message', role: 'status' })
  const check = h(
    'button',
    { type: 'button', testid: 'check-vat', onclick: () => showVatCheck(check, vat.value, vatResult) },
    'Check',
  )
  const save = h('button', { class: 'primary', testid: 'save-settings' }, 'Save settings')
  return h(
    'form',
    { class: 'card settings-form', testid: 'settings-form', onsubmit: (event) => saveSettings(event, save) },
    h('h2', {}, 'Your company'),
    field('Company name', h('input', { name: 'company', value: settings.company })),
    h('div', { class: 'with-button' }, field('VAT number', vat), check),
    vatResult,
    h('h2', {}, 'Invoices'),
    field(
      'Days to pay',
      h('input', { name: 'paymentDays', value: settings.paymentDays, inputmode: 'numeric', testid: 'payment-days' }),
      'New invoices are due this many days after their date.',
    ),
    field('Footer', h('textarea', { name: 'footer', rows: 2 }, settings.footer)),
    h(
      'label',
      { class: 'check' },
      h('input', { type: 'checkbox', name: 'remindersOn', checked: settings.remindersOn }),
      'Remind customers when an invoice is overdue',
    ),
    save,
  )
}

async function saveSettings(event, button) {
  event.preventDefault()
  const data = new FormData(event.currentTarget)
  const body = {
    company: data.get('company'),
    vatNumber: data.get('vatNumber'),
    paymentDays: Number(data.get('paymentDays')),
    footer: data.get('footer'),
    remindersOn: data.has('remindersOn'),
  }
  setBusy(button, true)
  try {
    await request('PUT', '/api/settings', { body })
    showToast('good', 'Settings were saved.')
  } catch (error) {
    console.error('[settings] save failed', { code: error.code, requestId: error.requestId }, error)
    if (!(error instanceof SessionEndedError)) showToast('bad', explain(error), error.requestId)
  } finally {
    setBusy(button, false)
  }
}

function explain({ code, detail }) {
  return code === 'missing_permission' ? `Settings were not saved. ${detail}` : 'Settings could not be saved.'
}

async function showVatCheck(button, number, result) {
  setBusy(button, true)
  try {
    const { valid } = await checkVatNumber(number)
    const text = valid ? '✓ The number is registered.' : 'This number is not registered.'
    result.replaceChildren(
      h('span', { class: valid ? 'good' : 'problem', testid: valid ? 'vat-valid' : 'vat-invalid' }, text),
    )
  } catch (error) {
    console.error('[vat] check failed', { number }, error)
    result.replaceChildren(
      h('span', { class: 'problem', testid: 'vat-error' }, 'The VAT service cannot be reached right now.'),
    )
  } finally {
    setBusy(button, false)
  }
}
