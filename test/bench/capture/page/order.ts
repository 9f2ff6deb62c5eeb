/** The order of a round: each starts with another variant, and every second one goes backwards, so that none is favoured. */
export function orderOf<T>(items: readonly T[], round: number): T[] {
  const turn = ((round % items.length) + items.length) % items.length
  const order = [...items.slice(turn), ...items.slice(0, turn)]
  return round % 2 ? order.reverse() : order
}
