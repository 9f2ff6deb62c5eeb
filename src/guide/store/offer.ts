/** A guide before the customer has agreed: pasted, opened from a file, or found in the address of the page. */
import { batch, type ReadonlySignal, signal } from '@preact/signals'
import { codeInAddress, type Guide, type GuideProblem, readGuide, timeProblem } from '../../core/guide/index.ts'
import type { GuidePorts } from '../ports.ts'

export interface Offer {
  /** the screen for opening one is wanted */
  asking: ReadonlySignal<boolean>
  guide: ReadonlySignal<Guide | undefined>
  /** of the last guide, also of one that cannot be followed any more (BCP 47) */
  language: ReadonlySignal<string | undefined>
  /** why the last guide that was pasted, opened or found cannot be followed */
  problem: ReadonlySignal<GuideProblem | undefined>
  /** Shows where a guide can be opened. */
  ask(): void
  /** Takes what was pasted, or the text of a file. */
  open(text: string): void
  /** Shows what someone else has opened for the customer. */
  give(text: string): void
  /** Looks for a guide in the address of a page; each is offered once. */
  find(url: string): void
  /** Forgets it, and the wish to open one. */
  clear(): void
}

export function createOffer(ports: Pick<GuidePorts, 'now'>): Offer {
  const asking = signal(false)
  const guide = signal<Guide | undefined>()
  const problem = signal<GuideProblem | undefined>()
  const language = signal<string | undefined>()
  const found = new Set<string>()

  const offer: Offer = {
    ...{ asking, guide, language, problem },

    ask() {
      batch(() => {
        asking.value = true
        problem.value = undefined
      })
    },

    open(text) {
      const read = readGuide(text)
      const late = 'guide' in read ? timeProblem(read.guide, ports.now()) : undefined
      batch(() => {
        language.value = 'guide' in read ? read.guide.language : undefined
        problem.value = 'problem' in read ? read.problem : late
        guide.value = 'guide' in read && !late ? read.guide : undefined
      })
    },

    find(url) {
      const code = codeInAddress(url)
      if (code === undefined || found.has(code) || guide.peek()) return
      found.add(code)
      offer.give(code)
    },

    give(text) {
      batch(() => {
        asking.value = true
        offer.open(text)
      })
    },

    clear() {
      batch(() => {
        asking.value = false
        guide.value = undefined
        language.value = undefined
        problem.value = undefined
      })
    },
  }
  return offer
}
