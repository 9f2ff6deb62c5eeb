/**
 * The fault lab: Tallybook, a small invoicing app with a real HTTP API, whose faults can be switched on.
 *
 * Two origins on loopback: the app on `localhost`, and its partner services on `127.0.0.1`, which browsers treat as another
 * site.
 */
import { type FaultId, type FaultInfo, faults, isFaultId } from './faults.ts'
import { createAccounts } from './server/accounts.ts'
import { apiRoutes } from './server/api.ts'
import { createBooks } from './server/books.ts'
import { type Answer, type Call, findRoute, type Route, SILENCE } from './server/call.ts'
import { APP_VERSION, appPage, isScreen, publicFile } from './server/pages.ts'
import { partnerRoutes } from './server/partner.ts'
import { unknownApi } from './server/problems.ts'
import { sabotage } from './server/sabotage.ts'
import { closeServer, createCallServer, listen, type RequestLog, withCommonHeaders } from './server/serve.ts'
import { switchboardRoutes } from './server/switchboard.ts'
import { createVisitors, newVisitor, readVisitor, VISITOR_COOKIE } from './server/visitors.ts'

export type { FaultId, FaultInfo } from './faults.ts'
export type { RequestLog } from './server/serve.ts'

export interface Lab {
  /** the app, e.g. `http://localhost:4173` */
  url: string
  /** the second origin, e.g. `http://127.0.0.1:4174` */
  apiUrl: string
  /** every request that reached either origin, oldest first */
  requests: RequestLog[]
  /** switches a fault for everyone on this server */
  setFault(id: FaultId, on: boolean): void
  faults: readonly FaultInfo[]
  /** fresh books, all faults off, empty log; users stay signed in */
  reset(): void
  close(): Promise<void>
}

export interface LabOptions {
  /** port of the app; by default a free one */
  port?: number
  /** port of the second origin; by default a free one */
  assetsPort?: number
}

/** Starts both origins. Rejects if a port is taken. */
export async function startLab(options: LabOptions = {}): Promise<Lab> {
  const accounts = createAccounts()
  const visitors = createVisitors()
  const requests: RequestLog[] = []
  let books = createBooks(Date.now())
  let apiUrl = ''

  const reset = () => {
    books = createBooks(Date.now())
    visitors.reset()
    requests.length = 0
  }
  const visitorOf = (call: Call) => readVisitor(call.cookies.get(VISITOR_COOKIE) ?? call.query.get('key'))
  const appRoutes = [...apiRoutes(() => books, accounts), ...switchboardRoutes(visitors, visitorOf, reset)]

  const page = async (call: Call): Promise<Answer> => {
    const visitor = visitorOf(call) ?? newVisitor()
    const cookie = { 'set-cookie': `${VISITOR_COOKIE}=${visitor}; Path=/; HttpOnly; SameSite=Lax` }
    const wanted = call.query.get('fault')
    if (wanted !== null) {
      visitors.setFor(visitor, wanted.split(',').filter(isFaultId))
      // The parameter is removed from the URL: the app's address must not give the fault away.
      return { status: 303, headers: { location: call.path, ...cookie }, body: '' }
    }
    const answer = await appPage(apiUrl, visitor)
    return { ...answer, headers: { ...answer.headers, ...cookie } }
  }
  const healthy = async (call: Call, routes: readonly Route[]): Promise<Answer> => {
    const found = findRoute(routes, call.method, call.path)
    if (found) return found.route.handle({ ...call, params: found.params })
    if (call.origin === 'api') return unknownApi(call)
    if (isScreen(call)) return page(call)
    return (await publicFile(call)) ?? unknownApi(call)
  }
  const answer = (routes: readonly Route[]) => async (call: Call) => {
    const on = call.path.startsWith('/lab') ? [] : visitors.faultsOf(visitorOf(call)).map((id) => sabotage[id])
    let result: Answer | typeof SILENCE | undefined
    for (const fault of on) result ??= fault.before?.(call, accounts)
    if (result === SILENCE) return SILENCE
    const finished = withCommonHeaders(call, result ?? (await healthy(call, routes)), APP_VERSION)
    return on.reduce((sum, fault) => fault.after?.(call, sum) ?? sum, finished)
  }

  const log = (entry: RequestLog) => requests.push(entry)
  const app = createCallServer('app', answer(appRoutes), log)
  const api = createCallServer('api', answer(partnerRoutes), log)
  apiUrl = `http://127.0.0.1:${await listen(api, options.assetsPort ?? 0)}`
  const port = await listen(app, options.port ?? 0).catch(async (error: unknown) => {
    await closeServer(api)
    throw error
  })
  return {
    url: `http://localhost:${port}`,
    apiUrl,
    requests,
    setFault: visitors.set,
    faults,
    reset,
    close: async () => {
      await Promise.all([closeServer(app), closeServer(api)])
    },
  }
}
