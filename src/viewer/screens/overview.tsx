import { useRef } from 'preact/hooks'
import { ownSites } from '../../core/session/index.ts'
import { Banner, useKeptScroll } from '../../ui/index.ts'
import { OwnSites, VerdictCard } from '../../views/index.ts'
import { copyText, unmaskedText } from '../models/har-words.ts'
import { type Overview, siteIn } from '../models/overview-model.ts'
import type { ScreenProps } from '../screen-props.ts'
import { Context } from './overview/context.tsx'
import { Evidence } from './overview/evidence.tsx'
import { Headline } from './overview/headline.tsx'

/** The first screen: what happened in one sentence, then what engineers ask, in the order they ask it. */
export function OverviewScreen(props: ScreenProps & { overview: Overview }) {
  const { store, file, session, overview } = props
  const scroller = useRef<HTMLDivElement>(null)
  useKeptScroll(scroller, 'Overview')
  return (
    <div ref={scroller} class="cf-scroll cf-overview">
      <Headline parts={store.headline.value} onOpen={store.showEvent} />
      {file.kind === 'har' && (
        <div class="cf-overview-wide">
          {store.copy.value ? (
            <Banner tone="good" title={copyText} />
          ) : (
            <Banner tone="warn" title={unmaskedText(file)} />
          )}
        </div>
      )}
      {file.problems.length > 0 && (
        <div class="cf-overview-wide">
          <Banner tone="warn" title="Some of this file could not be read">
            {file.problems.join(' ')}
          </Banner>
        </div>
      )}
      <OwnSites.Provider value={ownSites(session.events, siteIn(session))}>
        <div class="cf-overview-main">
          {(file.kind === 'bundle' || overview.counts.network > 0) && (
            <VerdictCard verdict={overview.verdict} evident={overview.evidence} onOpen={store.showEvent} />
          )}
          <Evidence overview={overview} session={session} onOpen={store.showEvent} />
        </div>
      </OwnSites.Provider>
      <Context {...props} />
    </div>
  )
}
