/** What a recording says about itself: that it runs, for how long, what it counts, and what the agent should know. */
import { useState } from 'preact/hooks'
import type { TabState } from '../../messages/index.ts'
import { Banner, Button } from '../../ui/index.ts'
import { useClock, useStore } from '../context.ts'
import { mayRecord } from '../models/access.ts'
import { plural, shortCount, stopwatch } from '../models/words.ts'

export function Status({ tab }: { tab: TabState }) {
  const now = useClock(tab.watching)
  const { events, errors, requests, failed } = tab.counts
  return (
    <div class="panel-status">
      <span class="panel-recording">
        <span class={tab.watching ? 'panel-dot panel-dot-on' : 'panel-dot'} />
        {tab.watching ? 'Recording' : 'Stopped'}
        {tab.watching && tab.since !== undefined && (
          <time class="panel-recording-time" aria-hidden="true">
            {stopwatch(now - tab.since)}
          </time>
        )}
      </span>
      <span class="panel-counts">
        <span
          class={errors > 0 ? 'panel-count-bad' : ''}
        >{`${shortCount(errors)} ${errors === 1 ? 'error' : 'errors'}`}</span>
        <span class={failed > 0 ? 'panel-count-bad' : ''} title={`${plural(failed, 'request')} of ${requests} failed`}>
          {shortCount(failed)} failed
        </span>
        <span class="panel-count-events" title={plural(events, 'event')}>
          {shortCount(events)} {events === 1 ? 'event' : 'events'}
        </span>
      </span>
    </div>
  )
}

/** The page was there before the recording, or has left what may be recorded. */
export function Notices({ tab }: { tab: TabState }) {
  const { live, failures } = useStore()
  const [dismissed, setDismissed] = useState(false)
  // A failure comes first; two banners would leave no room for the timeline.
  const late = tab.watching && tab.late && !dismissed && failures.list.value.length === 0
  const locked = tab.watching && !mayRecord(tab)
  if (!late && !locked) return null
  return (
    <div class={locked ? 'panel-banners' : 'panel-banners panel-notice'}>
      {locked ? (
        <Banner tone="warn" title="This page is not recorded">
          {tab.reason ?? 'The tab has left the site that you allowed.'} Recording goes on when the tab comes back.
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
              title="Entries in the page that are not saved get lost (Shift+R)"
              onClick={() => void live.reload()}
            >
              Reload
            </Button>
          }
        >
          Recording since the click; reload to see the page load.
        </Banner>
      )}
    </div>
  )
}
