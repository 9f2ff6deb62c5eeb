/** Packs what was reviewed, shows what is in the file, and saves it. */
import { signal } from '@preact/signals'
import { sameItems } from '../../../core/base/same-items.ts'
import type { GuideRun } from '../../../core/guide/index.ts'
import type { TextPage } from '../../../tasks/review-desk.ts'
import type { FileView } from '../../../views/index.ts'
import type { GuidePorts } from '../../ports.ts'
import type { Attempts } from '../attempt.ts'
import { bundleInputOf } from './bundle-input.ts'
import type { Desk } from './desk.ts'
import type { PackedFile, Review, Saved } from './review.ts'

export interface Packing extends Pick<Review, 'saving' | 'saved' | 'pack' | 'read' | 'save' | 'file'> {
  forgetSaved(): void
}

/** A file with one more page of its text. */
function withPage(file: FileView, { text, next }: TextPage): FileView {
  return { ...file, text: (file.text ?? '') + text, next }
}

export function createPacking(ports: GuidePorts, attempts: Attempts, desk: Desk): Packing {
  const saving = signal(false)
  const saved = signal<Saved | undefined>()

  async function packFile(run: GuideRun): Promise<PackedFile> {
    await desk.queue
    const { worker } = desk
    const now = desk.reviewed.peek()
    if (!now || !worker) throw new Error('There is nothing to pack.')
    const edits = desk.edits.peek()
    const of = [edits, run.progress.comment, now.captured]
    if (desk.made && sameItems(desk.made.of, of)) return desk.made
    const input = await bundleInputOf(ports, now, run, edits)
    if (desk.told !== edits) {
      await worker.apply(edits)
      desk.told = edits
    }
    const file = { packed: await worker.pack(input), of }
    // The review may have been left in the meantime.
    if (worker === desk.worker) {
      desk.made = file
      desk.files.value = file.packed.files.map((one) => ({ ...one, next: 0 }))
    }
    return file
  }

  return {
    saving,
    saved,

    async pack(run) {
      desk.packing = attempts.run('failedPack', () => packFile(run))
      await desk.packing
    },

    async read(path) {
      const { worker, files } = desk
      const file = files.peek()?.find((one) => one.path === path)
      if (!worker || file?.next === undefined) return
      const page = await attempts.run('failedPack', () => worker.text(path, file.next ?? 0))
      if (page) files.value = files.peek()?.map((one) => (one === file ? withPage(file, page) : one))
    },

    file(run) {
      const file = packFile(run)
      desk.packing = file.catch(() => undefined)
      return file
    },

    async save(run) {
      if (saving.peek()) return
      saving.value = true
      desk.packing = attempts.run('failedSave', async () => {
        const { packed, of } = await packFile(run)
        await ports.save(packed.name, packed.bytes, 'application/zip')
        saved.value = { name: packed.name, size: packed.bytes.length, of }
        desk.changed.value = { what: 'saved' }
      })
      await desk.packing
      saving.value = false
    },

    forgetSaved() {
      saved.value = undefined
    },
  }
}
