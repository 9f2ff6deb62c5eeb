/** The knowledge base: what it holds, how to import, and what an import could not read. */
import { useEffect, useState } from 'preact/hooks'
import { Badge, Banner, Button, Collapsible, Dialog, EmptyState, Icon, IconButton, Progress } from '../../ui/index.ts'
import { ArticleSearch } from '../article/search.tsx'
import { useStore } from '../context.ts'
import { maxFileSize } from '../models/import-plan.ts'
import { dateOf, fileSize, plural } from '../models/words.ts'
import { Header } from '../parts/header.tsx'
import { ImportButtons } from '../parts/import-buttons.tsx'
import { Problems } from '../parts/problems.tsx'
import type { ArticleSource } from '../ports.ts'
import { type Importing, type ImportReport, sampleSource } from '../store/library.ts'

export function KnowledgeScreen() {
  const { library, knowledgeOpen } = useStore()
  useEffect(() => void library.load(), [library])
  const sources = library.sources.value
  const importing = library.importing.value
  const report = library.report.value
  const total = sources.reduce((sum, source) => sum + source.count, 0)
  const empty = library.state.value === 'ready' && sources.length === 0
  return (
    <>
      <Header
        title="Knowledge base"
        detail={library.state.value === 'ready' ? plural(total, 'article') : undefined}
        knowledge={false}
        onBack={() => {
          knowledgeOpen.value = false
        }}
      />
      <main class="panel-main panel-scroll panel-page">
        <Problems />
        {importing && <Working importing={importing} />}
        {report && <Report report={report} />}
        {empty && !importing && (
          <EmptyState icon="book" title="No articles yet" actions={<ImportButtons />}>
            <p>
              Import the articles that your team writes. Casefile compares each case with them and shows the one that
              answers it. They stay on this computer.
            </p>
          </EmptyState>
        )}
        {sources.length > 0 && (
          <>
            <section aria-labelledby="panel-sources">
              <h2 id="panel-sources" class="panel-label">
                Sources
              </h2>
              <ul class="panel-sources">
                {sources.map((source) => (
                  <Source key={source.source} source={source} />
                ))}
              </ul>
            </section>
            <section aria-labelledby="panel-import">
              <h2 id="panel-import" class="panel-label">
                Add or renew
              </h2>
              <ImportButtons />
            </section>
            <section aria-labelledby="panel-try">
              <h2 id="panel-try" class="panel-label">
                Try a search
              </h2>
              <ArticleSearch placeholder="An error message or a question" />
            </section>
          </>
        )}
        <p class="panel-small">
          Casefile reads Markdown files, folders and zips of them, and JSON or JSON Lines exports, up to{' '}
          {fileSize(maxFileSize)} per file. Importing a folder of the same name again replaces it.
        </p>
      </main>
    </>
  )
}

function Source({ source }: { source: ArticleSource }) {
  const { library } = useStore()
  const [asking, setAsking] = useState(false)
  return (
    <li class="panel-source">
      <Icon name="book" />
      <div class="panel-source-words">
        <span class="panel-source-name">{source.source}</span>
        <span class="panel-small">
          {plural(source.count, 'article')}, imported {dateOf(source.importedAt)}
        </span>
      </div>
      {source.source === sampleSource && <Badge>Sample</Badge>}
      <IconButton
        icon="trash"
        label={`Remove ${source.source}`}
        disabled={library.importing.value !== undefined}
        onClick={() => setAsking(true)}
      />
      <Dialog
        open={asking}
        title={`Remove ${source.source}?`}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>Keep it</Button>
            <Button
              variant="danger"
              icon="trash"
              onClick={() => {
                setAsking(false)
                void library.remove(source.source)
              }}
            >
              Remove
            </Button>
          </>
        }
      >
        <p>
          {plural(source.count, 'article')} will no longer be found. The files you imported them from are not touched.
        </p>
      </Dialog>
    </li>
  )
}

const stepWords: Record<Importing['step'], string> = {
  reading: 'Reading',
  storing: 'Storing',
  indexing: 'Preparing the search over',
}

function Working({ importing }: { importing: Importing }) {
  const { source, step, done, total } = importing
  const counted = step === 'reading' && total > 1
  const words = `${stepWords[step]} ${source}`
  return (
    <div class="panel-working" role="status">
      <p>
        {words}
        {counted && `: file ${done + 1} of ${total}`}
      </p>
      <Progress label={words} {...(counted ? { value: done / total } : {})} />
    </div>
  )
}

function Report({ report }: { report: ImportReport }) {
  const { library } = useStore()
  const { problems, articles, ignored, source } = report
  const tone = articles === 0 ? 'bad' : problems.length > 0 ? 'warn' : 'good'
  const title =
    articles === 0 ? `No article was found in ${source}` : `${plural(articles, 'article')} imported from ${source}`
  const notes = [
    problems.length > 0 ? `${plural(problems.length, 'file')} could not be read.` : '',
    ignored > 0 ? `${plural(ignored, 'other file')} passed over.` : '',
    articles === 0 ? 'What was imported before is unchanged.' : '',
  ].filter(Boolean)
  return (
    <Banner tone={tone} title={title} onDismiss={() => library.dismissReport()}>
      {notes.length > 0 && <p>{notes.join(' ')}</p>}
      {problems.length > 0 && (
        <Collapsible title="Which files, and why" defaultOpen={problems.length <= 5}>
          <ul class="panel-file-problems">
            {problems.map(({ file, reason }) => (
              <li key={`${file} ${reason}`}>
                <strong class="panel-file">{file}</strong>
                <span>{reason}</span>
              </li>
            ))}
          </ul>
        </Collapsible>
      )}
    </Banner>
  )
}
