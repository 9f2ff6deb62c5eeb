import { cleanup } from '@testing-library/preact'
import { expect, it } from 'vitest'
import { announcement } from '../../../src/panel/models/announcement.ts'
import type { Screen } from '../../../src/panel/store/index.ts'
import { failingSave, SITE } from '../../support/session-builder.ts'
import { recordedTab, tabState } from '../support/fake-ports.ts'
import { capture, showPanel } from '../support/render.tsx'

const reason = 'This is a page of the browser itself. Browsers keep extensions out of it.'
it.each<[Screen, string]>([
  [{ name: 'ready', tab: tabState(), site: SITE }, 'app.tallybook.example is not being recorded.'],
  [{ name: 'live', tab: recordedTab() }, 'Recording app.tallybook.example.'],
  [{ name: 'live', tab: recordedTab({ recording: false }) }, 'Stopped. The recording is kept.'],
  [{ name: 'forbidden', reason }, `Casefile cannot record this page. ${reason}`],
  [{ name: 'unseen' }, 'Casefile cannot see this tab yet.'],
  [{ name: 'loading' }, ''],
])('says what changed: %j', (screen, words) => expect(announcement(screen)).toBe(words))

it('says of a case in one breath whose it is', async () => {
  const { store } = await showPanel({ tab: recordedTab(), events: failingSave() })
  await capture()
  expect(announcement(store.screen.value)).toBe('Captured. This is for engineering.')
  const ofFile = { ...store.cases.current.value!, remarks: [] }
  expect(announcement({ name: 'case', case: ofFile })).toBe('Opened. This is for engineering.')
  cleanup()
})

it('does not speak at every new event', () => {
  const counts = { events: 900, errors: 4, requests: 10, failed: 2 }
  expect(announcement({ name: 'live', tab: recordedTab({ counts }) })).toBe(
    announcement({ name: 'live', tab: recordedTab() }),
  )
})
