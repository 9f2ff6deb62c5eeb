/** The state of the customer's side: one object of signals and actions, made once and handed down by context. */
import { batch, computed, signal } from '@preact/signals'
import { type GuideProgress, type GuideRun, guideFile, withoutTick, withTick } from '../../core/guide/index.ts'
import type { GuidePorts } from '../ports.ts'
import { textsFor } from '../texts.ts'
import { createAttempts } from './attempt.ts'
import { createChecking } from './checking.ts'
import { createFollow } from './follow.ts'
import type { GuideStore, Screen } from './guide-store.ts'
import { createOffer } from './offer.ts'
import { createReview } from './review.ts'
import { createUpload } from './upload.ts'

export type { GuideStore, Screen }

/** The whole state of one panel of a customer. Does nothing until `start`. */
export function createGuideStore(ports: GuidePorts): GuideStore {
  const attempts = createAttempts()
  const follow = createFollow(ports, attempts, (here) => (here ? void resume() : putAside()))
  const review = createReview(ports, attempts)
  const upload = createUpload(ports, review)
  const offer = createOffer(ports)
  const checking = createChecking(ports, attempts, follow)
  const { findings } = checking
  const busy = signal(false)
  /** with the language in which the last screen speaks, too */
  const ended = signal<{ saved: boolean; sent: boolean; language: string | undefined } | undefined>()
  const deleting = signal(false)
  const screen = computed<Screen>(() => {
    const run = follow.run.value
    const progress = follow.progress.value
    const isHere = follow.isHere.value
    // Until it is known whose turn it is, the question stays that was answered.
    if (run && progress && isHere !== undefined) return { name: isHere ? progress.phase : 'elsewhere', run, progress }
    if (ended.value) return { name: 'ended', saved: ended.value.saved, sent: ended.value.sent }
    if (offer.guide.value) return { name: 'consent', guide: offer.guide.value }
    return { name: offer.asking.value ? 'open' : 'none' }
  })
  const texts = computed(() => {
    const language = follow.run.value?.guide.language ?? offer.language.value ?? ended.value?.language
    return textsFor(language, ports.languages)
  })

  /** The run with the ticks of this moment. */
  const now = (): GuideRun | undefined => {
    const [run, progress] = [follow.run.peek(), follow.progress.peek()]
    return run && progress && { ...run, progress }
  }
  const setPhase = (phase: GuideProgress['phase']) => follow.change((progress) => ({ ...progress, phase }))

  async function working<T>(work: () => Promise<T>): Promise<T> {
    busy.value = true
    try {
      return await work()
    } finally {
      busy.value = false
    }
  }

  /** A guide in the address of the page that the customer looks at. */
  function findInAddress(): void {
    if (!follow.run.peek() && !ended.peek()) offer.find(follow.tab.peek()?.url ?? '')
  }

  async function look(tabId: number | undefined): Promise<void> {
    await follow.look(tabId)
    findInAddress()
    await resume()
  }

  async function refresh(): Promise<void> {
    await follow.refresh()
    findInAddress()
  }

  /** What was only in memory is made again when the panel was closed in between. */
  async function resume(): Promise<void> {
    if (!follow.isHere.peek()) return
    const phase = follow.progress.peek()?.phase
    if (phase === 'checks' && !findings.peek()) await store.check()
    if (phase === 'steps') await checking.look()
    if (phase === 'review' && !review.reviewed.peek() && !busy.peek()) await openReview()
  }

  /** Another panel goes on: what is sent and looked through here is so no longer. */
  function putAside(): void {
    upload.forget()
    review.close()
    checking.forget()
    deleting.value = false
  }

  async function openReview(): Promise<void> {
    const tabs = [...follow.tabs.peek()].sort((a, b) => b.events - a.events)
    const here = tabs.find(({ tabId, events }) => tabId === follow.tab.peek()?.tabId && events > 0)
    const tab = here ?? tabs[0]
    if (!tab) return attempts.fail('nothingRecorded')
    await working(async () => {
      if (!(await review.open(tab.tabId))) {
        // Why, in words that are not only for whoever reads English.
        if (follow.tabs.peek().every(({ events }) => events === 0)) attempts.fail('nothingRecorded')
        return
      }
      const run = follow.run.peek()
      // Another panel may have taken it over meanwhile.
      if (!run || !follow.isHere.peek()) return review.close()
      await upload.look(run)
      // Only now, so that the last picture is there: a tab that is not recorded gives none.
      const state = await attempts.run('failedPause', () => ports.send('guide.pause', { paused: true }))
      // What is looked through must not grow behind it.
      if (!state) return review.close()
      await follow.accept(state)
      setPhase('review')
    })
  }

  const store: GuideStore = {
    ...{ ports, attempts, follow, review, upload, offer, texts, screen, busy, findings, deleting },

    async agree(guide, everywhere) {
      const tab = follow.tab.peek()
      if (!tab) return true
      // Before anything is awaited, or the click no longer counts as the person's.
      const asked = everywhere && tab.access !== 'site' ? ports.askForSite(guide.origin) : undefined
      const answered = await working(async () => {
        const granted = asked ? await attempts.run('failedBegin', () => asked) : false
        if (granted === undefined) return true
        // Whoever says no to the browser has not agreed to less: they are asked again.
        if (asked && !granted) return false
        const input = { guide, tabId: tab.tabId, granted }
        const state = await attempts.run('failedBegin', () => ports.send('guide.begin', input))
        if (!state) {
          if (granted) await ports.dropSite(guide.origin).catch(() => undefined)
          return true
        }
        // A guide that was begun in another window meanwhile is the one that is followed.
        if (granted && state.run?.guide.origin !== guide.origin)
          await ports.dropSite(guide.origin).catch(() => undefined)
        checking.forget()
        await follow.accept(state)
        offer.clear()
        if (state.run && follow.isHere.peek()) await upload.begin(state.run)
        await refresh()
        return true
      })
      if (answered && follow.isHere.peek()) await store.check()
      return answered
    },

    refuse() {
      offer.clear()
      attempts.dismiss()
    },

    async check() {
      // Silent when fine.
      if (await checking.check()) store.goOn()
    },

    async reload() {
      const tabId = follow.tab.peek()?.tabId
      if (tabId === undefined) return
      await attempts.run('failedReload', () => ports.send('tab.reload', { tabId }))
    },

    goOn() {
      if (follow.progress.peek()?.phase === 'checks') setPhase('steps')
    },

    tick() {
      follow.change((progress) => withTick(progress, { at: ports.now(), by: 'hand' }))
    },

    untick() {
      follow.change((progress) => withoutTick(progress, ports.now()))
    },

    happened() {
      follow.change((progress) => ({ ...progress, happened: { at: ports.now(), by: 'hand' } }))
      void follow.mark('hand')
    },

    notYet() {
      follow.change(({ happened: _taken, ...progress }) => ({ ...progress, from: ports.now() }))
    },

    comment(comment) {
      follow.change((progress) => ({ ...progress, comment }))
    },

    async takePicture() {
      const tabId = follow.tab.peek()?.tabId
      if (tabId === undefined) return false
      const taken = await working(() => attempts.run('failedPicture', () => ports.send('tab.picture', { tabId })))
      return taken !== undefined
    },

    async pause(paused) {
      const state = await working(() =>
        attempts.run(paused ? 'failedPause' : 'failedResume', () => ports.send('guide.pause', { paused })),
      )
      if (state) await follow.accept(state)
      await refresh()
    },

    async finish() {
      if (!busy.peek()) await openReview()
    },

    async backToSteps() {
      review.close()
      setPhase('steps')
      const run = follow.run.peek()
      if (run && ports.now() < run.until) await store.pause(false)
    },

    async save() {
      const run = now()
      if (run) await review.save(run)
    },

    async send() {
      const run = now()
      if (run) await upload.send(run)
    },

    async end() {
      const run = follow.run.peek()
      const sent = upload.state.peek().name === 'sent'
      // Whatever becomes of the rest: nothing leaves any more.
      upload.leave()
      follow.setEnding(true)
      const retry = () => void store.end()
      const done = await working(() => attempts.run('failedEnd', () => ports.send('guide.end', {}), retry))
      if (!done) return follow.setEnding(false)
      if (run?.granted) await ports.dropSite(run.guide.origin).catch(() => undefined)
      batch(() => {
        deleting.value = false
        const saved = review.saved.peek() !== undefined
        ended.value = { saved, sent, language: run?.guide.language }
        checking.forget()
        review.close()
        void follow.accept({ tabs: [] })
      })
      follow.setEnding(false)
      if (run) await upload.end(run)
    },

    async beginAgain() {
      const guide = follow.run.peek()?.guide
      if (!guide) return
      await store.end()
      if (follow.run.peek()) return
      ended.value = undefined
      offer.give(guideFile(guide))
    },

    leave() {
      ended.value = undefined
      offer.clear()
    },

    start(given) {
      if (given !== undefined) offer.give(given)
      void upload.tidy()
      let switched = false
      const stops = [
        ports.onChanged((tabId) => {
          const own = tabId === follow.tab.peek()?.tabId || follow.tabs.peek().some((tab) => tab.tabId === tabId)
          // Beside a question also what another window does counts: there the same one may have been answered.
          if (own || !follow.tab.peek() || offer.guide.peek()) void refresh()
        }),
        ports.onAccessChanged(() => void refresh()),
        ports.onTabChanged((tabId) => {
          switched = true
          void look(tabId)
        }),
      ]
      void attempts.run('failedRead', async () => {
        const tabId = await ports.currentTab()
        if (!switched) await look(tabId)
      })
      return () => {
        for (const stop of stops) stop()
        upload.leave()
      }
    },
  }
  return store
}
