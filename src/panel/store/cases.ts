/** The cases, captured here or opened from a file, and what an agent does with them; kept-cases.ts says what outlives the panel. */
import { batch, computed, type ReadonlySignal, signal } from '@preact/signals'
import { type BundleInput, passwordProblem } from '../../core/bundle/index.ts'
import type { Hit } from '../../core/kb/index.ts'
import { maskGuide, maskNote } from '../../core/privacy/index.ts'
import { type Note, randomHex, type Session } from '../../core/session/index.ts'
import { captureSession } from '../../messages/index.ts'
import type { Findings } from '../../tasks/findings.ts'
import type { OpenedCase } from '../../tasks/open-bundle.ts'
import { readPictures } from '../../tasks/pictures.ts'
import { htmlOf } from '../article/html.tsx'
import { articleKey, firstNote } from '../models/case.ts'
import type { PanelPorts } from '../ports.ts'
import { type Case, edited, makeCase } from './case.ts'
import { attachedTo, noteText, replyText } from './case-note.ts'
import type { Failures } from './failures.ts'
import type { Library } from './library.ts'
import { type CaseMemory, createMemory } from './memory/index.ts'

/** ms from the arrival of the captured session until the verdict was there, and until the articles were ranked too */
export interface Timings {
  verdict: number
  articles: number
}

/** A file, and the parts of the case that it was made of. */
export interface MadeFile {
  name: string
  bytes: Uint8Array
  of: readonly unknown[]
}

export interface Cases {
  /** newest first */
  list: ReadonlySignal<readonly Case[]>
  /** the case on the screen */
  current: ReadonlySignal<Case | undefined>
  capturing: ReadonlySignal<boolean>
  /** share of the session that has been read for the capture, 0 to 1; undefined when none is being read */
  progress: ReadonlySignal<number | undefined>
  memory: CaseMemory
  /** of the last capture */
  timings: ReadonlySignal<Timings | undefined>
  capture(tabId: number): Promise<void>
  /** Makes a case of a bundle that was opened; `password` is that of the file, where it has one. */
  take(opened: OpenedCase, file: { name: string; size: number }, password?: string): Promise<void>
  /** Puts a case that was made elsewhere on the screen. */
  add(item: Case): void
  /** Takes a case away; it does nothing on disk. */
  drop(key: string): void
  open(key: string | undefined): void
  /** the agent has finished a field: what was written is searched for too */
  noteWritten(item: Case): void
  /** What the agent takes it for, kept beside the verdict; undefined takes that back. */
  sayView(item: Case, view: Note['view']): void
  /** puts an article into the bundle and the ticket note, or takes it out */
  attach(item: Case, hit: Hit, wanted: boolean): void
  /** Gives a case its edited session; what was shown of it follows. */
  edit(item: Case, session: Session, findings: Findings): void
  /** A picture that was drawn on, for an edit that is about to name it. */
  addPicture(item: Case, file: string, bytes: Uint8Array): void
  /** what the bundle of a case is made of, besides the session */
  bundleInput(item: Case): Promise<Omit<BundleInput, 'session'> & { note: Note }>
  /** @param made packs the file; by default from the session as it stands */
  save(item: Case, made?: () => Promise<MadeFile>): Promise<void>
  /** the note for the ticket; resolves to whether it is on the clipboard */
  copyNote(item: Case): Promise<boolean>
  /** the reply to the customer; there is none without a verdict */
  copyReply(item: Case): Promise<boolean>
  /** `html`: the same, for programs that take formatted text */
  copyText(text: string, html?: string): Promise<boolean>
}

/** ms for which the articles of a case may hold up its first paint, and its file */
export const paintPatience = 150
export const savePatience = 3000

