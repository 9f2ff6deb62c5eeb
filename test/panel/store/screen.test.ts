import { describe, expect, it } from 'vitest'
import type { TabState } from '../../../src/messages/index.ts'
import { screenOf } from '../../../src/panel/store/screen.ts'
import { recordedTab, tabState } from '../support/fake-ports.ts'

const counts = { events: 3, errors: 0, requests: 0, failed: 0 }

describe('the screen of a tab', () => {
  it.each<[string, TabState | undefined, boolean, string]>([
    ['nothing is known yet', undefined, false, 'loading'],
    ['there is no tab to look at', undefined, true, 'unseen'],
    ['nothing is recorded', tabState(), true, 'ready'],
    ['it is recorded', recordedTab(), true, 'live'],
    ['a recording was stopped', tabState({ sessionId: 'session-1', counts }), true, 'live'],
    ['a recording was stopped before anything happened', tabState({ sessionId: 'session-1' }), true, 'ready'],
    ['extensions may not see it', tabState({ access: 'forbidden' }), true, 'forbidden'],
    ['it went where extensions may not see', recordedTab({ access: 'forbidden' }), true, 'live'],
    ['its address is not shown', tabState({ site: undefined }), true, 'unseen'],
  ])('%s', (_, tab, ready, name) => expect(screenOf(tab, ready).name).toBe(name))
})
