/** Limits of rate, size, time and room, in web apps of mid-sized companies. */
import { crashReportsBlocked, pictureMissing, statisticsBlocked } from './kit/beside.ts'
import { type Case, chose, click, page, says } from './kit/build.ts'
import { shows, toast } from './kit/notices.ts'
import {
  aktenregal,
  dataferry,
  gridlens,
  grpc,
  inIzmir,
  inOsaka,
  leadbarn,
  lohnhof,
  sevkiyat,
  shokunin,
} from './products/mid-sized-companies.ts'

export const capacityInMidSizedCompanies: Case[] = [
  {
    name: 'leadbarn: too many exports',
    site: leadbarn.site,
    expected: 'capacity',
    why: '429, with the time to wait',
    events: [
      ...leadbarn.home(),
      ...statisticsBlocked(400),
      click(3000, 'Export'),
      leadbarn.api(
        3030,
        'POST /api/v3/exports',
        429,
        { error: 'rate_limited', message: 'You can start 3 exports per hour.' },
        { headers: { 'retry-after': '1800' } },
      ),
      toast(3300, 'Export failed', 'error'),
    ],
  },
  {
    name: 'gridlens: a year is too much for a minute',
    site: gridlens.site,
    expected: 'capacity',
    also: 'product-defect',
    why: 'the gateway waited for sixty seconds and gave up',
    events: [
      ...gridlens.home(),
      pictureMissing(500),
      click(3000, 'Last 365 days'),
      gridlens.api(
        3030,
        'POST /api/ds/query?panel=4',
        504,
        page('504 Gateway Time-out', '<center><h1>504 Gateway Time-out</h1></center><hr><center>nginx</center>'),
        { duration: 60_004 },
      ),
    ],
  },
  {
    name: 'dataferry: the file is larger than what is let in',
    site: dataferry.site,
    expected: 'capacity',
    also: 'configuration',
    why: '413 of the server in front, for a file of 160 MB',
    events: [
      ...dataferry.home(),
      chose(2500, 'orders-2019-2025.csv', 'text/csv', 160_000_000),
      click(4000, 'Import'),
      dataferry.api(
        4030,
        'POST /api/imports',
        413,
        page(
          '413 Request Entity Too Large',
          '<center><h1>413 Request Entity Too Large</h1></center><hr><center>nginx/1.27.1</center>',
        ),
      ),
      toast(9300, 'Import failed', 'error'),
    ],
  },
  {
    name: 'aktenregal: kein Platz mehr im Archiv',
    site: aktenregal.site,
    expected: 'capacity',
    also: 'permission',
    why: 'the room that the company has bought is used up',
    events: [
      ...aktenregal.home(),
      crashReportsBlocked(400),
      chose(2500, 'rahmenvertrag.pdf', 'application/pdf', 4_000_000),
      aktenregal.api(2600, 'POST /rest/ordner/77/dokumente', 507, {
        fehler: 'SPEICHER_VOLL',
        meldung: 'Das Speicherkontingent Ihres Mandanten (500 GB) ist ausgeschöpft.',
      }),
      toast(2900, 'Upload fehlgeschlagen', 'error'),
    ],
  },
  {
    name: 'sevkiyat: RESOURCE_EXHAUSTED',
    site: sevkiyat.site,
    environment: inIzmir,
    expected: 'capacity',
    why: 'gRPC status 8: more was asked than is allowed',
    events: [
      ...sevkiyat.home(),
      click(3000, 'Rotayı hesapla'),
      sevkiyat.api(
        3030,
        'POST /rota.v1.RotaServisi/Hesapla',
        200,
        '',
        grpc(8, 'quota of 200 route computations per day exceeded'),
      ),
      toast(3300, 'Rota hesaplanamadı', 'error'),
    ],
  },
  {
    name: 'lohnhof: kein freier Platz im Pool',
    site: lohnhof.site,
    expected: 'capacity',
    also: 'product-defect',
    why: 'the server waited thirty seconds for a connection to its database: too much at once',
    events: [
      ...lohnhof.home(),
      ...statisticsBlocked(400),
      click(3000, 'Abrechnung starten'),
      lohnhof.api(
        3030,
        'POST /api/abrechnungen/910/start',
        500,
        {
          timestamp: '2026-03-12T09:30:33.100+00:00',
          status: 500,
          error: 'Internal Server Error',
          message:
            'Unable to acquire JDBC Connection; HikariPool-1 - Connection is not available, request timed out after 30000ms.',
          path: '/api/abrechnungen/910/start',
        },
        { duration: 30_060 },
      ),
      shows(33_300, 'Die Abrechnung konnte nicht gestartet werden.'),
    ],
  },
  {
    name: 'shokunin: 一日の割り当て',
    site: shokunin.site,
    environment: inOsaka,
    expected: 'capacity',
    why: 'the daily quota of Firestore is used up',
    events: [
      ...shokunin.home(),
      click(3000, '訪問を登録'),
      shokunin.api(
        3040,
        'POST https://firestore.googleapis.com/v1/projects/shokunin-prod/databases/(default)/documents:commit',
        429,
        { error: { code: 429, message: 'Quota exceeded.', status: 'RESOURCE_EXHAUSTED' } },
      ),
      says(3140, 'FirebaseError: [code=resource-exhausted]: Quota exceeded.'),
    ],
  },
]
