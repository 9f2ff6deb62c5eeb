import { CopyButton } from '../../ui/index.ts'
import { Page } from '../page.tsx'

/** report.md as it is: text to paste into an issue. */
export function ReportScreen({ report }: { report: string }) {
  return (
    <Page label="Report">
      <div class="cf-page-head">
        <h2>report.md</h2>
        <CopyButton text={report}>Copy report</CopyButton>
      </div>
      <pre class="cf-report">{report}</pre>
    </Page>
  )
}
