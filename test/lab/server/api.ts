/** Tallybook's own fault-free API, served by the page's origin under `/api/`. */
import { type Accounts, SESSION_COOKIE, TOKEN_LIFETIME } from './accounts.ts'
import { type Books, type Invoice, totals } from './books.ts'
import { type Answer, type Call, json, problem, type Route } from './call.ts'
import { readInvoiceInput } from './invoice-input.ts'
import { forbidden, invalid, notFound, outdated, tooManyRequests, unauthorised } from './problems.ts'
import { createSearchLimit } from './search-limit.ts'
import { customersOf, revenue, summary } from './views.ts'

/** Routes of the API. `books` is called for every request, because a reset replaces them. */
export function apiRoutes(books: () => Books, accounts: Accounts): Route[] {
  const searchLimit = createSearchLimit()

  /** Wraps a handler that requires a signed-in account and, if given, a permission. */
  const signedIn =
    (handle: (call: Call) => Answer, permission?: string) =>
    (call: Call): Answer => {
      const who = accounts.authenticate(call)
      if (who === 'missing' || who === 'ended') return unauthorised(call, who)
      if (permission && who.role !== 'accountant') return forbidden(call, permission, who.role)
      return handle(call)
    }

  /** Passes the invoice in the path to `handle`, or answers that it does not exist. */
  const withInvoice = (handle: (call: Call, invoice: Invoice) => Answer) => (call: Call) => {
    const invoice = books().invoices.find(({ id }) => String(id) === call.params.id)
    return invoice ? handle(call, invoice) : notFound(call)
  }

  const detail = (invoice: Invoice) => ({ ...summary(invoice, books()), ...invoice, ...totals(invoice) })

  return [
    { name: 'POST /api/session', handle: (call) => signIn(call, accounts) },
    { name: 'POST /api/session/refresh', handle: (call) => refresh(call, accounts) },
    {
      name: 'GET /api/invoices',
      handle: signedIn((call) => {
        const query = (call.query.get('query') ?? '').trim().toLowerCase()
        if (query && !searchLimit(call)) return tooManyRequests(call)
        const found = books()
          .invoices.map((invoice) => summary(invoice, books()))
          .filter(({ number, customer, poReference }) =>
            `${number} ${customer} ${poReference}`.toLowerCase().includes(query),
          )
        return json(200, { invoices: found, total: found.length })
      }),
    },
    {
      name: 'GET /api/invoices/{id}',
      handle: signedIn(withInvoice((_, invoice) => json(200, detail(invoice), { etag: etag(invoice) }))),
    },
    {
      name: 'PUT /api/invoices/{id}',
      handle: signedIn(
        withInvoice((call, invoice) => {
          if (call.headers['if-match'] !== etag(invoice)) return outdated(call)
          const input = readInvoiceInput(call.body, books())
          if (Array.isArray(input)) return invalid(call, input)
          const { customerId, due, taxRate, poReference, note, lines } = input
          Object.assign(invoice, { customerId, due, taxRate, poReference, note, lines, version: invoice.version + 1 })
          return json(200, detail(invoice), { etag: etag(invoice) })
        }),
        'invoices:write',
      ),
    },
    {
      name: 'POST /api/invoices/{id}/duplicate',
      handle: signedIn(
        withInvoice((call, invoice) => {
          const { number } = Object(call.body) as { number?: unknown }
          const id = Math.max(...books().invoices.map((other) => other.id)) + 1
          const copy: Invoice = { ...structuredClone(invoice), id, number: String(number), status: 'draft', version: 1 }
          books().invoices.unshift(copy)
          books().numbering.next += 1
          return json(201, detail(copy), { etag: etag(copy), location: `/api/invoices/${id}` })
        }),
        'invoices:write',
      ),
    },
    {
      name: 'POST /api/invoices/{id}/reminders',
      handle: signedIn(withInvoice((_, invoice) => json(202, { invoice: invoice.number, queued: true }))),
    },
    { name: 'GET /api/numbering', handle: signedIn(() => json(200, books().numbering)) },
    { name: 'GET /api/customers', handle: signedIn(() => json(200, { customers: customersOf(books()) })) },
    {
      name: 'GET /api/customers/names',
      handle: signedIn(() => json(200, { customers: books().customers.map(({ id, name }) => ({ id, name })) })),
    },
    { name: 'GET /api/reports/revenue', handle: signedIn((call) => json(200, revenue(books(), call.now))) },
    { name: 'GET /api/settings', handle: signedIn(() => json(200, books().settings)) },
    {
      name: 'PUT /api/settings',
      handle: signedIn((call) => {
        const { company, vatNumber, paymentDays, footer, remindersOn } = Object(call.body) as Books['settings']
        Object.assign(books().settings, { company, vatNumber, paymentDays, footer, remindersOn })
        return json(200, books().settings)
      }, 'settings:write'),
    },
    {
      name: 'GET /api/status',
      handle: signedIn((call) =>
        json(200, {
          bankFeed: 'up to date',
          checkedAt: new Date(call.now).toISOString(),
          nextPayout: { amount: 421_875, currency: 'EUR', day: new Date(call.now + 2 * 86_400_000).toISOString() },
          cursor: call.now.toString(36),
        }),
      ),
    },
  ]
}

function signIn(call: Call, accounts: Accounts): Answer {
  const { email, password } = Object(call.body) as Record<string, unknown>
  const sessionId = accounts.signIn(email, password)
  if (!sessionId) {
    const detail = 'E-mail address or password is wrong.'
    return problem(call, { status: 401, code: 'wrong_credentials', title: 'Not signed in', detail })
  }
  const cookie = `${SESSION_COOKIE}=${sessionId}; Path=/api; HttpOnly; SameSite=Strict; Max-Age=2592000`
  return tokenAnswer(accounts.issueToken(sessionId, call.now) ?? '', { 'set-cookie': cookie })
}

function refresh(call: Call, accounts: Accounts): Answer {
  const token = accounts.issueToken(call.cookies.get(SESSION_COOKIE) ?? '', call.now)
  if (token) return tokenAnswer(token)
  const detail = 'The session has ended. Sign in again.'
  return problem(call, { status: 401, code: 'session_expired', title: 'Session expired', detail })
}

function tokenAnswer(accessToken: string, headers: Answer['headers'] = {}): Answer {
  const account = { name: 'Accounts desk', company: 'Northwind Ltd' }
  return json(200, { accessToken, tokenType: 'Bearer', expiresIn: TOKEN_LIFETIME, account }, headers)
}

function etag(invoice: Invoice): string {
  return `"${invoice.id}-${invoice.version}"`
}
