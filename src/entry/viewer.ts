/** The viewer as a page of the extension: opens a bundle that the user chooses or drops. */
import { version } from '../browser/api.ts'
import { sendRuntime } from '../browser/messaging.ts'
import { makeSend } from '../messages/index.ts'
import { maskerIn, mountViewer, readerIn } from '../viewer/index.ts'
import type { ReaderPort } from '../viewer/worker/wire.ts'

const start = (): ReaderPort => new Worker(new URL('./viewer-worker.ts', import.meta.url), { type: 'module' })
const send = makeSend(sendRuntime)
const root = document.getElementById('root')
if (root)
  mountViewer(root, {
    ...{ readFile: readerIn(start), maskHar: maskerIn(start) },
    tool: { name: 'Casefile', version },
    companyRules: () => send('company.state', {}).then(({ policy, own }) => [policy, own]),
    viewerTemplate: async () => (await fetch('/viewer-template.html')).text(),
  })
