/** The state of the customer's side: one object of signals and actions, created once and passed down by context. */
import { computed, effect, signal } from '@preact/signals'
import type { GuidePorts } from '../ports.ts'
import { spokenTag, type Texts } from '../texts.ts'
import { createConsent } from './actions/consent.ts'
import { createEnding } from './actions/ending.ts'
import { createReviewing } from './actions/reviewing.ts'
import { createRecording, createTicks } from './actions/steps.ts'
import { createAttempts } from './attempt.ts'
import { createChecking } from './checking.ts'
import { createFollow } from './follow/follow.ts'
import type { GuideStore, Screen } from './guide-store.ts'
import { createOffer } from './offer.ts'
import { createReview } from './review/index.ts'
import { screenOf } from './screen.ts'
import { createSpoken } from './spoken.ts'
import { createUpload } from './upload/index.ts'
import { createWatching } from './watching.ts'
import { createWork } from './work.ts'

export type { GuideStore, Screen }

/** The whole state of one customer panel. Does nothing until `start`. @param first texts in the language of the browser */
export function createGuideStore(ports: GuidePorts, first: Texts): GuideStore {
  const work = createWork()
  const attempts = createAttempts()
  const follow = createFollow(ports, attempts, (here) => (here ? void resume() : putAside()))
  const review = createReview(ports, attempts)
  const upload = createUpload(ports, review)
  const offer = createOffer(ports)
  const checking = createChecking(ports, attempts, follow)
  const parts = { ports, work, attempts, follow, review, upload, offer, checking }

  const { ended, deleting, ...ending } = createEnding(parts)
  const { refresh, start } = createWatching(parts, () => ended.peek() !== undefined)
  const ticks = createTicks(parts)
  const recording = createRecording(parts, { goOn: ticks.goOn, refresh })
  const { reopen, ...reviewing } = createReviewing(parts, recording)
  const consent = createConsent(parts, { refresh, check: recording.check })

  const wanted = computed(() => follow.run.value?.guide.language ?? offer.language.value ?? ended.value?.language)
  const spoken = createSpoken(
    computed(() => spokenTag(wanted.value, ports.languages)),
    first,
  )
  const next = computed(() =>
    screenOf({
      ...{ run: follow.run.value, progress: follow.progress.value, isHere: follow.isHere.value },
      ...{ ended: ended.value, offered: offer.guide.value, asking: offer.asking.value },
    }),
  )
  const screen = signal<Screen>({ name: 'none' })
  const quiet = signal(false)

  function show(shown: Screen): void {
    quiet.value = !ports.isOwnPage && screen.peek().name === 'none' && 'run' in shown
    screen.value = shown
  }

  /** Restores what was only in memory when the panel was closed. */
  async function resume(): Promise<void> {
    if (!follow.isHere.peek()) return
    const phase = follow.progress.peek()?.phase
    if (phase === 'checks' && !checking.findings.peek()) await recording.check()
    if (phase === 'steps') await checking.look()
    if (phase === 'review') await reopen()
  }

  /** Another panel continues, so uploads and the review stop here. */
  function putAside(): void {
    upload.forget()
    review.close()
    checking.forget()
    deleting.value = false
  }

  return {
    ...{ ports, attempts, follow, review, upload, offer, deleting },
    ...{ busy: work.busy, findings: checking.findings, checkedAt: checking.answeredAt },
    ...consent,
    ...ticks,
    ...recording,
    ...reviewing,
    ...ending,

    ...{ texts: spoken.texts, spoken: spoken.ready, screen, quiet },
    start(given) {
      const stops = [
        spoken.follow(),
        effect(() => {
          if (spoken.ready.value) show(next.value)
        }),
        start(resume, given),
      ]
      return () => {
        for (const stop of stops) stop()
      }
    },
  }
}
