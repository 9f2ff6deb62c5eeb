/**
 * The order within a round: each starts with a different variant, and every second one is reversed, so that none is
 * favoured.
 */
export function orderOf<T>(items: readonly T[], round: number): T[] {
  const turn = ((round % items.length) + items.length) % items.length
  const order = [...items.slice(turn), ...items.slice(0, turn)]
  return round % 2 ? order.reverse() : order
}
