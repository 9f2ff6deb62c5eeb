/** The language that is spoken: another one is loaded first, and until then the customer keeps what is on the screen. */
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals'
import { type Texts, textsFor } from '../texts.ts'

export interface Spoken {
  texts: ReadonlySignal<Texts>
  /** the texts are those of the wanted language, or it could not be loaded */
  ready: ReadonlySignal<boolean>
  /** Loads from now on what is wanted; returns how to stop. */
  follow(): () => void
}

/** @param tag the wanted language (BCP 47) @param first texts that are there from the beginning */
export function createSpoken(tag: ReadonlySignal<string>, first: Texts): Spoken {
  const texts = signal(first)
  const failed = signal<string | undefined>()
  const ready = computed(() => texts.value.tag === tag.value || failed.value === tag.value)

  async function load(wanted: string): Promise<void> {
    try {
      const loaded = await textsFor(wanted, [])
      if (tag.peek() === wanted) texts.value = loaded
    } catch {
      // A guide in another language is better than none.
      failed.value = wanted
    }
  }

  return {
    texts,
    ready,
    follow: () =>
      effect(() => {
        if (!ready.value) void load(tag.value)
      }),
  }
}
