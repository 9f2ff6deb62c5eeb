/** Cases per week as small bars. The accessible name gives the numbers to those who cannot see them. */
import { trendWords } from '../models/history-words.ts'

const [bar, gap, height] = [6, 2, 18]

export function Trend({ weeks }: { weeks: readonly number[] }) {
  const most = Math.max(1, ...weeks)
  const width = weeks.length * (bar + gap) - gap
  const words = trendWords(weeks)
  return (
    <svg
      class="panel-trend"
      role="img"
      aria-label={`Cases by week: ${words}`}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
    >
      <title>{words}</title>
      {weeks.map((count, week) => {
        // A week without cases still gets a minimal bar, so it keeps its place.
        const tall = count === 0 ? 1 : Math.max(3, Math.round((count / most) * height))
        return <rect key={week} x={week * (bar + gap)} y={height - tall} width={bar} height={tall} rx={1} />
      })}
    </svg>
  )
}
