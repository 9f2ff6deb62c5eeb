/** A recording: what happens right now, and the buttons that an agent needs during a call. */
import { useMemo, useState } from 'preact/hooks'
import type { TabState } from '../../messages/index.ts'
import { Banner, Button, EmptyState, IconButton, type MenuItem, SplitPane } from '../../ui/index.ts'
import { countEvents, EventDetails, Timeline, TimelineFilters } from '../../views/index.ts'
import { useClock, useStore } from '../context.ts'
import { plural, shortCount, siteName, stopwatch } from '../models/words.ts'
import { CaseShelf } from '../parts/case-shelf.tsx'
import { Header } from '../parts/header.tsx'
import { Problems } from '../parts/problems.tsx'
import { siteItems } from '../parts/site-items.ts'

export function LiveScreen({ tab }: { tab: TabState }) {
  const store = useStore()
  const menu: MenuItem[] = [
    {
      id: 'mark-note',
      label: 'Mark with a note',
      icon: 'mark',
      disabled: !tab.watching,
      onSelect: () => {
        store.dialog.value = 'mark'
      },
    },
    { id: 'reload', label: 'Reload the tab', icon: 'refresh', onSelect: () => void store.live.reload() },
    ...siteItems(store.live, tab),
  ]
  return (
    <>
      <Header title={siteName(tab.site)} detail={tab.title} items={menu} />
      <Status tab={tab} />
      <main class="panel-main">
        <Problems />
        <Notices tab={tab} />
        <Events tab={tab} />
      </main>
      <CaseShelf />
      <Controls tab={tab} />
    </>
  )
}

function Status({ tab }: { tab: TabState }) {
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

function Notices({ tab }: { tab: TabState }) {
  const { live, failures } = useStore()
  const [dismissed, setDismissed] = useState(false)
  // A failure comes first; two banners would leave no room for the timeline.
  const late = tab.watching && tab.late && !dismissed && failures.list.value.length === 0
  const locked = tab.watching && (tab.access === 'none' || tab.access === 'forbidden')
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
              aria-keyshortcuts="R"
              title="Entries in the page that are not saved get lost (R)"
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

function Events({ tab }: { tab: TabState }) {
  const { live, selected, filter } = useStore()
  const events = live.events.value
  const documents = live.documents.value
  const counts = useMemo(() => countEvents(events), [events])
  const event = useMemo(() => events.find(({ id }) => id === selected.value), [events, selected.value])
  const select = (id: string | undefined) => {
    selected.value = id
  }
  return (
    <SplitPane
      label="Height of the details"
      start={
        <div class="panel-list">
          <TimelineFilters
            filter={filter.value}
            counts={counts}
            onFilter={(next) => {
              filter.value = next
            }}
          />
          <Timeline
            events={events}
            documents={documents}
            selected={selected.value}
            onSelect={select}
            filter={filter.value}
            follow={tab.watching && event === undefined}
            empty={<Waiting tab={tab} />}
          />
        </div>
      }
      end={
        event && (
          <EventDetails
            event={event}
            session={{ events, documents, startedAt: tab.since ?? 0 }}
            onOpen={select}
            onClose={() => select(undefined)}
          />
        )
      }
    />
  )
}

function Waiting({ tab }: { tab: TabState }) {
  return tab.watching ? (
    <EmptyState icon="record" title="Watching">
      Use the app until the problem shows, or ask your customer to. What happens appears here at once.
    </EmptyState>
  ) : (
    <EmptyState icon="list" title="Nothing was recorded">
      Watch again, and use the app until the problem shows.
    </EmptyState>
  )
}

function Controls({ tab }: { tab: TabState }) {
  const store = useStore()
  const { live, cases, dialog } = store
  return (
    <footer class="panel-foot">
      {tab.watching ? (
        <>
          <Button icon="mark" aria-keyshortcuts="M" title="Mark this moment (M)" onClick={() => void store.mark('')}>
            Here!
          </Button>
          <Button
            icon="stop"
            aria-keyshortcuts="S"
            title="Stop recording (S)"
            busy={live.busy.value}
            onClick={() => void live.stop()}
          >
            Stop
          </Button>
        </>
      ) : (
        <Button
          icon="record"
          aria-keyshortcuts="S"
          title="Watch again (S)"
          busy={live.busy.value}
          disabled={tab.access === 'none' || tab.access === 'forbidden'}
          onClick={() => void live.watch()}
        >
          Watch again
        </Button>
      )}
      <IconButton
        icon="trash"
        label="Clear"
        disabled={tab.counts.events === 0}
        onClick={() => {
          dialog.value = 'clear'
        }}
      />
      <span class="panel-foot-spring" />
      <Button
        variant="primary"
        icon="case"
        aria-keyshortcuts="C"
        title="Capture everything recorded so far (C)"
        busy={cases.capturing.value}
        onClick={() => void store.capture()}
      >
        Capture
      </Button>
    </footer>
  )
}
