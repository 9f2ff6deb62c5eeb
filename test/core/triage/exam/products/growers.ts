/** Sales of a cooperative of growers, made with Laravel and Livewire, in Portuguese. */
import { productAt } from '../kit/product.ts'

const site = 'https://gestao.coopcafe.example'
const at = productAt(site)
const brazil = { language: 'pt-BR', languages: ['pt-BR'], timeZone: 'America/Sao_Paulo', utcOffset: -180 }
const wire = { api: 'fetch' as const, requestHeaders: [['x-livewire', '']] as [string, string][] }
const home = () => [
  at.opens(0, '/vendas', 'Vendas'),
  at.call(
    400,
    'POST /livewire/update',
    200,
    { components: [{ snapshot: '{}', effects: { returns: [], html: '<div>Vendas</div>' } }], assets: [] },
    wire,
  ),
]

export const growers = { ...at, site, brazil, wire, home }
