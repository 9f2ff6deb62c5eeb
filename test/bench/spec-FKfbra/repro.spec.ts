/**
 * Saving the invoice failed after clicking "Save changes": PUT /api/invoices/{id} answered 500 (tax_table_unavailable)
 *
 * A recording of http://localhost:43723 from 2026-11-28T23:04:28.680Z, written as a test by Casefile.
 * It passes as long as the recorded failure comes back; turn its last lines round once the failure is fixed.
 *
 * Set in the environment, as far as needed:
 *   BASE_URL       another server than the recorded one
 *   STORAGE_STATE  a file with the cookies of somebody who is signed in (https://playwright.dev/docs/auth)
 *   REDACTED_EMAIL_1  was masked in the recording
 *   REDACTED_PASSWORD_1  was masked in the recording
 */
import { expect, type Page, type Request, test } from '@playwright/test'

const base = process.env.BASE_URL ?? 'http://localhost:43723'

test.use({
  viewport: { width: 894, height: 805 },
  locale: 'en-US',
  timezoneId: 'UTC',
  colorScheme: 'light',
  storageState: process.env.STORAGE_STATE,
})

test('Saving the invoice failed after clicking "Save changes": PUT /api/invoices/{id} answered 500 (tax_table_unavailable)', async ({ page }) => {
  const { answers, errors } = watch(page)

  // Opened the page
  await page.goto(base + '/sign-in')

  // Typed "redacted-email-1@redacted.invalid" into "E-mail address" in "Sign in to your books"
  await page.getByTestId('email').fill(secret('REDACTED_EMAIL_1'))

  // Typed redacted-password-1 into "Password" in "Sign in to your books"
  await page.getByTestId('password').fill(secret('REDACTED_PASSWORD_1'))

  // Clicked "Sign in" in "Sign in to your books"
  await Promise.all([
    answered(page, 'POST /api/session'),
    answered(page, 'GET /api/status'),
    answered(page, 'GET /api/invoices'),
    page.getByTestId('sign-in').click(),
  ])

  // Clicked "INV-2042" in "Invoices"
  await Promise.all([
    answered(page, 'GET /api/invoices/*'),
    answered(page, 'GET /api/customers/names'),
    page.getByTestId('open-invoice-42').click(),
  ])

  // Typed "PO-7781" into "Purchase order" in "INV-2042 sent"
  await page.getByTestId('po-reference').fill('PO-7781')

  // Clicked "Save changes" in "INV-2042 sent"
  await Promise.all([
    answered(page, 'PUT /api/invoices/*'),
    page.getByTestId('save-invoice').click(),
  ])

  // The failure
  await expect
    .poll(() => answers.filter((answer) => answer.startsWith('PUT /api/invoices/* ')), { message: 'The recorded answer did not come back', timeout: 15_000 })
    .toContain('PUT /api/invoices/* 500')
})

/** A value that was masked in the recording. */
function secret(name: string): string {
  const value = process.env[name]
  if (value === undefined) throw new Error(`Set ${name} in the environment: the recording holds no secrets.`)
  return value
}

/** Method and path of a request, the parts that may differ from run to run as stars. */
function told(request: Request): string {
  const { origin, pathname } = new URL(request.url())
  const path = pathname.split('/').map((part) => (/\d/.test(part) && !/^v\d+$/.test(part) ? '*' : part))
  const body = /graphql|gql/i.test(request.url()) ? (request.postData() ?? '') : ''
  const operation =
    /"operationName"\s*:\s*"(\w{1,80})"/.exec(body)?.[1] ?? /\b(?:query|mutation|subscription)\s+(\w{1,80})/.exec(body)?.[1]
  return `${request.method()} ${origin === new URL(base).origin ? '' : origin}${path.join('/')}${operation ? ` ${operation}` : ''}`
}

/** The answer that came before the next step in the recording. One that does not come again is no failure by itself. */
function answered(page: Page, what: string): Promise<unknown> {
  return page.waitForResponse((response) => told(response.request()) === what, { timeout: 10_000 }).catch(() => undefined)
}

/** Takes down what the page was answered and what it threw. */
function watch(page: Page): { answers: string[]; errors: string[] } {
  const answers: string[] = []
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(`${error.name}: ${error.message}`))
  page.on('requestfailed', (request) => answers.push(`${told(request)} failed`))
  page.on('response', async (response) => {
    const body = /graphql|gql/i.test(response.url()) ? await response.json().catch(() => undefined) : undefined
    answers.push(`${told(response.request())} ${response.status()}${body?.errors?.length > 0 ? ' with errors' : ''}`)
  })
  return { answers, errors }
}
