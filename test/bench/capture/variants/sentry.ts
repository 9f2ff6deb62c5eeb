/** The default integrations, including breadcrumbs of console, fetch and XHR; nothing is sent. */
import { init } from '@sentry/browser'

init({
  dsn: 'https://key@sentry.example/1',
  transport: () => ({ send: () => Promise.resolve({}), flush: () => Promise.resolve(true) }),
})
