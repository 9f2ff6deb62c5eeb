/** The side panel. */

import privacyText from '../../PRIVACY.md?raw'
import { fileUrl, isFirefox, version } from '../browser/api.ts'
import { readJson, readText, saveFile } from '../browser/files.ts'
import { listen, sendRuntime } from '../browser/messaging.ts'
import { openSettings, openViewer } from '../browser/panel.ts'
import { askForSite, dropSite, onAccessChanged } from '../browser/permissions.ts'
import { currentTab, onTabChanged } from '../browser/tabs.ts'
import { makeListener, makeSend } from '../messages/index.ts'
import { mountPanel } from '../panel/index.ts'
import { sampleArticlesFrom } from '../panel/sample-articles.ts'
import { createTabChanges } from '../panel/tab-changes.ts'
import { tasksIn, type WorkerPort } from '../panel/worker/wire.ts'
import { openArticles } from '../storage/articles.ts'

const changes = createTabChanges()
listen(makeListener('ui', changes.handlers))
const articles = await openArticles(Date.now)
const root = document.getElementById('root')
if (root) {
  mountPanel(root, {
    send: makeSend(sendRuntime),
    onChanged: changes.onChanged,
    ...{ currentTab, onTabChanged, askForSite, dropSite, onAccessChanged },
    ...{ articles, save: saveFile, version, privacyText },
    openViewer: () => void openViewer(),
    openSettings: () => void openSettings(),
    viewerTemplate: () => readText(fileUrl('viewer-template.html')),
    tasks: tasksIn(
      () => new Worker(new URL('./panel-worker.ts', import.meta.url), { type: 'module' }) as unknown as WorkerPort,
    ),
    copy: (text) => navigator.clipboard.writeText(text),
    now: Date.now,
    browser: isFirefox ? 'firefox' : 'chromium',
    sampleArticles: async () => sampleArticlesFrom(await readJson(fileUrl('sample-articles.json'))),
  })
}
