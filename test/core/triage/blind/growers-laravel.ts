/** Sales of a cooperative of growers, made with Laravel and Livewire, in Portuguese. */
import { click, says } from '../exam/kit/build.ts'
import { productAt } from '../exam/kit/product.ts'
import type { BlindCase } from './kit.ts'

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

export const growers: BlindCase[] = [
  {
    name: 'livewire: the page has expired',
    kind: 'ordinary',
    site,
    environment: brazil,
    expected: 'authentication',
    also: ['outdated-client'],
    why: '419 is what Laravel says of a session that is over',
    events: [
      ...home(),
      click(8_000_000, 'Salvar'),
      at.call(
        8_000_040,
        'POST /livewire/update',
        419,
        '<!DOCTYPE html><html lang="en"><head><title>Page Expired</title></head><body><div class="code">419</div><div class="message">Page Expired</div></body></html>',
        wire,
      ),
    ],
  },
  {
    name: 'laravel: a number of a taxpayer that does not exist',
    kind: 'ordinary',
    site,
    environment: brazil,
    expected: 'integration',
    why: 'the check of the server refuses what was typed',
    events: [
      ...home(),
      click(6000, 'Salvar'),
      at.call(6040, 'POST /api/clientes', 422, {
        message: 'O campo CPF não é um CPF válido.',
        errors: { cpf: ['O campo CPF não é um CPF válido.'] },
      }),
    ],
  },
  {
    name: 'laravel: the plan has no invoices, in Portuguese inside a 200',
    kind: 'hard',
    site,
    environment: brazil,
    expected: 'permission',
    why: 'the answer of 200 says that the plan does not include invoices',
    events: [
      ...home(),
      click(6000, 'Emitir nota'),
      at.call(6040, 'POST /api/notas', 200, {
        sucesso: false,
        mensagem: 'Seu plano atual não inclui a emissão de nota fiscal. Faça upgrade para o plano Profissional.',
      }),
    ],
  },
  {
    name: 'laravel: the tax office has stopped its service, inside a 200',
    kind: 'hard',
    site,
    environment: brazil,
    expected: 'third-party',
    also: ['integration', 'capacity'],
    why: 'the answer repeats the refusal 108 of the tax office: its service is stopped for a while',
    events: [
      ...home(),
      click(6000, 'Emitir nota'),
      at.call(6040, 'POST /api/notas', 200, {
        status: 'erro',
        cStat: 108,
        xMotivo: 'Serviço Paralisado Momentaneamente (curto prazo)',
        autorizador: 'SEFAZ-MG',
        endpoint: 'https://nfe.fazenda.mg.example/nfe2/services/NFeAutorizacao4',
      }),
    ],
  },
  {
    name: 'laravel: the certificate of the customer has expired',
    kind: 'hard',
    site,
    environment: brazil,
    expected: 'configuration',
    also: ['integration', 'authentication'],
    why: 'the certificate that the customer has uploaded for signing has to be renewed',
    events: [
      ...home(),
      click(6000, 'Emitir nota'),
      at.call(6040, 'POST /api/notas', 400, {
        message:
          'Não foi possível assinar a nota: o certificado digital A1 da empresa expirou em 02/03/2026. Envie um novo certificado em Configurações > Certificado.',
      }),
    ],
  },
  {
    name: 'laravel: a column that a migration forgot',
    kind: 'ordinary',
    site,
    environment: brazil,
    expected: 'product-defect',
    also: ['regression'],
    why: 'the query names a column that the database does not have',
    events: [
      ...home(),
      click(6000, 'Relatório'),
      at.call(6040, 'GET /api/relatorios/safra', 500, {
        message:
          "SQLSTATE[42S22]: Column not found: 1054 Unknown column 'safras.umidade' in 'field list' (Connection: mysql, SQL: select `safras`.`umidade` from `safras`)",
        exception: 'Illuminate\\Database\\QueryException',
        file: '/var/www/vendor/laravel/framework/src/Illuminate/Database/Connection.php',
        line: 829,
        trace: [],
      }),
    ],
  },
  {
    name: 'livewire: three clicks and nothing happens',
    kind: 'hard',
    site,
    environment: brazil,
    expected: 'unknown',
    also: ['product-defect', 'none'],
    why: 'neither a call nor an error follows the clicks: the recording does not say why',
    events: [...home(), click(6000, 'Fechar caixa'), click(7000, 'Fechar caixa'), click(7600, 'Fechar caixa')],
  },
  {
    name: 'laravel: the token works, the other server is the old one',
    kind: 'hard',
    site,
    environment: brazil,
    expected: 'product-defect',
    also: ['regression', 'configuration', 'capacity', 'outdated-client'],
    why: 'the same call answers 200 and 404 in turn, by which server it meets: a rollout that is half done',
    events: [
      ...home(),
      click(6000, 'Atualizar'),
      at.call(
        6040,
        'GET /api/v2/lotes',
        404,
        {
          message: 'The route api/v2/lotes could not be found.',
          exception: 'Symfony\\Component\\HttpKernel\\Exception\\NotFoundHttpException',
        },
        { headers: { 'x-served-by': 'app-2', 'x-release': '2026.03.10' } },
      ),
      click(8000, 'Atualizar'),
      at.call(
        8040,
        'GET /api/v2/lotes',
        200,
        { data: [] },
        { headers: { 'x-served-by': 'app-1', 'x-release': '2026.03.12' } },
      ),
      click(9000, 'Atualizar'),
      at.call(
        9040,
        'GET /api/v2/lotes',
        404,
        {
          message: 'The route api/v2/lotes could not be found.',
          exception: 'Symfony\\Component\\HttpKernel\\Exception\\NotFoundHttpException',
        },
        { headers: { 'x-served-by': 'app-2', 'x-release': '2026.03.10' } },
      ),
    ],
  },
  {
    name: 'livewire: a search without a hit and a blocked font',
    kind: 'quiet',
    site,
    environment: brazil,
    expected: 'none',
    why: 'nobody of that name is there yet; the sale was saved',
    events: [
      ...home(),
      at.call(3000, 'GET /api/clientes/por-documento/31', 404, { message: 'Nenhum cliente encontrado.' }),
      says(3050, 'Alpine Warning: x-model is deprecated on this element', 'warn'),
      at.missing(3100, 'https://fonts.bunny.net/css?family=figtree', {
        element: 'link',
        code: 'net::ERR_BLOCKED_BY_CLIENT',
      }),
      click(6000, 'Salvar'),
      at.call(
        6040,
        'POST /livewire/update',
        200,
        {
          components: [
            {
              snapshot: '{}',
              effects: {
                html: '<div>Venda salva</div>',
                dispatches: [{ name: 'notify', params: { message: 'Venda salva' } }],
              },
            },
          ],
        },
        wire,
      ),
    ],
  },
  {
    name: 'livewire: the field tells at once that something is missing',
    kind: 'quiet',
    site,
    environment: brazil,
    expected: 'none',
    also: ['integration'],
    why: 'a field was checked while it was typed, filled in afterwards, and the sale was saved',
    events: [
      ...home(),
      at.call(
        3000,
        'POST /livewire/update',
        200,
        {
          components: [
            {
              snapshot: '{"memo":{"errors":{"peso":["O campo peso é obrigatório."]}}}',
              effects: { html: '<p class="error">O campo peso é obrigatório.</p>' },
            },
          ],
        },
        wire,
      ),
      says(3050, 'ResizeObserver loop completed with undelivered notifications.', 'warn'),
      click(6000, 'Salvar'),
      at.call(
        6040,
        'POST /livewire/update',
        200,
        { components: [{ snapshot: '{"memo":{"errors":[]}}', effects: { redirect: '/vendas/88' } }] },
        wire,
      ),
      at.opens(6200, '/vendas/88', 'Venda 88'),
    ],
  },
]
