/** Status of a recording: that it is running, for how long, its counts and any warnings for the agent. */
import { useMemo, useState } from 'preact/hooks'
import type { TabState } from '../../messages/index.ts'
import { Banner, Button } from '../../ui/index.ts'
import { appOrigin, failuresIn } from '../../views/index.ts'
import { useClock, useStore } from '../context.ts'
import { isInBackground, mayRecord, recordsThisPage } from '../models/access.ts'
import { lastMinutes, plural, shortCount, siteName, stopwatch } from '../models/words.ts'

export function Status({ tab }: { tab: TabState }) {
  const background = isInBackground(tab)
  const { live } = useStore()
  // The recording waits for the tab to come back to its site.
  const waits = tab.recording && !recordsThisPage(tab, live.documents.value)
  const now = useClock(tab.recording && !background)
  const { events, requests } = tab.counts
  const shown = live.events.value
  // Counts like the filters below, which look into responses. Until the events are read, uses the background's counts.
  const { errors, failed } = useMemo(() => (shown.length > 0 ? failuresIn(shown) : tab.counts), [shown, tab.counts])
  return (
    <section class="panel-status" aria-label="Recording">
      <span class="panel-recording">
        <span class={tab.recording && !waits ? 'panel-dot panel-dot-on' : 'panel-dot'} />
        {waits ? (
          'Waiting'
        ) : background ? (
          <span
            title={`This site is always recorded: Casefile keeps ${lastMinutes(tab.keptMinutes)} until you start a recording`}
          >
            Last {tab.keptMinutes} min
          </span>
        ) : tab.recording ? (
          'Recording'
        ) : (
          'Stopped'
        )}
        {tab.recording && !waits && !background && tab.since !== undefined && (
          <time class="panel-recording-time" aria-hidden="true">
            {stopwatch(now - tab.since)}
          </time>
        )}
      </span>
      <span class="panel-counts">
        <span
          class={errors > 0 ? 'panel-count-bad' : ''}
          title={`${failed} of ${plural(requests, 'request')} failed`}
        >{`${shortCount(errors)} ${errors === 1 ? 'error' : 'errors'}`}</span>
        <span
          class="panel-count-events"
          title={`${plural(events, 'event')}. Loading times and files that loaded are listed under Pages and Network`}
        >
          {shortCount(events)} {events === 1 ? 'event' : 'events'}
        </span>
      </span>
    </section>
  )
}

/** Warns that the page was loaded before the recording began, or has left the area that may be recorded. */
export function Notices({ tab }: { tab: TabState }) {
  const { live, failures } = useStore()
  const [dismissed, setDismissed] = useState(false)
  // A failure takes precedence; two banners would leave no room for the timeline.
  const late = tab.recording && tab.late && !dismissed && failures.list.value.length === 0
  const locked = tab.recording && !recordsThisPage(tab, live.documents.value)
  if (!late && !locked) return null
  return (
    <div class={locked ? 'panel-banners' : 'panel-banners panel-notice'}>
      {locked ? (
        <Banner tone="warn" title="This page is not recorded">
          {whyNot(tab, appOrigin(live.documents.value))}
        </Banner>
      ) : (
        <Banner
          tone="info"
          onDismiss={() => setDismissed(true)}
          actions={
            <Button
              size="sm"
              icon="refresh"
              aria-keyshortcuts="Shift+R"
              title="Reload the tab to record it from the start. Unsaved input is lost (Shift+R)"
              onClick={() => void live.reload()}
            >
              Reload
            </Button>
          }
        >
          Recording started after the page had loaded.
        </Banner>
      )}
    </div>
  )
}

/** Why nothing is being recorded right now, and how to continue. */
function whyNot(tab: TabState, site: string | undefined): string {
  const back = `Recording continues when the tab is back on ${siteName(site)}.`
  if (tab.reason !== undefined) return `${tab.reason} ${back}`
  if (mayRecord(tab))
    return `This recording covers ${siteName(site)}. To record this page, press Stop, then Record this tab.`
  return `The tab has left ${siteName(site)}. Recording continues when it returns; if not, click the Casefile button in the toolbar there.`
}
