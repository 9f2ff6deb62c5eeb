/** The sample workspace's books: customers, invoices, settings. Amounts are in cents, days are ISO dates. */

export interface Customer {
  id: number
  name: string
  email: string
  city: string
  vatNumber: string
}
export interface Line {
  description: string
  quantity: number
  unitPrice: number
}
export type InvoiceStatus = 'draft' | 'sent' | 'paid' | 'overdue'
export interface Invoice {
  id: number
  number: string
  customerId: number
  status: InvoiceStatus
  issued: string
  due: string
  currency: 'EUR'
  /** percent */
  taxRate: number
  poReference: string
  note: string
  lines: Line[]
  /** incremented by every change; the ETag is derived from it */
  version: number
}
export interface Settings {
  company: string
  vatNumber: string
  paymentDays: number
  footer: string
  remindersOn: boolean
}
export interface Books {
  customers: Customer[]
  invoices: Invoice[]
  settings: Settings
  numbering: { pattern: string; next: number }
}

const DAY = 86_400_000
const customers = [
  ['Harbour Coffee Roasters', 'harbour', 'Hamburg', 'DE811907980'],
  ['Alpine Outfitters GmbH', 'alpine', 'Innsbruck', 'ATU58044146'],
  ['Brightwater Clinic', 'brightwater', 'Galway', 'IE6388047V'],
  ['Copperfield Tools', 'copperfield', 'Antwerp', 'BE0411905847'],
  ['Delft Lighting BV', 'delft', 'Delft', 'NL800938495B01'],
  ['Evergreen Landscaping', 'evergreen', 'Aarhus', 'DK13585628'],
  ['Foxglove Studio', 'foxglove', 'Lyon', 'FR40303265045'],
  ['Granite Peak Hotels', 'granite', 'Bolzano', 'IT00743110157'],
  ['Juniper Books', 'juniper', 'Kraków', 'PL5260001246'],
  ['Orchard Street Bakery', 'orchard', 'Porto', 'PT501964843'],
] as const
const work: readonly Line[] = [
  { description: 'Website maintenance, monthly', quantity: 1, unitPrice: 48_000 },
  { description: 'Product photography, half day', quantity: 2, unitPrice: 36_500 },
  { description: 'Packaging design', quantity: 1, unitPrice: 125_000 },
  { description: 'On-site training, per hour', quantity: 6, unitPrice: 9_500 },
  { description: 'Menu and price list print run', quantity: 400, unitPrice: 115 },
  { description: 'Consulting, per hour', quantity: 11, unitPrice: 11_000 },
]

/** The day `offset` days after `now` (epoch ms), e.g. `2026-11-23`. */
function dayFrom(now: number, offset: number): string {
  return new Date(now + offset * DAY).toISOString().slice(0, 10)
}

function statusOf(id: number, age: number): InvoiceStatus {
  if (id >= 46) return 'draft'
  if (id === 42) return 'sent'
  if (age > 30) return id % 6 === 0 ? 'overdue' : 'paid'
  return id % 3 === 0 ? 'paid' : 'sent'
}

function makeInvoice(id: number, now: number): Invoice {
  const age = (47 - id) * 3 + 1
  const lines = [0, 1, 2].slice(0, 1 + ((id + 1) % 3)).map((step) => ({ ...work[(id + step * 2) % work.length]! }))
  return {
    id,
    number: `INV-${2000 + id}`,
    customerId: id === 42 ? 1 : 1 + ((id * 7) % customers.length),
    status: statusOf(id, age),
    issued: dayFrom(now, -age),
    due: dayFrom(now, 30 - age),
    currency: 'EUR',
    taxRate: id % 4 === 0 ? 7 : 19,
    poReference: id % 2 ? `PO-${5100 + id}` : '',
    note: id === 42 ? 'Delivery in two parts, as agreed.' : '',
    lines,
    version: 1,
  }
}

/** Fresh books as of `now` (epoch ms): 36 invoices from recent months, so that the app never looks stale. */
export function createBooks(now: number): Books {
  return {
    customers: customers.map(([name, mailbox, city, vatNumber], index) => ({
      id: index + 1,
      name,
      email: `${mailbox}@example.com`,
      city,
      vatNumber,
    })),
    invoices: Array.from({ length: 36 }, (_, index) => makeInvoice(47 - index, now)),
    settings: {
      company: 'Northwind Ltd',
      vatNumber: 'DE812526315',
      paymentDays: 30,
      footer: 'Thank you for your business.',
      remindersOn: true,
    },
    numbering: { pattern: 'INV-{next}', next: 2048 },
  }
}

/** What the customer has to pay, in cents: net and tax are each rounded once. */
export function totals(invoice: Invoice): { net: number; tax: number; total: number } {
  const net = Math.round(invoice.lines.reduce((sum, line) => sum + line.quantity * line.unitPrice, 0))
  const tax = Math.round((net * invoice.taxRate) / 100)
  return { net, tax, total: net + tax }
}
