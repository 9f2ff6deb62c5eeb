/** All console methods and request errors; what it sends goes to the bench's server. */
import { datadogLogs } from '@datadog/browser-logs'

datadogLogs.init({
  clientToken: 'token',
  proxy: '/sink',
  forwardConsoleLogs: 'all',
  forwardErrorsToLogs: true,
  sessionPersistence: 'memory',
})
