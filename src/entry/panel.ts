/** The side panel: the customer's side while a guide is open, and otherwise the agent's. */
import privacyText from '../../PRIVACY.md?raw'
import { fileUrl, isFirefox, version } from '../browser/api.ts'
import { readJson, readText, saveFile } from '../browser/files.ts'
import { listen, sendRuntime } from '../browser/messaging.ts'
import { openSettings, openViewer } from '../browser/panel.ts'
import { askForSite, dropSite, onAccessChanged } from '../browser/permissions.ts'
import { currentTab, onTabChanged } from '../browser/tabs.ts'
import { type GuidePorts, mountGuide } from '../guide/index.ts'
import { makeListener, makeSend } from '../messages/index.ts'
import { mountPanel } from '../panel/index.ts'
import { sampleArticlesFrom } from '../panel/sample-articles.ts'
import { createTabChanges } from '../panel/tab-changes.ts'
import { openDrafts } from '../storage/drafts.ts'
import { openHistory } from '../storage/history.ts'
import { type KnowledgePort, knowledgeIn } from '../tasks/knowledge-wire.ts'
import { tasksIn, type WorkerPort } from '../tasks/wire.ts'

const changes = createTabChanges()
listen(makeListener('ui', changes.handlers))
const knowledge = knowledgeIn(
  () => new Worker(new URL('./knowledge-worker.ts', import.meta.url), { type: 'module' }) as unknown as KnowledgePort,
)
const openWorker = () => new Worker(new URL('./panel-worker.ts', import.meta.url), { type: 'module' })
const ports: GuidePorts = {
  ...{ send: makeSend(sendRuntime), onChanged: changes.onChanged, languages: navigator.languages },
  ...{ currentTab, onTabChanged, askForSite, dropSite, onAccessChanged, save: saveFile, now: Date.now, version },
  viewerTemplate: () => readText(fileUrl('viewer-template.html')),
  tasks: tasksIn(() => openWorker() as unknown as WorkerPort),
  copy: (text) => navigator.clipboard.writeText(text),
}
mountGuide(document.getElementById('root')!, ports, (place, openGuide) =>
  mountPanel(place, {
    ...{ ...ports, knowledge, history: openHistory(), drafts: openDrafts(), privacyText, openGuide },
    openViewer: () => void openViewer(),
    openSettings: () => void openSettings(),
    browser: isFirefox ? 'firefox' : 'chromium',
    sampleArticles: async () => sampleArticlesFrom(await readJson(fileUrl('sample-articles.json'))),
  }),
)
