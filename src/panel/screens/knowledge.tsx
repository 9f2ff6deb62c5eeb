/** The knowledge base: its contents, how to import, and what an import could not read. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Article, ArticleSource } from '../../core/kb/index.ts'
import { Button, Collapsible, Dialog, EmptyState, Icon, IconButton, Spinner } from '../../ui/index.ts'
import { ArticleSearch } from '../article/search.tsx'
import { useStore } from '../context.ts'
import { maxFileSize } from '../models/import-plan.ts'
import { dateOf, fileSize, plural } from '../models/words.ts'
import { Header } from '../parts/header.tsx'
import { ImportButtons } from '../parts/import-buttons.tsx'
import { FewerDialog, Report, Working } from '../parts/import-progress.tsx'
import { Problems } from '../parts/problems.tsx'
import { writtenSource } from '../store/knowledge/library.ts'

export function KnowledgeScreen() {
  const { library, knowledgeOpen } = useStore()
  const search = useRef<HTMLInputElement>(null)
  useEffect(() => {
    void library.load()
    // That everything was imported is no news to who comes back.
    return () => {
      const report = library.report.peek()
      if (report && report.articles > 0 && report.problems.length === 0) library.dismissReport()
    }
  }, [library])
  const sources = library.sources.value
  const importing = library.importing.value
  const report = library.report.value
  const fewer = library.fewer.value
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
        {library.state.value === 'loading' && (
          <p class="panel-waiting" role="status">
            <Spinner /> Loading the knowledge base
          </p>
        )}
        {fewer && <FewerDialog fewer={fewer} />}
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
                Add or update
              </h2>
              <ImportButtons />
            </section>
            <section aria-labelledby="panel-try">
              <h2 id="panel-try" class="panel-label">
                Try a search
              </h2>
              <ArticleSearch
                placeholder="An error message or a question"
                inputRef={search}
                renderActions={({ article }) =>
                  article.source === writtenSource && (
                    <TakeOut article={article} onGone={() => search.current?.focus()} />
                  )
                }
              />
            </section>
          </>
        )}
        {library.state.value === 'ready' && <Importable key={String(empty)} open={empty} />}
      </main>
    </>
  )
}

/** What can be imported, and how to get it. */
function Importable({ open }: { open: boolean }) {
  return (
    <Collapsible title="What can be imported" defaultOpen={open}>
      <ul class="panel-importable">
        <li>
          <strong>Exports</strong> from Zendesk, Intercom, Freshdesk, Salesforce and Confluence, as JSON or JSON Lines
        </li>
        <li>
          <strong>Markdown files and saved web pages</strong>, in a folder or a zip; a sitemap next to the pages
          provides their addresses
        </li>
        <li>
          <strong>A HAR of your help center</strong>: open the Network panel in the developer tools (F12), browse the
          articles, and export the HAR with its content
        </li>
      </ul>
      <p class="panel-small panel-gap">
        Up to {fileSize(maxFileSize)} per file. Nothing is downloaded. Importing a folder with the same name replaces
        it.
      </p>
    </Collapsible>
  )
}

/** Removes one article written in the panel; imported ones are removed with their import. */
function TakeOut({ article, onGone }: { article: Article; onGone: () => void }) {
  const { library, toast } = useStore()
  const takeOut = async () => {
    if (!(await library.takeOut(article, () => void takeOut()))) return
    onGone()
    const putBack = () => void library.add(article, putBack)
    toast.value = { sentence: `Removed from the knowledge base: ${article.title}`, undo: putBack }
  }
  return (
    <Button
      size="sm"
      variant="quiet"
      icon="trash"
      aria-label={`Remove: ${article.title}`}
      onClick={() => void takeOut()}
    >
      Remove
    </Button>
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
          {plural(source.count, 'article')} will no longer be found. The files you imported them from are not affected.
        </p>
      </Dialog>
    </li>
  )
}
