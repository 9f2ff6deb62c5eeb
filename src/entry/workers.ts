/** The panel's workers, each in a file of its own, which the build finds by this form of URL. */
import type { TransportPort } from '../guide/index.ts'
import type { KnowledgePort } from '../tasks/knowledge-wire.ts'
import type { TasksPort } from '../tasks/wire.ts'

export const openKnowledge = (): KnowledgePort =>
  new Worker(new URL('./knowledge-worker.ts', import.meta.url), { type: 'module' })

export const openTasks = (): TasksPort => new Worker(new URL('./panel-worker.ts', import.meta.url), { type: 'module' })

export const openUploader = (): TransportPort =>
  new Worker(new URL('./upload-worker.ts', import.meta.url), { type: 'module' })
