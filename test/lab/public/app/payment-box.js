/** “Get paid online”: the payment provider's widget, loaded from its own origin when an invoice opens. */
import { config } from './config.js'
import { h } from './dom.js'

/** A box that fills itself once the provider's script is there. */
export function createPaymentBox(invoice) {
  const slot = h('div', { class: 'payment-slot' })
  const box = h('section', { class: 'card payment', testid: 'payment', 'data-state': 'loading' }, slot)
  loadPayLane(() => mountPayLane(box, slot, invoice))
  return box
}

/** The script is loaded once per page; later invoices find it in place. */
function loadPayLane(done) {
  if (window.PayLane) {
    done()
    return
  }
  const script = document.createElement('script')
  script.src = `${config.payLaneUrl}?key=${config.key}`
  script.async = true
  script.onload = done
  script.onerror = done
  document.head.append(script)
}

function mountPayLane(box, slot, invoice) {
  box.prepend(h('h2', { testid: 'payment-heading' }, 'Get paid online'))
  window.PayLane.mount(slot, { reference: invoice.number, amount: invoice.total, currency: invoice.currency })
  box.dataset.state = 'ready'
}
