/** Appointments of a group of dentists, made with Blazor on ASP.NET Core. */
import { productAt } from '../kit/product.ts'
import { message, traffic } from '../kit/traffic.ts'

const site = 'https://timebok.tannhelse.example'
const at = productAt(site)
const home = () => [
  at.opens(0, '/timebok', 'Timebok'),
  at.call(300, 'POST /_blazor/negotiate?negotiateVersion=1', 200, {
    connectionId: 'k2',
    availableTransports: [{ transport: 'WebSockets', transferFormats: ['Text', 'Binary'] }],
  }),
]
const frames = (...texts: string[]) =>
  traffic(
    message(600, 'sent', '{"protocol":"blazorpack","version":1}\u001e'),
    ...texts.map((text, index) => message(6060 + index, 'received', text)),
  )
const circuit =
  "There was an unhandled exception on the current circuit, so this circuit will be terminated. For more details turn on detailed exceptions by setting 'DetailedErrors: true' in 'appSettings.Development.json' or set 'CircuitOptions.DetailedErrors'."
const problem = { headers: { 'content-type': 'application/problem+json; charset=utf-8' } }

export const dentists = { ...at, site, home, frames, circuit, problem }
