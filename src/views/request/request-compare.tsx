import { useMemo } from 'preact/hooks'
import { clip } from '../../core/base/clip.ts'
import type { RequestEvent } from '../../core/session/index.ts'
import { compareRequests, type Difference } from '../comparison.ts'
import { formatTime } from '../format.ts'
import { MaskedText } from '../masked-text.tsx'

/** Longer values are cut in the table; the other tabs show them in full. */
const maxValue = 300

/** What was different when the same endpoint succeeded. */
export function RequestCompare({ failed, worked }: { failed: RequestEvent; worked: RequestEvent }) {
  const differences = useMemo(() => compareRequests(worked, failed), [worked, failed])
  return (
    <>
      <p class="cf-muted cf-compare-intro">
        The same endpoint worked at {formatTime(worked.at)}. Headers that change with every call are left out.
      </p>
      <table class="cf-compare">
        <thead>
          <tr>
            <th scope="col">Where</th>
            <th scope="col">Worked at {formatTime(worked.at)}</th>
            <th scope="col">Failed at {formatTime(failed.at)}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map((difference) => (
            <Row key={`${difference.part} ${difference.name}`} difference={difference} />
          ))}
        </tbody>
      </table>
    </>
  )
}

function Row({ difference: { part, name, worked, failed } }: { difference: Difference }) {
  return (
    <tr>
      <th scope="row">
        <span class="cf-muted">{part}</span> {part !== 'Status' && <code>{name}</code>}
      </th>
      <Cell value={worked} />
      <Cell value={failed} />
    </tr>
  )
}

function Cell({ value }: { value: string | undefined }) {
  if (value === undefined) return <td class="cf-muted">not present</td>
  return (
    <td class="cf-mono">
      <MaskedText text={clip(value, maxValue)} />
    </td>
  )
}
