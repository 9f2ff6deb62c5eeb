import { useMemo } from 'preact/hooks'
import { focusOf } from '../../core/bundle/focus.ts'
import type { OpenedBundle } from '../../core/bundle/index.ts'
import { toReport } from '../../core/bundle/report/report.ts'
import { eventsInSources, type ResolveFrames } from '../../core/bundle/source-maps/index.ts'
import { CopyButton } from '../../ui/index.ts'
import { Markdown } from '../../views/markdown/markdown.tsx'
import { Page } from '../page.tsx'

/**
 * report.md to read, and to copy as it is into an issue. With source maps, it is rewritten to include original locations.
 */
export function ReportScreen({ bundle, resolve }: { bundle: OpenedBundle; resolve: ResolveFrames | undefined }) {
  const report = useMemo(() => (resolve ? reportInSources(bundle, resolve) : bundle.report), [bundle, resolve])
  return (
    <Page label="Report">
      <div class="cf-page-head">
        <h2>{resolve ? 'report.md, by the source maps' : 'report.md'}</h2>
        <CopyButton text={report}>Copy as Markdown</CopyButton>
      </div>
      <div class="cf-report">
        <Markdown text={report} level={3} />
      </div>
    </Page>
  )
}

function reportInSources({ session, verdict, manifest }: OpenedBundle, resolve: ResolveFrames): string {
  const events = eventsInSources(session.events, focusOf(session, verdict).error, resolve)
  return toReport({ ...session, events }, verdict, manifest.articles, manifest.guide)
}
