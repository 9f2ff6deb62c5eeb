/** All console methods and errors of requests; what it sends goes to the server of the measurement. */
import { datadogLogs } from '@datadog/browser-logs'

datadogLogs.init({
  clientToken: 'token',
  proxy: '/sink',
  forwardConsoleLogs: 'all',
  forwardErrorsToLogs: true,
  sessionPersistence: 'memory',
})
