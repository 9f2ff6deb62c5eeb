import { appVersion } from './config.js'
import { startRouter } from './router.js'
import { currentAccount, renewToken, signOut } from './session.js'
import { showSessionEnded } from './shell.js'
import { track } from './telemetry.js'

async function start() {
  console.info(`[tallybook] ${appVersion} started`, { language: navigator.language, screen: location.pathname })
  document.addEventListener('session-ended', showSessionEnded)
  if (currentAccount() && !(await resumeSession())) signOut()
  track('app_opened', { version: appVersion }).catch((error) => console.debug('[telemetry] dropped', error))
  await startRouter()
}

async function resumeSession() {
  try {
    return await renewToken()
  } catch (error) {
    console.error('[session] could not be resumed', error)
    return false
  }
}

await start()
