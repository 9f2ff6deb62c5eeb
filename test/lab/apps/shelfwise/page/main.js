import { createApp } from '/vendor/vue.js'

class StockError extends Error {
  name = 'StockError'
  constructor(status, problem) {
    super(problem.detail ?? `HTTP ${status}`)
    this.status = status
    this.code = problem.code
  }
}

async function call(method, path, body, signal) {
  const response = await fetch(`/api${path}`, {
    method,
    signal: signal ?? null,
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  })
  if (!response.ok) throw new StockError(response.status, await response.json().catch(() => ({})))
  return response.json()
}

let searching = new AbortController()

createApp({
  data: () => ({
    items: [],
    chosen: null,
    notice: null,
    toast: null,
    amount: '12',
    pallets: '',
    refusedPallets: false,
    rows: 'A-100;5\nB-200;x',
    hint: '',
    day: '',
  }),
  async mounted() {
    this.items = await call('GET', '/items')
    call('GET', '/hints')
      .then(({ text }) => {
        if (typeof text !== 'string') throw new Error('A hint without a text')
        this.hint = text
      })
      .catch((error) => console.error('[hints] left out', error))
  },
  methods: {
    async attempt(doing, done) {
      this.notice = null
      try {
        await doing()
        this.notice = { kind: 'good', text: done }
      } catch (error) {
        console.error('[shelfwise]', error)
        this.notice = { kind: 'bad', text: `That did not work: ${error.message}` }
      }
    },
    async search(text) {
      searching.abort()
      searching = new AbortController()
      try {
        this.items = await call('GET', `/items?q=${encodeURIComponent(text)}`, undefined, searching.signal)
        this.notice = { kind: 'found', text: `${this.items.length} found for ${text}` }
      } catch (error) {
        if (error.name !== 'AbortError') throw error
      }
    },
    book() {
      return this.attempt(async () => {
        const put = (version) => call('PATCH', '/items/A-100', { amount: this.amount, version })
        try {
          await put(1)
        } catch (error) {
          if (error.code !== 'stale_version') throw error
          await call('GET', '/items/A-100')
          await put(2)
        }
      }, 'The stock is booked.')
    },
    load() {
      return this.attempt(async () => {
        const { id } = await call('POST', '/imports', { rows: this.rows })
        let job = await call('GET', `/imports/${id}`)
        while (job.status === 'running') {
          await new Promise((resolve) => setTimeout(resolve, 100))
          job = await call('GET', `/imports/${id}`)
        }
        if (job.status !== 'done') throw new Error('Some rows were not taken.')
      }, 'The rows are imported.')
    },
    sync() {
      return this.attempt(() => call('POST', '/connections/erp/sync', {}), 'The ERP is up to date.')
    },
    reserve() {
      this.refusedPallets = !(Number(this.pallets) > 0)
      if (!this.refusedPallets) this.toast = { kind: 'success', text: 'The pallets are reserved.' }
    },
    async mail() {
      const { mailedOrders } = await call('GET', '/account')
      this.toast = mailedOrders
        ? { kind: 'success', text: 'The order was sent by e-mail.' }
        : { kind: 'warning', text: 'Your plan does not include orders by e-mail. Upgrade to Warehouse Plus.' }
      setTimeout(() => (this.toast = null), 5_000)
    },
    order() {
      return this.attempt(() => call('POST', '/orders/9/send', {}), 'The order is on its way.')
    },
    async calendar() {
      const { locale } = await call('GET', '/account')
      this.day = new Intl.DateTimeFormat(locale ?? undefined, { dateStyle: 'full' }).format(new Date(2026, 10, 16))
    },
  },
  template: `
    <h1>Shelfwise</h1>
    <p v-if="notice" role="status" data-testid="notice" :data-kind="notice.kind">{{ notice.text }}</p>
    <div class="toast-stack"><div v-if="toast" :class="['toast', 'toast--' + toast.kind]" data-testid="toast"><span>{{ toast.text }}</span><button @click="toast = null">×</button></div></div>
    <p data-testid="hint">{{ hint }}</p>
    <label>Search <input data-testid="search" @input="search($event.target.value)"></label>
    <ul data-testid="items">
      <li v-for="item in items" :key="item.id">
        <button :data-testid="'open-' + item.id" @click="chosen = item">{{ item.name }}</button>
      </li>
    </ul>
    <section v-if="chosen" data-testid="item">
      <h2>{{ chosen.name }}</h2>
      <p data-testid="supplier">Supplied by {{ chosen.supplier.name }}</p>
    </section>
    <label>Amount <input data-testid="amount" v-model="amount"></label>
    <button data-testid="book" @click="book">Book stock</button>
    <label>Pallets <input data-testid="pallets" v-model="pallets" :aria-invalid="refusedPallets" aria-errormessage="pallets-refused"></label>
    <p id="pallets-refused" data-testid="pallets-refused"><span v-if="refusedPallets">Enter a number of pallets greater than 0.</span></p>
    <button data-testid="reserve" @click="reserve">Reserve pallets</button>
    <label>Rows <textarea data-testid="rows" v-model="rows"></textarea></label>
    <button data-testid="import" @click="load">Import</button>
    <button data-testid="sync" @click="sync">Sync with ERP</button>
    <button data-testid="order" @click="order">Send order</button>
    <button data-testid="mail" @click="mail">Mail order</button>
    <button data-testid="calendar" @click="calendar">Stocktaking day</button>
    <p data-testid="day">{{ day }}</p>
  `,
}).mount('#app')
