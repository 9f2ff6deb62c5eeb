/** Says that another tab is being recorded, and leads there. */
import { useEffect } from 'preact/hooks'
import { Banner, Button } from '../../ui/index.ts'
import { useStore } from '../context.ts'
import { siteName } from '../models/words.ts'

/** @param here the tab that is looked at, where it is known */
export function RecordedElsewhere({ here }: { here?: number | undefined }) {
  const { elsewhere } = useStore()
  useEffect(() => void elsewhere.read(), [elsewhere, here])
  const others = elsewhere.tabs.value.filter(({ tabId }) => tabId !== here)
  if (others.length === 0) return null
  return (
    <div class="panel-banners">
      {others.map((tab) => (
        <Banner
          key={tab.tabId}
          tone="info"
          actions={
            <Button size="sm" onClick={() => void elsewhere.show(tab)}>
              Go there
            </Button>
          }
        >
          Another tab of {siteName(tab.site)} is being recorded. What happens in this one is not part of it.
        </Banner>
      ))}
    </div>
  )
}
