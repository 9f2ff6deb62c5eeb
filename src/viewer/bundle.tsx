import { KeptLook, Spinner, type Tab, TabPanel, Tabs, Unfolded, usePrinting } from '../ui/index.ts'
import { plural } from '../views/index.ts'
import type { TabId } from './address/location.ts'
import type { Overview } from './models/overview-model.ts'
import type { ScreenProps } from './screen-props.ts'
import { CompareScreen } from './screens/compare.tsx'
import { ConsoleScreen } from './screens/console.tsx'
import { EnvironmentScreen } from './screens/environment.tsx'
import { HarPrivacyScreen } from './screens/har-privacy.tsx'
import { NetworkScreen } from './screens/network.tsx'
import { OverviewScreen } from './screens/overview.tsx'
import { PrivacyScreen } from './screens/privacy.tsx'
import { ReplayScreen } from './screens/replay.tsx'
import { ReportScreen } from './screens/report.tsx'
import { StepsScreen } from './screens/steps.tsx'
import { TimelineScreen } from './screens/timeline.tsx'
import type { ViewerStore } from './store.ts'
import type { Reading } from './worker/read.ts'

const printedLists: ReadonlySet<TabId> = new Set(['timeline', 'network', 'console'])

/** Lists and comparisons are printed as shown; everything on the other screens is in the report anyway. */
const isPrinted = ({ comparison }: ViewerStore, tab: TabId) =>
  printedLists.has(tab) || (tab === 'compare' && comparison.value !== undefined)

/** An open file: its tabs and the selected screen. On paper: what is shown, or the overview and the report. */
export function Bundle({ store, opened }: { store: ViewerStore; opened: Reading }) {
  const { file, overview, whole } = opened
  const props = { store, file, session: file.session }
  const printing = usePrinting()
  const selected = store.tab.value
  const differences = store.comparison.value?.differences.length ?? 0
  const shown = allTabs(overview, differences).filter(({ id }) => store.tabs.value.includes(id))
  if (printing && !(whole && isPrinted(store, selected)))
    return (
      <main class="cf-printing">
        <Unfolded.Provider value>
          <OverviewScreen {...props} overview={overview} />
          {file.kind === 'bundle' && (
            <ReportScreen bundle={file} resolve={whole ? store.sources.resolve.value : undefined} />
          )}
        </Unfolded.Provider>
      </main>
    )
  return (
    <main class="cf-main">
      <Tabs
        id="viewer"
        label={file.kind === 'bundle' ? 'Parts of the bundle' : 'Parts of the HAR'}
        tabs={shown}
        selected={selected}
        onSelect={store.showTab}
      />
      <TabPanel tabs="viewer" tab={selected} class="cf-screen">
        <Unfolded.Provider value={printing}>
          <KeptLook.Provider value={store.kept}>
            {selected === 'overview' ? (
              <OverviewScreen {...props} overview={overview} />
            ) : whole || selected === 'compare' ? (
              <Screen {...props} tab={selected} />
            ) : (
              <Waiting events={overview.counts.all} />
            )}
          </KeptLook.Provider>
        </Unfolded.Provider>
      </TabPanel>
    </main>
  )
}

/** Placeholder for a list, which keeps the keyboard focus until the list arrives. */
function Waiting({ events }: { events: number }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the focus of what led here stays here, and goes on to the list
    <section class="cf-opening" aria-label="Reading" tabIndex={0}>
      <Spinner />
      <p role="status">Reading {plural(events, 'event')}</p>
    </section>
  )
}

function Screen({ tab, ...props }: ScreenProps & { tab: Exclude<TabId, 'overview'> }) {
  const { file } = props
  switch (tab) {
    case 'timeline':
      return <TimelineScreen {...props} />
    case 'network':
      return <NetworkScreen {...props} />
    case 'console':
      return <ConsoleScreen {...props} />
    case 'steps':
      return <StepsScreen {...props} />
    case 'environment':
      return <EnvironmentScreen {...props} />
    case 'report':
      return file.kind === 'bundle' ? <ReportScreen bundle={file} resolve={props.store.sources.resolve.value} /> : null
    case 'privacy':
      return file.kind === 'bundle' ? (
        <PrivacyScreen {...props} file={file} />
      ) : (
        <HarPrivacyScreen {...props} file={file} />
      )
    case 'replay':
      return <ReplayScreen {...props} />
    case 'compare':
      return <CompareScreen {...props} />
  }
}

function allTabs({ problems, counts }: Overview, differences: number): Tab<TabId>[] {
  return [
    { id: 'overview', label: 'Overview', count: problems.length, countTone: 'bad' },
    { id: 'timeline', label: 'Timeline', count: counts.timeline },
    { id: 'network', label: 'Network', count: counts.network },
    { id: 'console', label: 'Console', count: counts.console },
    { id: 'steps', label: 'Steps', count: counts.steps },
    { id: 'environment', label: 'Environment' },
    { id: 'report', label: 'Report' },
    { id: 'privacy', label: 'Privacy' },
    { id: 'compare', label: 'Compare', count: differences },
    { id: 'replay', label: 'Replay' },
  ]
}
