/** The environment as an embed reports it. Pure. */
import type { Environment, Product } from '../../core/session/index.ts'

/** Adds what the app says about its customer, and omits our own names in its storage. */
export function withProduct(environment: Environment, product: Product): Environment {
  const { storageKeys } = environment
  return {
    ...environment,
    ...(Object.keys(product).length > 0 && { product }),
    ...(storageKeys && { storageKeys: { ...storageKeys, session: storageKeys.session.filter(isTheirs) } }),
  }
}

const isTheirs = (name: string) => !name.startsWith('casefile:')
