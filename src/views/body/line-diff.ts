/** Line-by-line diff of two texts. Pure. */

export interface DiffLine {
  /** `here` and `there`: only in one of the two */
  side: 'both' | 'here' | 'there'
  text: string
}

/** Maximum pairs of lines compared; beyond that, all differences form one block. */
const mostPairs = 4_000_000

/** The lines of both in one order, by their longest common subsequence. */
export function lineDiff(here: readonly string[], there: readonly string[]): DiffLine[] {
  let start = 0
  while (start < here.length && start < there.length && here[start] === there[start]) start++
  let end = 0
  const most = Math.min(here.length, there.length) - start
  while (end < most && here[here.length - 1 - end] === there[there.length - 1 - end]) end++
  const both = (text: string): DiffLine => ({ side: 'both', text })
  return [
    ...here.slice(0, start).map(both),
    ...differing(here.slice(start, here.length - end), there.slice(start, there.length - end)),
    ...here.slice(here.length - end).map(both),
  ]
}

function differing(here: readonly string[], there: readonly string[]): DiffLine[] {
  const [rows, columns] = [here.length, there.length]
  const width = columns + 1
  if (rows * columns > mostPairs || rows === 0 || columns === 0) {
    return [
      ...here.map((text): DiffLine => ({ side: 'here', text })),
      ...there.map((text): DiffLine => ({ side: 'there', text })),
    ]
  }
  // Length of the longest common subsequence of the remainders from (i, j).
  const common = new Uint32Array((rows + 1) * width)
  for (let i = rows - 1; i >= 0; i--)
    for (let j = columns - 1; j >= 0; j--)
      common[i * width + j] =
        here[i] === there[j]
          ? common[(i + 1) * width + j + 1]! + 1
          : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!)
  const lines: DiffLine[] = []
  let [i, j] = [0, 0]
  while (i < rows || j < columns) {
    if (i < rows && j < columns && here[i] === there[j]) {
      lines.push({ side: 'both', text: here[i]! })
      i++
      j++
    } else if (i < rows && (j === columns || common[(i + 1) * width + j]! >= common[i * width + j + 1]!)) {
      lines.push({ side: 'here', text: here[i++]! })
    } else lines.push({ side: 'there', text: there[j++]! })
  }
  return lines
}

/** Lines around each difference, from both sides; a number says how many equal lines are left out. */
export function withContext(lines: readonly DiffLine[], around = 3): (DiffLine | number)[] {
  const shown = new Uint8Array(lines.length)
  lines.forEach(({ side }, index) => {
    if (side !== 'both') shown.fill(1, Math.max(0, index - around), index + around + 1)
  })
  const parts: (DiffLine | number)[] = []
  let left = 0
  lines.forEach((line, index) => {
    if (!shown[index]) {
      left++
      return
    }
    if (left > 0) parts.push(left)
    left = 0
    parts.push(line)
  })
  if (left > 0) parts.push(left)
  return parts
}
