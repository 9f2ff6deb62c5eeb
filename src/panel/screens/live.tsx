/** A recording in progress. */
import type { TabState } from '../../messages/index.ts'
import type { MenuItem } from '../../ui/index.ts'
import { appOrigin } from '../../views/index.ts'
import { useStore } from '../context.ts'
import { Controls } from '../live/controls.tsx'
import { Events } from '../live/events.tsx'
import { Notices, Status } from '../live/status.tsx'
import { siteName } from '../models/words.ts'
import { CaseShelf, LeftCase } from '../parts/case-shelf.tsx'
import { Header } from '../parts/header.tsx'
import { Problems } from '../parts/problems.tsx'
import { RecordedElsewhere } from '../parts/recorded-elsewhere.tsx'
import { siteItems } from '../parts/site-items.ts'

export function LiveScreen({ tab }: { tab: TabState }) {
  const store = useStore()
  const menu: MenuItem[] = [
    {
      id: 'mark-note',
      label: 'Mark with a note',
      icon: 'mark',
      disabled: !tab.recording,
      onSelect: () => store.askForNote(),
    },
    { id: 'reload', label: 'Reload the tab', icon: 'refresh', onSelect: () => void store.live.reload() },
    ...siteItems(store.live, tab),
  ]
  return (
    <>
      <Header title={siteName(tab.site ?? appOrigin(store.live.documents.value))} detail={tab.title} items={menu} />
      <Status tab={tab} />
      <LeftCase />
      <main class="panel-main">
        <Problems />
        {tab.mode === 'background' && <RecordedElsewhere here={tab.tabId} />}
        <Notices tab={tab} />
        <Events tab={tab} />
      </main>
      <CaseShelf />
      <Controls tab={tab} />
    </>
  )
}
