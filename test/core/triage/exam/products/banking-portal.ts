/** Hansebank, a German portal for business accounts: pages of the server, forms, little script. */

import { step } from '../../../../support/session-builder.ts'
import { page as html, says } from '../kit/build.ts'
import { productAt } from '../kit/product.ts'

const site = 'https://portal.hansebank.example'
const { page, call, opens, throws, lost } = productAt(site)
const ahead = productAt(site, { ahead: 420_000 })
const account = () => [
  opens(0, '/konto/uebersicht', 'Kontoübersicht - Hansebank'),
  page(10, 'GET /konto/uebersicht', 200, html('Kontoübersicht', '<h1>Konten</h1>'), {
    headers: { server: 'Apache', 'cache-control': 'no-store' },
  }),
  call(500, 'GET /konto/nachrichten/anzahl', 200, { ungelesen: 2 }, { api: 'xhr' }),
  call(520, 'POST /statistik/matomo.php?idsite=2', 204, '', { api: 'beacon' }),
  says(530, 'JQMIGRATE: Migrate is installed, version 3.4.1', 'info'),
]
const submit = (at: number, name: string) => step({ at, name, action: 'submit', text: `Submitted "${name}"` })

export const bankingPortal = { site, page, opens, throws, lost, ahead, account, submit }
