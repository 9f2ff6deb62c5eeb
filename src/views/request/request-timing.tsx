import type { RequestEvent, SocketEvent } from '../../core/session/index.ts'
import { DataTable } from '../data-table.tsx'
import { formatDuration, formatTime } from '../format.ts'
import { phasesOf } from './request-model.ts'
import { serverMetrics } from './server-timing.ts'
import { waterfallBar, waterfallTitle } from './waterfall-model.ts'

/** Where the time of one request went, as bars on one scale. */
export function RequestTiming({ request }: { request: RequestEvent }) {
  const total = request.duration
  const phases = request.timings ? phasesOf(request.timings) : []
  const end = phases.reduce((sum, phase) => Math.max(sum, phase.start + phase.length), 0)
  const scale = Math.max(end, total ?? 0, 0.001)
  const metrics = serverMetrics(request.responseHeaders)
  return (
    <div class="cf-timing">
      <p class="cf-muted">
        Started at {formatTime(request.at)}
        {total === undefined ? '; still running when the recording was captured.' : `, took ${formatDuration(total)}.`}
      </p>
      {phases.length > 0 ? (
        <dl class="cf-timing-phases">
          {phases.map((phase) => (
            <div key={phase.id} class="cf-timing-phase">
              <dt>{phase.label}</dt>
              <dd class="cf-timing-track">
                <span
                  class="cf-timing-bar"
                  style={{
                    left: `${(phase.start / scale) * 100}%`,
                    width: `${(phase.length / scale) * 100}%`,
                    background: `var(--cf-phase-${phase.id})`,
                  }}
                />
              </dd>
              <dd class="cf-timing-value">{formatDuration(phase.length)}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <p class="cf-muted">
          The phases are unknown: the server does not let them be read (Timing-Allow-Origin), or there was no response.
        </p>
      )}
      {metrics.length > 0 && (
        <DataTable
          title="What the server measured (Server-Timing)"
          columns={['Metric', 'Time', 'Description']}
          rows={metrics.map(({ name, duration, description = '' }) => [
            name,
            duration === undefined ? '' : formatDuration(duration),
            description,
          ])}
        />
      )}
    </div>
  )
}

/** A request's position in the whole session, as one bar. `from` and `to` are ms of the session. */
export function Waterfall({ request, from, to }: { request: RequestEvent; from: number; to: number }) {
  return <WaterfallBar event={request} from={from} to={to} />
}

/** A socket's lifetime within the whole session, as one bar. `from` and `to` are ms of the session. */
export function SocketWaterfall({ socket, from, to }: { socket: SocketEvent; from: number; to: number }) {
  return <WaterfallBar event={socket} from={from} to={to} />
}

function WaterfallBar({ event, from, to }: { event: RequestEvent | SocketEvent; from: number; to: number }) {
  const { look, left, width, waited } = waterfallBar(event, from, to)
  return (
    <span class="cf-waterfall" aria-hidden="true" title={waterfallTitle(event)}>
      <span
        class={`cf-waterfall-bar cf-waterfall-${look}`}
        style={{ left: percent(left), width: percent(width), '--cf-waited': percent(waited) }}
      />
    </span>
  )
}

const percent = (share: number) => `${share * 100}%`
