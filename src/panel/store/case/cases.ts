/**
 * The cases captured here or opened from a file, and what an agent does with them; kept-cases.ts has those that outlive the
 * panel.
 */
import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { Hit } from '../../../core/kb/index.ts'
import type { Note, Session } from '../../../core/session/index.ts'
import type { Findings } from '../../../tasks/findings.ts'
import { articleKey, firstNote } from '../../models/case.ts'
import type { PanelPorts } from '../../ports.ts'
import type { Failures } from '../failures.ts'
import { type CaseMemory, createMemory } from '../history/memory/index.ts'
import type { Library } from '../knowledge/library.ts'
import { type Case, edited } from './case.ts'
import { type CaseCopies, createCopies } from './case-copy.ts'
import { type CaseFiles, createCaseFiles } from './case-file.ts'
import { type CaseIntake, createIntake } from './case-intake.ts'
import { whenRead } from './case-said.ts'
import { paintPatience } from './patience.ts'

export interface Cases extends CaseIntake, CaseFiles, CaseCopies {
  /** newest first */
  list: ReadonlySignal<readonly Case[]>
  /** the case on the screen */
  current: ReadonlySignal<Case | undefined>
  memory: CaseMemory
  /** key of the case whose ticket field should be shown and focused */
  ticketAsked: Signal<string | undefined>
  /** Shows a case that was made elsewhere; resolves once it is on screen. */
  add(item: Case): Promise<void>
  /** Closes a case; does not touch the disk. */
  drop(key: string): void
  open(key: string | undefined): void
  /** the agent has finished a field: its text is now used for the search too */
  noteWritten(item: Case): void
  /** The agent's own view, kept beside the verdict; undefined withdraws it. */
  sayView(item: Case, view: Note['view']): void
  /** adds an article to the bundle and the ticket note, or removes it */
  attach(item: Case, hit: Hit, wanted: boolean): void
  /** Replaces the session of a case by an edited one, and updates what is shown. */
  edit(item: Case, session: Session, findings: Findings): void
  /** Adds a picture that was drawn on, for an edit that is about to refer to it. */
  addPicture(item: Case, file: string, bytes: Uint8Array): void
}

export function createCases(ports: PanelPorts, library: Library, failures: Failures): Cases {
  const list = signal<readonly Case[]>([])
  const currentKey = signal<string | undefined>()
  const current = computed(() => list.value.find((item) => item.key === currentKey.value))
  const memory = createMemory(ports, failures, () => list.peek())

  /**
   * Shows a case, waiting briefly for its articles and history: content that arrives later pushes down what somebody has
   * started to read. Feedback affects the order of the articles, so they come second.
   */
  async function show(item: Case): Promise<void> {
    void memory.look(item)
    await whenRead(item.history, paintPatience)
    await item.matching.settled(paintPatience)
    batch(() => {
      list.value = [item, ...list.peek()]
      currentKey.value = item.key
    })
  }

  function replace(item: Case): void {
    list.value = list.peek().map((other) => (other.key === item.key ? item : other))
  }

  return {
    ...{ list, current, memory, ticketAsked: signal() },
    ...createIntake(ports, library, failures, show),
    ...createCaseFiles(ports, failures, memory),
    ...createCopies(ports, failures),

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
      replace(next)
      void memory.look(next)
    },

    addPicture(item, file, bytes) {
      replace({ ...item, pictures: new Map(item.pictures).set(file, bytes) })
    },
  }
}

/** The current version of a case: each edit replaces the object. */
export function latestOf({ list }: Pick<Cases, 'list'>, item: Case): Case {
  return list.peek().find((other) => other.key === item.key) ?? item
}
