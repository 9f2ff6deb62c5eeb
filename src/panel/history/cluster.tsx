/**
 * One problem of the product signal: how often it occurred, what is known about it, and its cases, which can be reopened.
 */
import type { CaseRecord, Cluster, Share } from '../../core/history/index.ts'
import { verdictWords } from '../../core/triage/words/verdict-words.ts'
import { Button, Collapsible } from '../../ui/index.ts'
import { useStore } from '../context.ts'
import { dayOf, referenceName } from '../models/history-words.ts'
import { listOf, plural, siteName, timeOfDay } from '../models/words.ts'
import type { Shelved } from '../store/kept/shelf.ts'
import { Reference } from './reference.tsx'
import { TicketTag } from './ticket-tag.tsx'
import { Trend } from './trend.tsx'

/** Cases listed per problem; the search finds the others. */
const shownCases = 5

interface ClusterProps {
  cluster: Cluster
  place: number
  /** epoch ms */
  now: number
  /** start expanded */
  open: boolean
  /** the capture of a case, if it can be reopened */
  captureOf(record: CaseRecord): Shelved | undefined
  /** whether its capture is open in another window */
  isElsewhere(record: CaseRecord): boolean
}

export function ClusterItem({ cluster, place, now, open, captureOf, isElsewhere }: ClusterProps) {
  const { showCase } = useStore()
  const { sample, accounts, tickets, known, records } = cluster
  const newest = records.map(captureOf).find((one) => one !== undefined)
  return (
    <li class="panel-cluster">
      <div class="panel-seen-head">
        <p class="panel-cluster-title">
          <span class="panel-cluster-place">{place}.</span> {sample.summary ?? cluster.title}
        </p>
        <Trend weeks={cluster.weeks} />
      </div>
      {sample.summary && <p class="panel-small panel-known-symptom">{cluster.title}</p>}
      <div class="panel-section-head">
        <p class="panel-cluster-facts">
          <strong>{plural(cluster.cases, 'case')}</strong>
          {accounts.length > 0 && ` in ${plural(accounts.length, 'account')}`}
          {tickets.length > 0 && `, ${plural(tickets.length, 'ticket')}`}, {spanWords(cluster, now)}
        </p>
        {newest && (
          <Button
            size="sm"
            icon="case"
            aria-label={`Open the newest capture of problem ${place}`}
            onClick={() => void showCase(newest)}
          >
            Open
          </Button>
        )}
      </div>
      <p class="panel-small">
        {cluster.solvedBy
          ? `“${cluster.solvedBy.title}” solved ${cluster.solvedBy.cases} of ${cluster.cases}.`
          : `No article has solved it yet. Suggested title: “${cluster.wantedTitle}”.`}
        {known.length > 0 && ` Known error: ${known[0]!.title}.`}
      </p>
      <Collapsible
        key={String(open)}
        defaultOpen={open}
        title={
          <>
            More<span class="cf-visually-hidden"> about problem {place}</span>
          </>
        }
      >
        <dl class="panel-cluster-more">
          <div>
            <dt>Ticket tag</dt>
            <dd>
              <TicketTag of={cluster.key} />
            </dd>
          </div>
          <Fact name="Accounts" words={listOf(accounts)} />
          <Fact name="Plans" words={shares(cluster.tiers)} />
          <Fact name="Releases" words={shares(cluster.releases)} />
          <Fact
            name="Verdicts"
            words={shares(cluster.verdicts.map((one) => ({ ...one, name: verdictWords(one.name) })))}
          />
          {tickets.length > 0 && (
            <div>
              <dt>Tickets</dt>
              <dd>
                {tickets.map((ticket, index) => (
                  <span key={ticket}>
                    {index > 0 && ', '}
                    <Reference to={ticket} />
                  </span>
                ))}
              </dd>
            </div>
          )}
        </dl>
        <CaseList cluster={cluster} now={now} captureOf={captureOf} isElsewhere={isElsewhere} />
      </Collapsible>
    </li>
  )
}

/** The newest cases, including one with a saved file: files can be opened for longest. */
function CaseList({
  cluster: { records, evidence },
  now,
  captureOf,
  isElsewhere,
}: Pick<ClusterProps, 'cluster' | 'now' | 'captureOf' | 'isElsewhere'>) {
  const shown = [...new Set([...records.slice(0, shownCases), evidence])]
  return (
    <>
      <ul class="panel-cluster-cases" aria-label="Cases">
        {shown.map((record) => (
          <CaseRow
            key={record.id}
            record={record}
            now={now}
            capture={captureOf(record)}
            isElsewhere={isElsewhere(record)}
          />
        ))}
      </ul>
      {records.length > shown.length && (
        <p class="panel-small">And {plural(records.length - shown.length, 'earlier case')}: search to see more.</p>
      )}
    </>
  )
}

interface CaseRowProps {
  record: CaseRecord
  now: number
  capture: Shelved | undefined
  isElsewhere: boolean
}

function CaseRow({ record, now, capture, isElsewhere }: CaseRowProps) {
  const { kept, showCase } = useStore()
  const { at, site, account, ticket, file, fromTicket } = record
  const when = `${dayOf(at, now)}, ${timeOfDay(at)}`
  const who = [site && siteName(site), account, ticket && `ticket ${referenceName(ticket)}`].filter(Boolean).join(', ')
  return (
    <li class="panel-cluster-case">
      <div class="panel-cluster-case-words">
        <p>
          {when} <span class="cf-muted">{who}</span>
        </p>
        {file && <p class="panel-small">Saved as {file}</p>}
        {fromTicket && <p class="panel-small">Known from its tag in an export of tickets.</p>}
        {!capture && !fromTicket && (
          <p class="panel-small">
            {isElsewhere ? 'Open in another window.' : 'No longer kept in this browser.'}
            {!isElsewhere && file && ' You can still open its file: menu, “Open a bundle as a case”.'}
          </p>
        )}
      </div>
      {capture && (
        <Button
          size="sm"
          busy={kept.opening.value === capture.id}
          aria-label={`Open the case of ${when}`}
          onClick={() => void showCase(capture)}
        >
          Open
        </Button>
      )}
    </li>
  )
}

function spanWords({ first, last, cases }: Cluster, now: number): string {
  const [from, to] = [dayOf(first, now), dayOf(last, now)]
  if (cases === 1 || from === to) return `on ${to}`
  return `${from} to ${to}`
}

const shares = (list: readonly Share[]) => listOf(list.map(({ name, cases }) => `${name} (${cases})`))

function Fact({ name, words }: { name: string; words: string }) {
  if (!words) return null
  return (
    <div>
      <dt>{name}</dt>
      <dd>{words}</dd>
    </div>
  )
}
