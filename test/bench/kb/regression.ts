/** Logistic regression with a ridge penalty, by Newton's method (Hastie, Tibshirani, Friedman, 2009, section 4.4). */

export interface Example {
  /** the first is the constant 1, which is not penalised */
  features: readonly number[]
  /** 1 or 0 */
  label: number
  weight: number
}

const MOST_STEPS = 40
const CLOSE_ENOUGH = 1e-7

/** The weights of the features. @param ridge the penalty: keeps weights small that few examples support */
export function fitLogistic(examples: readonly Example[], ridge = 1): number[] {
  const size = examples[0]?.features.length ?? 0
  const total = examples.reduce((sum, { weight }) => sum + weight, 0)
  const penalty = (i: number) => (i === 0 ? 0 : ridge)
  let weights: number[] = new Array(size).fill(0)
  for (let step = 0; step < MOST_STEPS; step++) {
    const gradient = weights.map((weight, i) => penalty(i) * weight)
    const hessian = weights.map((_, i) => weights.map((_, j) => (i === j ? penalty(i) + 1e-9 : 0)))
    for (const { features, label, weight } of examples) {
      const share = (weight / total) * examples.length
      const likely = 1 / (1 + Math.exp(-dot(features, weights)))
      for (let i = 0; i < size; i++) {
        gradient[i]! += share * (likely - label) * features[i]!
        for (let j = 0; j < size; j++) hessian[i]![j]! += share * likely * (1 - likely) * features[i]! * features[j]!
      }
    }
    const change = solve(hessian, gradient)
    weights = weights.map((weight, i) => weight - change[i]!)
    if (Math.max(...change.map(Math.abs)) < CLOSE_ENOUGH) break
  }
  return weights
}

export const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, i) => sum + value * b[i]!, 0)

/** Solves a system of linear equations by Gaussian elimination with partial pivoting. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!])
  for (let at = 0; at < rows.length; at++) {
    let pivot = at
    for (let i = at + 1; i < rows.length; i++) if (Math.abs(rows[i]![at]!) > Math.abs(rows[pivot]![at]!)) pivot = i
    const swapped = rows[pivot]!
    rows[pivot] = rows[at]!
    rows[at] = swapped
    for (let i = 0; i < rows.length; i++) {
      if (i === at) continue
      const factor = rows[i]![at]! / swapped[at]!
      for (let j = at; j <= rows.length; j++) rows[i]![j]! -= factor * swapped[j]!
    }
  }
  return rows.map((row, i) => row[rows.length]! / row[i]!)
}
