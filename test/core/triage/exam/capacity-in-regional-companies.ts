/** Clocks and limits, in web apps of regional companies. */
import { html, plain, xml } from './kit/answers.ts'
import { developersNotes } from './kit/beside.ts'
import { type Case, chose, click, typed } from './kit/build.ts'
import { shows, toast } from './kit/notices.ts'
import {
  castmoor,
  castmoorAhead,
  cyprea,
  deskbay,
  gridnest,
  holzkontor,
  inBilbao,
  inLyon,
  inNagoya,
  meganeBehind,
  posadia,
  vitrine,
} from './products/regional-companies.ts'

export const clocksInRegionalCompanies: Case[] = [
  {
    name: 'castmoor: the clock of the studio is ahead',
    site: castmoorAhead.site,
    expected: 'clock-locale',
    why: 'the storage says that the times are too far apart',
    events: castmoorAhead.after(
      'Upload',
      castmoorAhead.api(
        3030,
        'PUT https://castmoor-audio.s3.eu-central-1.amazonaws.com/harbor/ep_31.mp3',
        403,
        '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>RequestTimeTooSkewed</Code><Message>The difference between the request time and the current time is too large.</Message><RequestTime>20260312T095600Z</RequestTime><ServerTime>2026-03-12T09:30:03Z</ServerTime><MaxAllowedSkewMilliseconds>900000</MaxAllowedSkewMilliseconds></Error>',
        xml,
      ),
      toast(3300, 'Upload failed', 'error'),
    ),
  },
  {
    name: 'megane: the code of the telephone comes too late',
    site: meganeBehind.site,
    environment: inNagoya,
    expected: 'clock-locale',
    also: 'authentication',
    why: 'the clock is far behind, and the server says that the signature has expired already',
    events: meganeBehind.after(
      '注文を送信',
      meganeBehind.api(3030, 'POST /api/v1/orders/7003/submit', 401, {
        code: 'SIGNATURE_EXPIRED',
        message: 'Request timestamp is outside of the allowed window (300 s)',
      }),
      toast(3250, '送信できませんでした', 'error'),
    ),
  },
  {
    name: 'posadia: a comma where the server wants a point',
    site: posadia.site,
    environment: inBilbao,
    expected: 'clock-locale',
    also: ['integration', 'product-defect'],
    why: 'the price was typed as Spain writes it, and sent as it was typed',
    events: [
      ...posadia.home(),
      typed(2500, 'Precio por noche', '1.250,50'),
      click(3000, 'Guardar'),
      posadia.api(
        3030,
        'PATCH /api/alojamientos/12/',
        400,
        { precio: ['A valid number is required.'] },
        { sends: { precio: '1.250,50' } },
      ),
      toast(3250, 'No se ha guardado el precio', 'error'),
    ],
  },
]

export const capacityInRegionalCompanies: Case[] = [
  {
    name: 'deskbay: rack attack wants it later',
    site: deskbay.site,
    expected: 'capacity',
    why: 'too many calls from this address',
    events: deskbay.after(
      'Refresh',
      deskbay.api(3030, 'GET /bookings.json?day=2026-03-13', 429, 'Retry later\n', {
        headers: { ...plain.headers, 'retry-after': '57' },
      }),
      toast(3200, 'Bookings could not be loaded', 'error'),
    ),
  },
  {
    name: 'vitrine: a picture larger than the storage takes',
    site: vitrine.site,
    expected: 'capacity',
    also: ['configuration', 'integration'],
    why: 'the storage names its own limit of size',
    events: [
      ...vitrine.home(),
      chose(2500, 'jug.tif', 'image/tiff', 180_000_000),
      vitrine.api(
        3030,
        'POST https://vitrine-media.s3.amazonaws.com/',
        400,
        '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>EntityTooLarge</Code><Message>Your proposed upload exceeds the maximum allowed size</Message><ProposedSize>180000512</ProposedSize><MaxSizeAllowed>104857600</MaxSizeAllowed></Error>',
        xml,
      ),
      toast(3300, 'Upload failed', 'error'),
    ],
  },
  {
    name: 'cyprea: the year’s export takes longer than the gateway waits',
    site: cyprea.site,
    environment: inLyon,
    expected: 'capacity',
    also: ['product-defect', 'network'],
    why: 'nginx gave up after a minute',
    events: cyprea.after(
      'Exporter 2025',
      cyprea.api(
        3030,
        'GET /api/export?annee=2025',
        504,
        '<html><head><title>504 Gateway Time-out</title></head><body><center><h1>504 Gateway Time-out</h1></center><hr><center>nginx</center></body></html>',
        { duration: 60_020, headers: { server: 'nginx' } },
      ),
      toast(63_300, 'L’export a échoué', 'error'),
    ),
  },
  {
    name: 'holzkontor: the database takes no more connections',
    site: holzkontor.site,
    expected: 'capacity',
    also: 'product-defect',
    why: 'PostgreSQL says that it has too many clients',
    events: holzkontor.after(
      'Bestätigen',
      ...developersNotes(2700),
      holzkontor.api(
        3030,
        'POST /web/dataset/call_button/sale.order/action_confirm',
        500,
        html(
          '500: Internal Server Error',
          '<p>connection to server at "db" (10.0.4.2), port 5432 failed: FATAL:  sorry, too many clients already</p>',
        ),
      ),
      shows(3300, 'Verbindung verloren. Verbindung wird wiederhergestellt …'),
    ),
  },
  {
    name: 'gridnest: the rows of the table are used up',
    site: gridnest.site,
    expected: 'capacity',
    also: 'permission',
    why: 'the answer says how many rows there may be',
    events: gridnest.after(
      'Add record',
      gridnest.api(3030, 'POST /v0.3/row/create', 422, {
        error: { type: 'ROW_LIMIT_REACHED', message: 'This base has reached its limit of 50,000 records.' },
      }),
      toast(3200, 'Record was not added', 'error'),
    ),
  },
  {
    name: 'castmoor: the space for sound is full',
    site: castmoor.site,
    expected: 'capacity',
    also: 'permission',
    why: 'the server tells how much is used of how much',
    events: castmoor.after(
      'Upload episode',
      castmoor.api(3030, 'POST /api/shows/harbor/uploads', 507, {
        code: 'quota_exceeded',
        used: 10_737_418_240,
        limit: 10_737_418_240,
      }),
      toast(3250, 'Upload could not be started', 'error'),
    ),
  },
]
