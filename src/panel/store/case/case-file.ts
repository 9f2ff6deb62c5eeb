/** The file of a case: what goes into it, how it is packed and saved, and how far that has got. */
import { type BundleInput, passwordProblem } from '../../../core/bundle/index.ts'
import { maskGuide, maskNote } from '../../../core/privacy/index.ts'
import type { Note } from '../../../core/session/index.ts'
import type { PanelPorts } from '../../ports.ts'
import type { Failures } from '../failures.ts'
import type { CaseMemory } from '../history/memory/index.ts'
import type { Case } from './case.ts'
import { attachedTo } from './case-note.ts'
import { savePatience } from './patience.ts'

/** A file, and the parts of the case it was made from. */
export interface MadeFile {
  name: string
  bytes: Uint8Array
  of: readonly unknown[]
}

export interface CaseFiles {
  /** what the bundle is made from, apart from the session */
  bundleInput(item: Case): Promise<Omit<BundleInput, 'session'> & { note: Note }>
  /** @param made packs the file; by default from the current session */
  save(item: Case, made?: () => Promise<MadeFile>): Promise<void>
}

export function createCaseFiles(ports: PanelPorts, failures: Failures, memory: CaseMemory): CaseFiles {
  async function pack(item: Case): Promise<MadeFile> {
    await item.matching.settled(savePatience)
    const of = item.parts.peek()
    const password = passwordOf(item)
    const { note, ...input } = await files.bundleInput(item)
    const more = { ...input, ...(password === undefined ? {} : { password }) }
    return { ...(await ports.tasks.build({ ...item.session, note }, more)), of }
  }

  /** Packs a file and offers it to the browser; resolves to the message about it. */
  async function write(item: Case, made: () => Promise<MadeFile>) {
    const password = passwordOf(item)
    const { name, bytes, of } = await made()
    item.saving.value = { step: 'writing' }
    await ports.save(name, bytes, 'application/zip')
    return { name, size: bytes.length, locked: password !== undefined, of: [...of, password] }
  }

  const files: CaseFiles = {
    async bundleInput(item) {
      return {
        note: maskNote(item.note.peek(), item.edits.peek(), item.known),
        ...(item.verdict ? { verdict: item.verdict } : {}),
        ...(item.guide && { guide: maskGuide(item.guide, item.edits.peek()) }),
        articles: attachedTo(item).map(({ id, title, url }) => ({ id, title, ...(url === undefined ? {} : { url }) })),
        viewerTemplate: await ports.viewerTemplate(),
        tool: { name: 'Casefile', version: ports.version },
        attachments: item.pictures,
        known: item.known,
        createdAt: ports.now(),
      }
    },

    async save(item, made = () => pack(item)) {
      const before = item.saving.peek()
      if (before.step === 'building' || before.step === 'writing') return
      item.saving.value = { step: 'building' }
      const retry = () => void files.save(item, made)
      const saved = await failures.run('save', 'The bundle was not saved.', () => write(item, made), retry)
      item.saving.value = saved ? { step: 'saved', ...saved } : before
      // So that the file can be found again long after the panel was closed.
      if (saved && !item.stale.peek())
        void memory.say(item, { file: saved.name }, 'The name of the saved file was not added to the history.')
    },
  }
  return files
}

/**
 * The password to encrypt the file with, if any.
 * @throws Error with a sentence if it is not usable: a file must never leave without the password it was given
 */
export function passwordOf(item: Case): string | undefined {
  const password = item.password.peek()
  const problem = password === undefined ? undefined : passwordProblem(password)
  if (problem) throw new Error(`This password cannot be used. ${problem} It is set in the review, under Files.`)
  return password
}
