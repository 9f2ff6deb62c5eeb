/** The environment as an embed tells it. Pure. */
import type { Environment, Product } from '../../core/session/index.ts'

/** With what the app says of its customer, and without our own names in its storage. */
export function withProduct(environment: Environment, product: Product): Environment {
  const { storageKeys } = environment
  return {
    ...environment,
    ...(Object.keys(product).length > 0 && { product }),
    ...(storageKeys && { storageKeys: { ...storageKeys, session: storageKeys.session.filter(isTheirs) } }),
  }
}

const isTheirs = (name: string) => !name.startsWith('casefile:')
