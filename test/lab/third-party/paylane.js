/** The script of “PayLane”, the payment provider that the sample app embeds from another origin. */
;(() => {
  /** @param {string} text */
  function method(text) {
    const item = document.createElement('label')
    const input = document.createElement('input')
    input.type = 'checkbox'
    input.checked = true
    item.className = 'paylane-method'
    item.append(input, text)
    return item
  }

  /**
   * @param {HTMLElement} element
   * @param {{ reference: string, amount: number, currency: string }} payment
   */
  function mount(element, { reference, amount, currency }) {
    const value = new Intl.NumberFormat('en-IE', { style: 'currency', currency }).format(amount / 100)
    const note = document.createElement('p')
    note.className = 'paylane-note'
    note.textContent = `A payment link for ${reference} over ${value} goes out with the invoice. Secured by PayLane.`
    element.replaceChildren(method('Card'), method('Bank transfer'), method('Direct debit'), note)
  }

  Object.assign(window, { PayLane: { version: '3.8.1', mount } })
})()
