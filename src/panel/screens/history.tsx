/** The whole case history: what keeps support busy, all known errors, sharing, and how long cases are remembered. */
import { useEffect } from 'preact/hooks'
import { Spinner, type Tab, TabPanel, Tabs } from '../../ui/index.ts'
import { useStore } from '../context.ts'
import { KeepTab } from '../history/keep-tab.tsx'
import { KnownTab } from '../history/known-tab.tsx'
import { SignalTab } from '../history/signal-tab.tsx'
import { plural } from '../models/words.ts'
import { Header } from '../parts/header.tsx'
import { Problems } from '../parts/problems.tsx'
import type { LedgerTab } from '../store/history/ledger.ts'

const tabs: readonly Tab<LedgerTab>[] = [
  { id: 'signal', label: 'Top problems' },
  { id: 'known', label: 'Known errors' },
  { id: 'keep', label: 'Keep and share' },
]

export function HistoryScreen() {
  const { ledger, cases, kept } = useStore()
  const { changes } = cases.memory
  // Reloads after an edit on this screen too, and when a case is captured in the meantime.
  useEffect(() => void ledger.load(), [ledger, changes.value])
  // Another panel may have stored or deleted cases in the meantime.
  useEffect(() => void kept.load(), [kept])
  const all = ledger.all.value
  const tab = ledger.tab.value
  return (
    <>
      <Header
        title="Case history"
        detail={all && `${plural(all.cases.length, 'case')}, ${plural(all.known.length, 'known error')}`}
        onBack={() => {
          ledger.open.value = false
        }}
      />
      <main class="panel-main">
        <Tabs
          id="history"
          label="Parts of the history"
          tabs={tabs}
          selected={tab}
          onSelect={(id) => {
            ledger.tab.value = id
          }}
        />
        <Problems />
        <TabPanel key={tab} tabs="history" tab={tab} class="panel-tab panel-scroll">
          {!all && (
            <p class="panel-waiting panel-late">
              <Spinner /> Reading the history
            </p>
          )}
          {all && tab === 'signal' && <SignalTab all={all} />}
          {all && tab === 'known' && <KnownTab known={all.known} />}
          {all && tab === 'keep' && <KeepTab all={all} />}
        </TabPanel>
      </main>
    </>
  )
}
