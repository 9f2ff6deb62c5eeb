/** Recording settings: the sites that are always recorded, how much of them is kept, and other choices. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { sessionAge } from '../../core/session/index.ts'
import type { Always } from '../../messages/index.ts'
import { Checkbox, Dialog, IconButton, SelectField } from '../../ui/index.ts'
import { capitalised } from '../../views/format.ts'
import { focusIsLost, useStore } from '../context.ts'
import { lastMinutes, siteName } from '../models/words.ts'

/** Minutes the agent can choose from; a different stored value is added. */
const offered = [1, 2, 5, 10, 15, 30, 60]

export function AlwaysDialog({ onClose }: { onClose: () => void }) {
  const { always } = useStore()
  const [gone, setGone] = useState<string | undefined>()
  const part = useRef<HTMLDivElement>(null)
  useEffect(() => void always.read(), [always])
  const state = always.state.value
  // The pressed button has been removed along with its site.
  useEffect(() => {
    if (gone !== undefined && focusIsLost()) part.current?.querySelector<HTMLElement>('button, select')?.focus()
  }, [gone, state])
  const forget = async (site: string) => {
    await always.forget(site)
    if (!always.state.peek()?.sites.includes(site)) setGone(site)
  }
  const keep = (change: Partial<Omit<Always, 'sites'>>) => {
    if (!state) return
    const { sites: _, ...choice } = state
    void always.keep({ ...choice, ...change })
  }
  return (
    <Dialog open title="Recording settings" onClose={onClose}>
      {state && (
        <div ref={part} class="panel-form">
          {state.sites.length === 0 ? (
            <p>
              No sites are always recorded. Open one in a tab, and this panel offers <strong>Always record</strong>.
            </p>
          ) : (
            <section class="panel-sites" aria-labelledby="always-sites">
              <h3 id="always-sites" class="panel-label">
                Always recorded
              </h3>
              <ul>
                {state.sites.map((site) => (
                  <li key={site}>
                    <span>{siteName(site)}</span>
                    <IconButton
                      icon="trash"
                      label={`Stop always recording ${siteName(site)}`}
                      onClick={() => void forget(site)}
                    />
                  </li>
                ))}
              </ul>
            </section>
          )}
          <SelectField
            label="How much to keep for these sites"
            value={String(state.minutes)}
            options={[...new Set([...offered, state.minutes])]
              .sort((a, b) => a - b)
              .map((minutes) => ({ id: String(minutes), label: capitalised(lastMinutes(minutes)) }))}
            hint={`Older events are deleted. To keep up to ${sessionAge / 3_600_000} hours of a tab, press Record in it.`}
            onChange={(minutes) => keep({ minutes: Number(minutes) })}
          />
          <Checkbox
            label="Record streaming responses"
            hint="For live feeds and chat answers. Takes effect the next time a page loads."
            checked={state.streams}
            onChange={(streams) => keep({ streams })}
          />
          <Checkbox
            label="Record how the page looked"
            hint="The page’s text and styles, to replay in the viewer, starting with the next recording. What is typed is never kept, and secrets are masked. You can remove the replay before a bundle leaves."
            checked={state.replay}
            onChange={(replay) => keep({ replay })}
          />
          <p class="panel-small" role="status">
            {always.kept.value && 'Your choice was saved.'}
            {!always.kept.value &&
              gone !== undefined &&
              `${siteName(gone)} is no longer recorded automatically. The permission was given back.`}
          </p>
        </div>
      )}
    </Dialog>
  )
}
