import { CopyButton } from '../../ui/index.ts'
import type { ScreenProps } from '../bundle.tsx'
import { Page } from '../page.tsx'

/** report.md as it is: text to paste into an issue. */
export function ReportScreen({ bundle }: ScreenProps) {
  return (
    <Page label="Report">
      <div class="cf-page-head">
        <h2>report.md</h2>
        <CopyButton text={bundle.report}>Copy report</CopyButton>
      </div>
      <pre class="cf-report">{bundle.report}</pre>
    </Page>
  )
}
