/** Validates input of `PUT /api/invoices/{id}`. */
import type { Books, Line } from './books.ts'

export interface InvoiceInput {
  customerId: number
  due: string
  taxRate: number
  poReference: string
  note: string
  lines: Line[]
}
/** One violated rule; `pointer` is a JSON pointer into the body (RFC 6901). */
export interface InputError {
  pointer: string
  detail: string
}

/** The validated input, or every rule it violates. */
export function readInvoiceInput(body: unknown, books: Books): InvoiceInput | InputError[] {
  const input = Object(body) as Record<string, unknown>
  const errors: InputError[] = []
  const rule = (ok: boolean, pointer: string, detail: string) => {
    if (!ok) errors.push({ pointer, detail })
  }
  const { customerId, due, taxRate, poReference, note } = input
  const lines: Record<string, unknown>[] = Array.isArray(input.lines) ? input.lines.map(Object) : []
  rule(
    books.customers.some((customer) => customer.id === customerId),
    '#/customerId',
    'Choose a customer.',
  )
  rule(typeof due === 'string' && /^\d{4}-\d\d-\d\d$/.test(due), '#/due', 'Enter the due date.')
  rule(taxRate === 0 || taxRate === 7 || taxRate === 19, '#/taxRate', 'Choose a tax rate.')
  rule(typeof poReference === 'string' && poReference.length <= 40, '#/poReference', 'Use at most 40 characters.')
  rule(typeof note === 'string' && note.length <= 2000, '#/note', 'Use at most 2,000 characters.')
  rule(lines.length > 0, '#/lines', 'Add at least one line.')
  for (const [index, line] of lines.entries()) {
    const { description, quantity, unitPrice } = line
    rule(
      typeof description === 'string' && description.trim() !== '',
      `#/lines/${index}/description`,
      'Say what you sold.',
    )
    rule(isNumber(quantity) && quantity > 0, `#/lines/${index}/quantity`, 'Enter a quantity above zero.')
    rule(isNumber(unitPrice) && unitPrice >= 0, `#/lines/${index}/unitPrice`, 'Enter a price.')
  }
  return errors.length ? errors : (input as unknown as InvoiceInput)
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}
