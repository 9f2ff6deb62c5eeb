import { hostWithPort } from '../../core/base/url-parts.ts'
import type { GuideRun } from '../../core/guide/index.ts'
import { Banner } from '../../ui/index.ts'
import { useStore, useTexts } from '../context.ts'

/** Whether another page than the app's is in front, as far as is known. */
export function useIsElsewhere(run: GuideRun): boolean {
  const tab = useStore().follow.tab.value
  return tab !== undefined && tab.site !== run.guide.origin
}

/** Says that the page in front is not recorded, and how to go on; nothing on a page of the app. */
export function Elsewhere({ run }: { run: GuideRun }) {
  const tab = useStore().follow.tab.value
  const { t } = useTexts()
  if (!useIsElsewhere(run)) return null
  const site = hostWithPort(run.guide.origin)
  return <Banner tone="warn">{t(tab?.access === 'none' ? 'elsewhereClick' : 'elsewhere', { site })}</Banner>
}
