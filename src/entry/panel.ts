/** The side panel. */
import { fileUrl, isFirefox, version } from '../browser/api.ts'
import { saveFile } from '../browser/files.ts'
import { listen, sendRuntime } from '../browser/messaging.ts'
import { openViewer } from '../browser/panel.ts'
import { askForSite, dropSite, onAccessChanged } from '../browser/permissions.ts'
import { currentTab, onTabChanged } from '../browser/tabs.ts'
import { readArticles } from '../core/kb/index.ts'
import { makeListener, makeSend } from '../messages/index.ts'
import { mountPanel } from '../panel/index.ts'
import { openArticles } from '../storage/articles.ts'

const listeners = new Set<(tabId: number) => void>()
listen(
  makeListener('ui', {
    'tab.changed': ({ tabId }) => {
      for (const listener of listeners) listener(tabId)
      return {}
    },
  }),
)
const articles = await openArticles(Date.now)
const root = document.getElementById('root')
if (root) {
  mountPanel(root, {
    send: makeSend(sendRuntime),
    onChanged: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    ...{ currentTab, onTabChanged, askForSite, dropSite, onAccessChanged, articles, save: saveFile, version },
    openViewer: () => void openViewer(),
    viewerTemplate: async () => (await fetch(fileUrl('viewer-template.html'))).text(),
    copy: (text) => navigator.clipboard.writeText(text),
    now: Date.now,
    browser: isFirefox ? 'firefox' : 'chromium',
    sampleArticles: async () => {
      const files = (await (await fetch(fileUrl('sample-articles.json'))).json()) as { name: string; text: string }[]
      const encoder = new TextEncoder()
      return readArticles(
        files.map(({ name, text }) => ({ name, bytes: encoder.encode(text) })),
        'Sample: Tallybook',
      ).articles
    },
  })
}
