/** The side panel: the customer's side while a guide is open, otherwise the agent's. */
import privacyText from '../../PRIVACY.md?raw'
import { browserName, fileUrl, version } from '../browser/api.ts'
import { copyToClipboard } from '../browser/clipboard.ts'
import { readJson, readText, saveFile } from '../browser/files.ts'
import { listen, sendRuntime } from '../browser/messaging.ts'
import { openSettings, openViewer } from '../browser/panel.ts'
import { askForSite, dropSite, holdsSite, onAccessChanged } from '../browser/permissions.ts'
import { currentTab, onTabChanged, showTab } from '../browser/tabs.ts'
import { connection, createTurn, type GuidePorts, mountGuide, textsFor, transportIn } from '../guide/index.ts'
import { makeListener, makeSend } from '../messages/index.ts'
import { mountPanel } from '../panel/index.ts'
import { sampleArticlesFrom } from '../panel/sample-articles.ts'
import { createTabChanges } from '../panel/tab-changes.ts'
import { openCases } from '../storage/cases.ts'
import { openDrafts } from '../storage/drafts.ts'
import { openHistory } from '../storage/history.ts'
import { openUploads } from '../storage/uploads.ts'
import { knowledgeIn } from '../tasks/knowledge-wire.ts'
import { tasksIn } from '../tasks/wire.ts'
import { openKnowledge, openTasks, openUploader } from './workers.ts'

const changes = createTabChanges()
listen(makeListener('ui', changes.handlers))
const tasks = tasksIn(openTasks)
const ports: GuidePorts = {
  ...{ tasks, send: makeSend(sendRuntime), onChanged: changes.onChanged, languages: navigator.languages },
  ...{ currentTab, onTabChanged, askForSite, dropSite, holdsSite, onAccessChanged, now: Date.now, version },
  ...{ save: saveFile, uploads: openUploads(), connection, transport: transportIn(openUploader), isOwnPage: true },
  ...{ turn: createTurn(), copy: copyToClipboard, viewerTemplate: () => readText(fileUrl('viewer-template.html')) },
}
const texts = await textsFor(undefined, ports.languages)
mountGuide(document.getElementById('root')!, ports, texts, (place, openGuide, guideTitle) =>
  mountPanel(place, {
    ...{ ...ports, tasks, history: openHistory(), cases: openCases(), drafts: openDrafts() },
    ...{ privacyText, openGuide, guideTitle, showTab, knowledge: knowledgeIn(openKnowledge) },
    ...{ openViewer: () => void openViewer(), openSettings: () => void openSettings(), browser: browserName },
    sampleArticles: async () => sampleArticlesFrom(await readJson(fileUrl('sample-articles.json'))),
  }),
)
