/** A guide before the customer has consented: pasted, opened from a file, or found in the page's URL. */
import { batch, type ReadonlySignal, signal } from '@preact/signals'
import { codeInAddress, type Guide, type GuideProblem, readGuide, timeProblem } from '../../core/guide/index.ts'
import type { GuidePorts } from '../ports.ts'

export interface Offer {
  /** the screen for opening one is requested */
  asking: ReadonlySignal<boolean>
  guide: ReadonlySignal<Guide | undefined>
  /** of the last guide, even if it cannot be followed any more (BCP 47) */
  language: ReadonlySignal<string | undefined>
  /** why the last guide that was pasted, opened or found cannot be followed */
  problem: ReadonlySignal<GuideProblem | undefined>
  /** Shows the screen for opening a guide. */
  ask(): void
  /** Takes pasted text, or the text of a file. */
  open(text: string): void
  /** Offers a guide that was opened on the customer's behalf. */
  give(text: string): void
  /** Looks for a guide in a page's URL; offers each only once. */
  find(url: string): void
  /** Discards the guide, and the request to open one. */
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
