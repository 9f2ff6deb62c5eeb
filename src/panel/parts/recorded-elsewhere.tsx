/** Says which other tabs are being recorded, with links to them. */
import { useEffect } from 'preact/hooks'
import { Banner, Button } from '../../ui/index.ts'
import { useStore } from '../context.ts'
import { plural, secondOfDay, siteName } from '../models/words.ts'
import type { RecordedTab } from '../store/tab/elsewhere.ts'

/** @param here the current tab, if known */
export function RecordedElsewhere({ here }: { here?: number | undefined }) {
  const { elsewhere } = useStore()
  useEffect(() => void elsewhere.read(), [elsewhere, here])
  const others = elsewhere.tabs.value.filter(({ tabId }) => tabId !== here)
  const [only] = others
  if (!only) return null
  const isOne = others.length === 1
  return (
    <div class="panel-banners">
      <Banner
        tone="info"
        actions={others.map((tab) => (
          <Button key={tab.tabId} size="sm" title={tab.title} onClick={() => void elsewhere.show(tab)}>
            {isOne ? 'Go there' : <span class="cf-truncate">{nameOf(tab)}</span>}
          </Button>
        ))}
      >
        {isOne
          ? `Another tab of ${siteName(only.site)} is being recorded. What happens in this one is not part of it.`
          : `${plural(others.length, 'other tab')} are being recorded. What happens in this one is not part of any of them. Go to:`}
      </Banner>
    </div>
  )
}

/** Tells two tabs of one site apart: by title, if the browser reveals it, and by when the recording began. */
function nameOf({ title, site, since }: RecordedTab): string {
  return `${title ?? siteName(site)}, since ${secondOfDay(since)}`
}
