/** The frame around the steps of a generated Playwright test: header, settings and helpers. */
import type { Environment, Session } from '../../session/index.ts'
import { isoTime } from '../har/har-entry.ts'
import { literal, remark } from './playwright-code.ts'
import { graphqlSign, operationNames } from './playwright-responses.ts'

export function head(session: Session, title: string, variables: readonly string[], unwritten: number): string {
  const lines = [
    remark(title),
    '',
    `A recording of ${remark(session.site)} from ${isoTime(session.startedAt)}, written as a test by Casefile.`,
    'It passes as long as the recorded failure comes back; turn its last lines round once the failure is fixed.',
    '',
    'Set in the environment, as far as needed:',
    '  BASE_URL       another server than the recorded one',
    '  STORAGE_STATE  a file with the cookies of somebody who is signed in (https://playwright.dev/docs/auth)',
    ...variables.map((name) => `  ${name}  was masked in the recording`),
    ...(unwritten === 0 ? [] : ['', `Steps that could not be written down, marked "by hand" below: ${unwritten}.`]),
  ]
  return [
    '/**',
    ...lines.map((line) => ` * ${line}`.trimEnd()),
    ' */',
    "import { expect, type Page, type Request, test } from '@playwright/test'",
  ].join('\n')
}

/** The customer's browser settings, as far as Playwright can reproduce them. */
export function settings(environment: Environment | undefined): string {
  const { viewport, language, timeZone, colorScheme, touch, browser } = environment ?? {}
  const known = [
    ...(/^firefox/i.test(browser ?? '') ? ["browserName: 'firefox'"] : []),
    ...(viewport ? [`viewport: { width: ${whole(viewport.width)}, height: ${whole(viewport.height)} }`] : []),
    ...(language && /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(language) ? [`locale: ${literal(language)}`] : []),
    ...(timeZone && isTimeZone(timeZone) ? [`timezoneId: ${literal(timeZone)}`] : []),
    ...(colorScheme ? [`colorScheme: ${literal(colorScheme)}`] : []),
    ...(touch ? ['hasTouch: true'] : []),
    'storageState: process.env.STORAGE_STATE',
  ]
  return `test.use({\n${known.map((one) => `  ${one},\n`).join('')}})`
}

const whole = (value: number) => Math.max(1, Math.round(value) || 1)

/** Whether Playwright knows the time zone; with an unknown one it refuses to start. */
function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}

export function base(site: string): string {
  return `const base = process.env.BASE_URL ?? ${literal(site)}`
}

const secretHelper = `/** A value that was masked in the recording. */
function secret(name: string): string {
  const value = process.env[name]
  if (value === undefined) throw new Error(\`Set \${name} in the environment: the recording holds no secrets.\`)
  return value
}`

const requestHelpers = `/** Whether it is a call of GraphQL: many operations share one address, and an answer of 200 may hold errors. */
function isGraphql(request: Request): boolean {
  return /graphql|gql|[?&]operationName=/i.test(request.url()) || ${graphqlSign}.test(request.postData() ?? '')
}

/** Method and path of a request, the parts that may differ from run to run as stars. */
function told(request: Request): string {
  const { origin, pathname, searchParams } = new URL(request.url())
  const path = pathname.split('/').map((part) => (/\\d/.test(part) && !/^v\\d+$/.test(part) ? '*' : part))
  const body = isGraphql(request) ? (request.postData() ?? '') : ''
  const named = [${operationNames.join(', ')}].map((pattern) => pattern.exec(body)?.[1]).find(Boolean)
  const operation = named ?? searchParams.get('operationName')
  return \`\${request.method()} \${origin === new URL(base).origin ? '' : origin}\${path.join('/')}\${operation ? \` \${operation}\` : ''}\`
}`

const answeredHelper = `/** The answer that came before the next step in the recording. One that does not come again is no failure by itself. */
function answered(page: Page, what: string): Promise<unknown> {
  return page.waitForResponse((response) => told(response.request()) === what, { timeout: 10_000 }).catch(() => undefined)
}`

const watchHelper = `/** Takes down what the page was answered and what it threw. */
function watch(page: Page): { answers: string[]; errors: string[] } {
  const answers: string[] = []
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(\`\${error.name}: \${error.message}\`))
  page.on('requestfailed', (request) => answers.push(\`\${told(request)} failed\`))
  page.on('response', async (response) => {
    const body = isGraphql(response.request()) ? await response.json().catch(() => undefined) : undefined
    const failed = [body].flat().some((answer) => answer?.errors?.length > 0)
    answers.push(\`\${told(response.request())} \${response.status()}\${failed ? ' with errors' : ''}\`)
  })
  return { answers, errors }
}`

const dialogHelper = `/** Answers the browser's dialogs in the order of the recording: with a text, OK (true) or Cancel (false). */
function answerDialogs(page: Page, replies: (string | boolean)[]): void {
  page.on('dialog', async (dialog) => {
    const reply = dialog.type() === 'beforeunload' ? true : (replies.shift() ?? true)
    if (reply === false) await dialog.dismiss()
    else await dialog.accept(reply === true ? undefined : reply)
  })
}`

export function helpers(body: string): string[] {
  return [
    ...(body.includes('secret(') ? [secretHelper] : []),
    requestHelpers,
    ...(body.includes('answered(') ? [answeredHelper] : []),
    watchHelper,
    ...(body.includes('answerDialogs(') ? [dialogHelper] : []),
  ]
}
