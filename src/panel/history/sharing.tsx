/** Sharing the history with colleagues: by files, and by the tags on the helpdesk's tickets. */
import { useRef } from 'preact/hooks'
import type { History, HistoryProblem } from '../../core/history/index.ts'
import { Banner, Button, FileInput } from '../../ui/index.ts'
import { useStore } from '../context.ts'
import { importSentences } from '../models/import-words.ts'
import { listOf, plural } from '../models/words.ts'
import type { LedgerReport } from '../store/history/ledger.ts'
import { useSaving } from './use-saving.ts'

export function Sharing({ all }: { all: History }) {
  const { ledger } = useStore()
  const { isSaving, save } = useSaving(ledger.share)
  const report = ledger.report.value
  return (
    <section class="panel-section" aria-labelledby="history-share">
      <h2 id="history-share" class="panel-label">
        Share with colleagues
      </h2>
      {report && <Report report={report} />}
      <div class="panel-buttons">
        <Button
          icon="download"
          busy={isSaving('known')}
          disabled={all.known.length === 0}
          onClick={() => save('known')}
        >
          Save known errors
        </Button>
        <Button
          icon="download"
          busy={isSaving('all')}
          disabled={all.known.length + all.cases.length === 0}
          onClick={() => save('all')}
        >
          Save all
        </Button>
      </div>
      <p class="panel-small">
        “Save all” also includes the cases, with accounts, plans and tickets as you entered them.
      </p>
      <ImportButtons />
      <p class="panel-small">
        Import the files of colleagues, one by one or a whole folder: what is new is added, and later edits are applied.
        An export of tickets from your helpdesk (CSV or JSON) works too: tickets that bear a ticket tag of Casefile
        become cases, the others are not looked at. Nothing is counted twice, and nothing of yours is lost.
      </p>
    </section>
  )
}

function ImportButtons() {
  const { ledger } = useStore()
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const take = (chosen: readonly File[]) => void ledger.importFiles(chosen)
  return (
    <div class="panel-buttons">
      <Button icon="upload" busy={ledger.busy.value} onClick={() => files.current?.click()}>
        Import files
      </Button>
      <Button icon="upload" disabled={ledger.busy.value} onClick={() => folder.current?.click()}>
        Import a folder
      </Button>
      <FileInput
        input={files}
        label="Import a history or tickets"
        accept=".json,.jsonl,.ndjson,.csv,.tsv,.txt"
        multiple
        onFiles={take}
      />
      <FileInput input={folder} label="Import a folder of histories or tickets" folder onFiles={take} />
    </div>
  )
}

const reasons: Record<HistoryProblem, string> = {
  'too-large': 'is too large.',
  'no-history': 'is neither a Casefile case history nor an export of tickets.',
  damaged: 'is damaged and cannot be read.',
  newer: 'was made by a newer version of Casefile. Update yours first.',
}

function Report({ report }: { report: LedgerReport }) {
  const { ledger } = useStore()
  const { files, refused } = report
  const [only] = refused
  if (files.length === 0) {
    const title = refused.length === 1 ? `${only!.file} was not imported` : 'Nothing was imported'
    return (
      <Banner tone="bad" title={title} onDismiss={ledger.dismissReport}>
        {refused.length === 0 && 'No file in this folder is a Casefile case history or an export of tickets. '}
        {refused.length === 1 && `It ${reasons[only!.problem]} `}
        {refused.length > 1 && <Refused refused={refused} />}
        Nothing was changed.
      </Banner>
    )
  }
  const title = files.length === 1 ? `${files[0]} was imported` : `${plural(files.length, 'file')} were imported`
  const isWhole = report.skipped === 0 && refused.length === 0
  return (
    <Banner tone={isWhole ? 'good' : 'warn'} title={title} onDismiss={ledger.dismissReport}>
      {importSentences(report).join(' ')}
      {refused.length > 0 && <Refused refused={refused} />}
    </Banner>
  )
}

function Refused({ refused }: Pick<LedgerReport, 'refused'>) {
  const problems = [...new Set(refused.map(({ problem }) => problem))]
  return (
    <ul>
      {problems.map((problem) => {
        const named = refused.filter((one) => one.problem === problem).map(({ file }) => file)
        return (
          <li key={problem}>
            Not imported: {listOf(named)}. {named.length === 1 ? 'It' : 'Each of them'} {reasons[problem]}
          </li>
        )
      })}
    </ul>
  )
}
