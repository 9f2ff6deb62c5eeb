/** Errors, with session replay and the feedback form; nothing is sent. */
import { feedbackIntegration, init, replayIntegration } from '@sentry/browser'

init({
  dsn: 'https://key@sentry.example/1',
  integrations: [replayIntegration(), feedbackIntegration({ autoInject: false })],
  replaysSessionSampleRate: 1,
  replaysOnErrorSampleRate: 1,
  transport: () => ({ send: () => Promise.resolve({}), flush: () => Promise.resolve(true) }),
})
