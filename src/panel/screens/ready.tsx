/** The tab can be recorded: what Casefile will see, what it masks, and the two ways to start. */
import type { TabState } from '../../messages/index.ts'
import { Banner, Button, Icon, type IconName } from '../../ui/index.ts'
import { useStore } from '../context.ts'
import { canRecordAtOnce } from '../models/access.ts'
import { guideEntry, siteName } from '../models/words.ts'
import { CaseShelf, LeftCase } from '../parts/case-shelf.tsx'
import { Header } from '../parts/header.tsx'
import { Problems } from '../parts/problems.tsx'
import { RecordedElsewhere } from '../parts/recorded-elsewhere.tsx'
import { siteItems } from '../parts/site-items.ts'

const facts: readonly { icon: IconName; words: string }[] = [
  { icon: 'request', words: 'Recorded: console, requests, clicks, form input and browser details' },
  { icon: 'lock', words: 'Masked before storing: passwords, tokens, cookies, card numbers, e-mail addresses' },
  { icon: 'user', words: 'Stays on this computer until you save or copy it' },
]

export function ReadyScreen({ tab, site }: { tab: TabState; site: string }) {
  const { live, library, knowledgeOpen, dialog, guides, ports } = useStore()
  const name = siteName(site)
  const noArticles = library.state.value === 'ready' && library.sources.value.length === 0
  return (
    <>
      <Header title={name} detail="Not recording" items={tab.access === 'site' ? siteItems(live, tab) : []} />
      <LeftCase />
      <main class="panel-main panel-scroll panel-ready">
        <Problems />
        <RecordedElsewhere here={tab.tabId} />
        {live.refused.value === site && <Refused site={site} />}
        <section>
          <h2 class="panel-lead">Find out what goes wrong on {name}</h2>
          <p class="panel-text">
            Record while the problem is reproduced, then capture: you get the cause, the article and one file.
          </p>
          <ul class="panel-facts">
            {facts.map(({ icon, words }) => (
              <li key={icon} class="panel-fact">
                <Icon name={icon} />
                <span>{words}</span>
              </li>
            ))}
          </ul>
          <button
            type="button"
            class="panel-link panel-more"
            onClick={() => {
              dialog.value = 'privacy'
            }}
          >
            More about privacy
          </button>
        </section>
        <ul class="panel-tips">
          {noArticles && (
            <li class="panel-tip">
              <Icon name="book" />
              <span>
                No articles yet.{' '}
                <button
                  type="button"
                  class="panel-link"
                  onClick={() => {
                    knowledgeOpen.value = true
                  }}
                >
                  Import your knowledge base
                </button>{' '}
                so that Casefile can find answers.
              </span>
            </li>
          )}
          <li class="panel-tip">
            <Icon name="plus" />
            <span>
              Only fails on your customer’s computer?{' '}
              <button type="button" class="panel-link" onClick={() => guides.begin(site)}>
                Make a guide
              </button>{' '}
              for them to follow there. A shared screen cannot be recorded.
            </span>
          </li>
          <li class="panel-tip">
            <Icon name="list" />
            <span>
              Were you sent a guide?{' '}
              <button type="button" class="panel-link" onClick={() => ports.openGuide()}>
                Follow it
                {ports.guideTitle !== guideEntry && <bdi>, {ports.guideTitle}</bdi>}
              </button>
            </span>
          </li>
        </ul>
      </main>
      <CaseShelf />
      <Begin tab={tab} site={site} />
    </>
  )
}

function Begin({ tab, site }: { tab: TabState; site: string }) {
  const { live } = useStore()
  const busy = live.busy.value
  const name = siteName(site)
  const granted = tab.access === 'site'
  const once = canRecordAtOnce(tab)
  return (
    <footer class="panel-begin">
      {once && (
        <>
          <Button
            variant="primary"
            icon="record"
            class="panel-wide"
            aria-keyshortcuts="R"
            busy={busy}
            onClick={() => live.record()}
          >
            Record this tab
          </Button>
          <p class="panel-hint">
            {granted ? 'You have allowed Casefile on this site.' : 'Only this tab, until it leaves the site.'}
          </p>
        </>
      )}
      {!granted && (
        <>
          <Button
            variant={once ? 'default' : 'primary'}
            icon="globe"
            class="panel-wide"
            busy={busy && !once}
            // The prompt must be requested in the click handler itself, so nothing may be awaited before this call.
            onClick={() => void live.alwaysRecord(site)}
          >
            <span class="cf-truncate">Always record {name}</span>
          </Button>
          <p class="panel-hint">
            {once
              ? 'In every tab and after every reload. Your browser asks you once.'
              : 'Your browser asks you once, for this site only. You can revoke it at any time.'}
          </p>
        </>
      )}
    </footer>
  )
}

function Refused({ site }: { site: string }) {
  const { live } = useStore()
  return (
    <Banner
      tone="warn"
      title="Not allowed"
      actions={
        <Button size="sm" onClick={() => void live.alwaysRecord(site)}>
          Ask again
        </Button>
      }
    >
      The browser’s prompt was declined, so Casefile records nothing on {siteName(site)}.
    </Banner>
  )
}
