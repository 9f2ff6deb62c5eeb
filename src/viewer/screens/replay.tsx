import { untracked } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import { Button, Checkbox, EmptyState, SelectField } from '../../ui/index.ts'
import { EventLink, filterEvents, formatTime, noFilter } from '../../views/index.ts'
import { ReplayFrame } from '../replay/frame.tsx'
import { type Mark, marksOf } from '../replay/marks.ts'
import { createPlayer, type Player, speeds } from '../replay/player.ts'
import { type Script, scriptOf } from '../replay/script.ts'
import type { ScreenProps } from '../screen-props.ts'

/** Replays how the page looked, like a film. */
export function ReplayScreen({ store, session }: ScreenProps) {
  const script = useMemo(() => scriptOf(session.events), [session])
  if (!script)
    return (
      <EmptyState icon="play" title="There is nothing to replay">
        The recording does not contain a complete page.
      </EmptyState>
    )
  return <Replay key={session.id} store={store} session={session} script={script} />
}

function Replay({ store, session, script }: Pick<ScreenProps, 'store' | 'session'> & { script: Script }) {
  const player = useMemo(() => createPlayer(script, untracked(store.replayFrom) ?? script.from), [script, store])
  const marks = useMemo(() => marksOf(session.events, script), [session, script])
  useDriven(player)
  // A link or another screen sets the position; the player reports it back when it stops.
  useEffect(
    () => store.moment.subscribe((at) => void (at !== undefined && at !== player.at.peek() && player.seek(at))),
    [player, store],
  )
  const playing = player.playing.value
  useEffect(() => {
    if (!playing) store.moment.value = player.at.peek()
  }, [playing, player, store])
  const seek = (at: number) => {
    player.seek(at)
    store.moment.value = player.at.peek()
  }
  const toggle = () => (playing ? player.pause() : player.play())
  useSpace(toggle)
  return (
    <section class="cf-replay" aria-label="Replay">
      <ReplayFrame player={player} />
      <div class="cf-replay-controls">
        <Button icon={playing ? 'pause' : 'play'} variant="primary" aria-keyshortcuts="Space" onClick={toggle}>
          {playing ? 'Pause' : 'Play'}
        </Button>
        <Seek player={player} script={script} marks={marks} onSeek={seek} />
        <SelectField
          label="Speed"
          value={String(player.speed.value)}
          options={speeds.map((speed) => ({ id: String(speed), label: `${speed} ×` }))}
          onChange={(speed) => player.setSpeed(Number(speed))}
        />
        <Checkbox label="Skip pauses" checked={player.skips.value} onChange={player.setSkips} />
      </div>
      <Now store={store} session={session} player={player} />
    </section>
  )
}

function Seek({
  player,
  script,
  marks,
  onSeek,
}: {
  player: Player
  script: Script
  marks: readonly Mark[]
  onSeek: (at: number) => void
}) {
  const at = player.at.value
  // Memoised so that the marks are not re-rendered while playing.
  const ticks = useMemo(() => <Marks marks={marks} />, [marks])
  return (
    <>
      <div class="cf-replay-bar">
        <input
          class="cf-replay-seek"
          type="range"
          aria-label="Replay position"
          aria-valuetext={`${formatTime(at)} of ${formatTime(script.to)}`}
          min={script.from}
          max={script.to}
          // With the keyboard it moves in steps of a hundredth.
          step="any"
          value={at}
          // The browser may round the last moment down.
          onInput={({ currentTarget: { valueAsNumber: at } }) => onSeek(at > script.to - 1 ? script.to : at)}
        />
        {ticks}
      </div>
      <time class="cf-replay-time">
        {formatTime(at)} / {formatTime(script.to)}
      </time>
    </>
  )
}

/** Steps and problems on the bar. Purely visual, because the timeline says the same in words. */
function Marks({ marks }: { marks: readonly Mark[] }) {
  return (
    <div class="cf-replay-marks" aria-hidden="true">
      {marks.map(({ percent, tone }) => (
        <span key={percent} class={`cf-replay-mark cf-tone-${tone}`} style={{ left: `${percent}%` }} />
      ))}
    </div>
  )
}

/** The last timeline event before the moment shown, as a link. */
function Now({ store, session, player }: Pick<ScreenProps, 'store' | 'session'> & { player: Player }) {
  const events = useMemo(() => filterEvents(session.events, noFilter), [session])
  const at = player.at.value
  const last = events.findLast((event) => event.at <= at)
  return (
    <div class="cf-replay-now">
      {last ? (
        <EventLink event={last} site={store.site.value} onOpen={store.showEvent} />
      ) : (
        <span class="cf-muted">Before the first event of the timeline</span>
      )}
    </div>
  )
}

/** Drives the player with animation frames while it plays. */
function useDriven(player: Player): void {
  const playing = player.playing.value
  useEffect(() => {
    if (!playing) return
    let last = performance.now()
    let frame = requestAnimationFrame(function next(now) {
      player.tick(Math.max(0, now - last))
      last = now
      frame = requestAnimationFrame(next)
    })
    return () => cancelAnimationFrame(frame)
  }, [playing, player])
}

/** Handles the space bar wherever it has no other function. */
function useSpace(toggle: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== ' ' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      const { target } = event
      if (document.querySelector('dialog[open]')) return
      if (target instanceof HTMLElement && target.closest('button, a, select, input:not([type=range]), [role=menu]'))
        return
      event.preventDefault()
      toggle()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [toggle])
}
