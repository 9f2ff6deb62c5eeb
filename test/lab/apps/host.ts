/**
 * Serves the small apps: one server on loopback, with a host name for each app (`crewboard.localhost`) and each partner.
 *
 * Names under `localhost` never leave the computer (RFC 6761 6.3), count as secure, and are separate sites.
 */
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import type { Duplex } from 'node:stream'
import { type Answer, type Call, DROP, findRoute, problem, SILENCE, text } from '../server/call.ts'
import { APP_VERSION } from '../server/pages.ts'
import { closeServer, createCallServer, listen, type RequestLog, withCommonHeaders } from '../server/serve.ts'
import type { Breakage, LabApp, Outcome, Scenario } from './scenario.ts'
import { serveSocket } from './socket.ts'

export interface Apps {
  /** e.g. `http://crewboard.localhost:4173` */
  urlOf(app: LabApp): string
  partnerOf(app: LabApp): string
  /** starts a session: fresh data, and the scenario's faults */
  use(scenario: Pick<Scenario, 'breaks'> | undefined): void
  requests: RequestLog[]
  close(): Promise<void>
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
}

/** Starts the server. Port 0 picks a free one. */
export async function startApps(apps: readonly LabApp[], port = 0): Promise<Apps> {
  const requests: RequestLog[] = []
  let breakage: Breakage = {}
  let sockets = 0
  let routes = new Map(apps.map((app) => [app.id, app.begin()]))
  const partners = new Map(apps.map((app) => [app.partner, app]))
  const codeOf = new Map(apps.flatMap((app) => (app.code === undefined ? [] : [[app.code, app] as const])))

  const healthy = async (call: Call): Promise<Answer> => {
    const name = siteOf(call.host)
    const code = codeOf.get(name)
    if (code) return shared(await fileOf(code, call)) ?? nothing(call)
    const app = apps.find(({ id }) => id === name)
    const list = app ? routes.get(app.id) : partners.get(name)?.partnerRoutes
    const found = findRoute(list ?? [], call.method, call.path)
    if (found) return found.route.handle({ ...call, params: found.params })
    const file = app && call.method === 'GET' ? await fileOf(app, call) : undefined
    return file ?? nothing(call)
  }
  const answer = async (call: Call): Promise<Outcome> => {
    // Marks calls to the second origin, so that only the app's own responses carry its version.
    if (partners.has(siteOf(call.host))) call.origin = 'api'
    const result = await breakage.before?.(call)
    if (result === SILENCE || result === DROP) return result
    const finished = withCommonHeaders(call, result ?? (await healthy(call)), APP_VERSION)
    return breakage.after?.(call, finished) ?? finished
  }
  const server = createCallServer('app', answer, (entry) => requests.push(entry))
  const live = new Set<Duplex>()
  server.on('upgrade', (request, stream) => {
    live.add(stream)
    stream.once('close', () => live.delete(stream))
    const app = apps.find(({ id }) => id === siteOf(request.headers.host ?? ''))
    const handler = breakage.socket ?? app?.socket
    if (handler) serveSocket(request, stream, handler, ++sockets)
    else stream.destroy()
  })
  const at = await listen(server, port)
  const fileOf = async (app: LabApp, call: Call): Promise<Answer | undefined> => {
    const path = call.path === '/' ? '/index.html' : call.path
    const script = path.startsWith('/built/') ? (await app.built?.())?.get(path.slice(1)) : undefined
    if (script !== undefined) return text(200, types['.js'] ?? '', script)
    const vendored = /^\/vendor\/([\w-]+\.js)$/.exec(path)?.[1]
    const inPackage = vendored === undefined ? undefined : app.vendor?.[vendored]
    // All apps share one style sheet.
    const folder = path === '/style.css' ? new URL('.', import.meta.url) : app.page
    const source =
      inPackage === undefined ? new URL(`.${path}`, folder) : new URL(`../../../${inPackage}`, import.meta.url)
    const type = types[extname(path)]
    if (!type || (inPackage === undefined && !source.href.startsWith(folder.href))) return undefined
    const content = await readFile(source, 'utf8').catch(() => undefined)
    if (content === undefined) return undefined
    if (inPackage !== undefined) return text(200, type, content)
    const [partner, code] = [app.partner, app.code ?? app.id].map((name) => `http://${name}.localhost:${at}`)
    const filled = content.replaceAll('{{version}}', APP_VERSION).replaceAll('{{partner}}', partner ?? '')
    return text(200, type, filled.replaceAll('{{code}}', code ?? ''))
  }
  return {
    urlOf: ({ id }) => `http://${id}.localhost:${at}`,
    partnerOf: ({ partner }) => `http://${partner}.localhost:${at}`,
    use(scenario) {
      breakage = scenario?.breaks?.() ?? {}
      routes = new Map(apps.map((app) => [app.id, app.begin()]))
      sockets = 0
      requests.length = 0
    },
    requests,
    close() {
      // An upgraded connection no longer belongs to the server.
      for (const stream of live) stream.destroy()
      return closeServer(server)
    },
  }
}

const nothing = (call: Call) =>
  problem(call, { status: 404, code: 'not_found', title: 'Not found', detail: 'Nothing is here.' })

/** A file that any site may read, as from a CDN. */
function shared(answer: Answer | undefined): Answer | undefined {
  return answer && { ...answer, headers: { ...answer.headers, 'access-control-allow-origin': '*' } }
}

/** Returns `crewboard` for `strict.crewboard.localhost:4173`. */
function siteOf(host: string): string {
  return /([\w-]+)\.localhost(?::\d+)?$/.exec(host)?.[1] ?? ''
}