export function createCases(ports: PanelPorts, library: Library, failures: Failures): Cases {
  const list = signal<readonly Case[]>([])
  const currentKey = signal<string | undefined>()
  const current = computed(() => list.value.find((item) => item.key === currentKey.value))
  const capturing = signal(false)
  const progress = signal<number | undefined>()
  const timings = signal<Timings | undefined>()
  const memory = createMemory(ports, failures, () => list.peek())

  async function pack(item: Case): Promise<MadeFile> {
    await item.matching.settled(savePatience)
    const of = item.parts.peek()
    const password = passwordOf(item)
    const { note, ...input } = await cases.bundleInput(item)
    const more = { ...input, ...(password === undefined ? {} : { password }) }
    return { ...(await ports.tasks.build({ ...item.session, note }, more)), of }
  }

  const newKey = () => `case-${randomHex(8)}`

  /** Puts a case on the screen. Nothing waits for whether it was seen before: that stands there as soon as it is known. */
  function show(item: Case) {
    list.value = [item, ...list.peek()]
    currentKey.value = item.key
    void memory.look(item)
  }

  const cases: Cases = {
    list,
    current,
    capturing,
    progress,
    memory,
    timings,

    async capture(tabId) {
      if (capturing.peek()) return
      capturing.value = true
      await failures.run(
        'capture',
        'Nothing was captured.',
        async () => {
          const { session, known } = await captureSession(ports.send, tabId, (share) => {
            progress.value = share
          })
          const arrived = performance.now()
          const [findings, pictures] = await Promise.all([
            ports.tasks.judge(session),
            readPictures(ports.send, session),
          ])
          const item = makeCase(newKey(), { session, known }, findings, ports.now(), library, pictures)
          const verdict = performance.now() - arrived
          // So that the articles are there with the first paint of the case.
          await item.matching.settled(paintPatience)
          batch(() => {
            timings.value = { verdict, articles: performance.now() - arrived }
            show(item)
          })
        },
        () => void cases.capture(tabId),
      )
      capturing.value = false
      progress.value = undefined
    },

    async take({ session, findings, pictures, remarks, guide }, { name, size }, password) {
      // The customer's clock may be ahead.
      const at = Math.min(session.endedAt, ports.now())
      const plain = makeCase(newKey(), { session, known: [] }, findings, at, library, pictures)
      const item: Case = { ...plain, remarks, ...(guide && { guide }) }
      item.password.value = password
      await item.matching.settled(paintPatience)
      const file = () => ({
        ...({ step: 'saved', name, size, locked: password !== undefined } as const),
        of: [...item.parts.peek(), password],
      })
      const opened = file()
      item.saving.value = opened
      show(item)
      // The articles of a large knowledge base come later, and are no change of the agent's.
      const [note, choices] = [item.note.peek(), item.choices.peek()]
      void item.matching.settled(savePatience).then(() => {
        const isSame = item.note.peek() === note && item.choices.peek() === choices
        if (item.saving.peek() === opened && isSame) item.saving.value = file()
      })
    },

    add: show,

    drop(key) {
      list.value = list.peek().filter((item) => item.key !== key)
    },

    open(key) {
      currentKey.value = key
    },

    noteWritten(item) {
      const note = item.note.peek()
      const made = firstNote(item.session, item.verdict).title
      item.told.value = note.title === made ? { ...note, title: item.session.note.title } : note
    },

    sayView(item, view) {
      const { view: _before, ...note } = item.note.peek()
      item.note.value = view ? { ...note, view } : note
      void memory.say(item, { view: view?.class })
    },

    attach(item, hit, wanted) {
      item.choices.value = new Map(item.choices.peek()).set(articleKey(hit.article), wanted ? hit : 'out')
    },

    edit(item, session, findings) {
      const next = edited(item, session, findings, library)
      list.value = list.peek().map((other) => (other.key === item.key ? next : other))
      void memory.look(next)
    },

    addPicture(item, file, bytes) {
      const next = { ...item, pictures: new Map(item.pictures).set(file, bytes) }
      list.value = list.peek().map((other) => (other.key === item.key ? next : other))
    },

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
      const saved = await failures.run(
        'save',
        'The bundle was not saved.',
        async () => {
          const password = passwordOf(item)
          const { name, bytes, of } = await made()
          item.saving.value = { step: 'writing' }
          await ports.save(name, bytes, 'application/zip')
          return { name, size: bytes.length, locked: password !== undefined, of: [...of, password] }
        },
        () => void cases.save(item, made),
      )
      item.saving.value = saved ? { step: 'saved', ...saved } : before
      // So that the file is found again when the panel has long been closed.
      if (saved && !item.stale.peek())
        void memory.say(item, { file: saved.name }, 'The name of the saved file was not kept in the history.')
    },

    async copyNote(item) {
      await item.matching.settled(paintPatience)
      const note = noteText(item, ports)
      return cases.copyText(note, htmlOf(note))
    },

    async copyReply(item) {
      const reply = replyText(item)
      return reply !== undefined && cases.copyText(reply)
    },

    async copyText(text, html) {
      const copy = async () => {
        await ports.copy(text, html)
        return true
      }
      return (await failures.run('copy', 'Nothing was copied.', copy, () => void cases.copyText(text, html))) ?? false
    },
  }
  return cases
}

/**
 * The password of the file, if it shall have one.
 * @throws Error with a sentence when it is not fit for that: a file must never leave without the password it was given
 */
export function passwordOf(item: Case): string | undefined {
  const password = item.password.peek()
  const problem = password === undefined ? undefined : passwordProblem(password)
  if (problem) throw new Error(`The password is not fit for use. ${problem}`)
  return password
}
