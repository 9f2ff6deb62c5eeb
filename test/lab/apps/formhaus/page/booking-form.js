const partner = document.querySelector('meta[name=partner]').content

customElements.define(
  'booking-form',
  class extends HTMLElement {
    constructor() {
      super()
      this.attachShadow({ mode: 'open' }).innerHTML = `
        <p role="status" data-testid="status" data-state="ready">Ready</p>
        <button data-testid="slots">Free slots</button>
        <button data-testid="book">Book</button>
        <button data-testid="cancel">Cancel booking</button>
        <button data-testid="remember">Remember me</button>
        <button data-testid="dark">Dark mode</button>
        <button data-testid="wide">Wide view</button>
        <button data-testid="move">Move booking</button>
        <ul data-testid="list"></ul>
        <dialog aria-label="Move booking"><label>To <input data-testid="to" value="Room 4"></label>
          <button data-testid="confirm">Move</button><div data-testid="moved"></div></dialog>`
      for (const button of this.shadowRoot.querySelectorAll('button'))
        button.addEventListener('click', () => this[button.dataset.testid]())
    }

    show(state, text) {
      const status = this.shadowRoot.querySelector('[data-testid="status"]')
      status.dataset.state = state
      // Keeps the text node to replace it, which is quicker than rewriting the text.
      const next = document.createTextNode(text)
      if (this.last) status.removeChild(this.last)
      else status.textContent = ''
      status.append(next)
      this.last = next
    }

    async slots() {
      fetch(`${partner}/v1/hint`).then(
        (response) => response.ok && response.text(),
        () => undefined,
      )
      const response = await fetch(`${partner}/v1/slots`)
      if (!response.ok) {
        console.error('[booking] no slots', response.status)
        return this.show('bad', 'Free slots are not known at the moment.')
      }
      const list = this.shadowRoot.querySelector('[data-testid="list"]')
      for (const slot of await response.json())
        list.append(Object.assign(document.createElement('li'), { textContent: slot }))
      this.show('good', 'Choose a slot.')
    }

    async book() {
      const response = await fetch('/api/bookings', { method: 'POST' })
      const { place } = await response.json()
      this.show('good', `Booked: ${place.name}`)
    }

    async cancel() {
      const response = await fetch('/api/bookings/5', { method: 'DELETE' })
      if (!response.ok) console.error('[booking] not cancelled', response.status)
      this.show(response.ok ? 'good' : 'bad', response.ok ? 'Cancelled' : 'The booking could not be cancelled.')
    }

    move() {
      this.shadowRoot.querySelector('dialog').showModal()
    }

    async confirm() {
      const response = await fetch('/api/moves', { method: 'POST' })
      const { outcome } = await response.json()
      const held = outcome === 'held'
      this.shadowRoot.querySelector('[data-testid="moved"]').innerHTML = held
        ? '<p class="form-error">Room 4 is being edited by another user. Try again later.</p>'
        : '<p class="form-success">The booking was moved.</p>'
    }

    remember() {
      localStorage.setItem('visitor', 'v-1')
      this.show('good', 'We remember you.')
    }

    dark() {
      try {
        localStorage.setItem('dark', 'yes')
      } catch {
        // It stays dark until the page is left.
      }
      document.body.style.background = '#222'
      this.show('good', 'It is dark.')
    }

    wide() {
      const list = this.shadowRoot.querySelector('[data-testid="list"]')
      let width = 300
      new ResizeObserver(() => {
        if (width < 330) width += 10
        list.style.width = `${width}px`
      }).observe(list)
      list.style.width = `${width}px`
      this.show('good', 'Wide view')
    }
  },
)
