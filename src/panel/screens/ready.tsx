/** The tab can be watched: what Casefile will see, what it masks, and the two ways to begin. */
import type { TabState } from '../../messages/index.ts'
import { Banner, Button, Icon, type IconName } from '../../ui/index.ts'
import { useStore } from '../context.ts'
import { canWatchAtOnce } from '../models/access.ts'
import { guideEntry, siteName } from '../models/words.ts'
import { CaseShelf, LeftCase } from '../parts/case-shelf.tsx'
import { Header } from '../parts/header.tsx'
import { Problems } from '../parts/problems.tsx'
import { RecordedElsewhere } from '../parts/recorded-elsewhere.tsx'
import { siteItems } from '../parts/site-items.ts'

const seen: readonly { icon: IconName; words: string }[] = [
  { icon: 'error', words: 'Errors and messages of the page’s console' },
  { icon: 'request', words: 'Requests: address, answer, timing and content' },
  { icon: 'step', words: 'Clicks and filled-in fields, as steps to repeat' },
  { icon: 'globe', words: 'Browser, screen, language and time zone' },
]

export function ReadyScreen({ tab, site }: { tab: TabState; site: string }) {
  const { live, library, knowledgeOpen, dialog, guides, ports } = useStore()
  const name = siteName(site)
  const noArticles = library.state.value === 'ready' && library.sources.value.length === 0
  return (
    <>
      <Header title={name} detail="Not watching" items={tab.access === 'site' ? siteItems(live, tab) : []} />
      <LeftCase />
      <main class="panel-main panel-scroll panel-ready">
        <Problems />
        <RecordedElsewhere here={tab.tabId} />
        {live.refused.value === site && <Refused site={site} />}
        <section>
          <h2 class="panel-lead">Find out what goes wrong on {name}</h2>
          <p class="panel-text">
            Casefile watches this tab while the problem is shown in it. Then it tells you whose problem it is, finds the
            article that answers it, and packs the evidence into one file.
          </p>
          <p class="panel-text">
            Does it fail on your customer’s computer only?{' '}
            <button type="button" class="panel-link" onClick={() => guides.begin(site)}>
              Make a guide
            </button>{' '}
            that they follow there: a shared screen is a picture, of which nothing can be recorded.
          </p>
        </section>
        <section class="panel-facts">
          <h3 class="panel-label">What it sees</h3>
          <ul>
            {seen.map(({ icon, words }) => (
              <li key={icon} class="panel-fact">
                <Icon name={icon} />
                <span>{words}</span>
              </li>
            ))}
          </ul>
          <h3 class="panel-label">What stays private</h3>
          <ul>
            <li class="panel-fact">
              <Icon name="lock" />
              <span>
                Passwords, sign-in tokens, cookies, card numbers and e-mail addresses are masked before storing
              </span>
            </li>
            <li class="panel-fact">
              <Icon name="user" />
              <span>Nothing leaves this computer: you save the file, and you decide who gets it</span>
            </li>
          </ul>
          <button
            type="button"
            class="panel-link panel-more"
            onClick={() => {
              dialog.value = 'privacy'
            }}
          >
            All about privacy
          </button>
        </section>
        {noArticles && (
          <p class="panel-tip">
            <Icon name="book" size={14} />
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
          </p>
        )}
        <p class="panel-tip">
          <Icon name="list" size={14} />
          <span>
            Were you sent a guide?{' '}
            <button type="button" class="panel-link" onClick={() => ports.openGuide()}>
              Follow it
              {ports.guideTitle !== guideEntry && <bdi>, {ports.guideTitle}</bdi>}
            </button>
          </span>
        </p>
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
  const once = canWatchAtOnce(tab)
  return (
    <footer class="panel-begin">
      {once && (
        <>
          <Button
            variant="primary"
            icon="record"
            class="panel-wide"
            aria-keyshortcuts="W"
            busy={busy}
            onClick={() => live.watch()}
          >
            Watch this tab
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
            // The prompt must be asked for in the click itself, so nothing may come before this call.
            onClick={() => void live.alwaysWatch(site)}
          >
            <span class="cf-truncate">Always watch {name}</span>
          </Button>
          <p class="panel-hint">
            {once
              ? 'In every tab and after every reload. Your browser asks you once.'
              : 'Your browser asks you once, for this site only. You can take it back at any time.'}
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
        <Button size="sm" onClick={() => void live.alwaysWatch(site)}>
          Ask again
        </Button>
      }
    >
      The browser’s question was answered with no, so Casefile watches nothing on {siteName(site)}.
    </Banner>
  )
}
