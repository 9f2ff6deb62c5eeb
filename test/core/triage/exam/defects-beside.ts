/** Failures of the server, beside something that looks like the cause. */

import { filled } from '../../../support/session-builder.ts'
import { extensionHangsUp, extensionThrows } from './kit/beside.ts'
import { type Case, call, click, lost, page, says, start } from './kit/build.ts'
import { bankingPortal } from './products/banking-portal.ts'
import { hospitalScheduling } from './products/hospital-scheduling.ts'

export const defectsBeside: Case[] = [
  {
    name: 'ticket about a web filter fails on the server',
    expected: 'product-defect',
    why: 'the word stands in the data of the customer',
    events: [
      ...start(),
      click(3000, 'Save'),
      call(3030, 'PUT /api/tickets/4', 500, { error: 'internal', ticket: { subject: 'Blocked by Zscaler' } }),
    ],
  },
  {
    name: 'own 500 beside blocked analytics',
    expected: 'product-defect',
    why: 'the blocker has nothing to do with it',
    events: [
      ...start(),
      lost(500, 'POST https://www.google-analytics.com/g/collect?v=2', 'net::ERR_BLOCKED_BY_CLIENT'),
      click(3000, 'Save'),
      call(3030, 'PUT /api/items/4', 500, { error: 'internal' }),
      lost(3200, 'POST https://www.google-analytics.com/g/collect?v=2', 'net::ERR_BLOCKED_BY_CLIENT'),
    ],
  },
  {
    name: 'own 500 with a wrong clock',
    expected: 'product-defect',
    why: 'a clock that is off does not make a server throw',
    events: [
      ...start(),
      click(3000, 'Save'),
      call(
        3030,
        'PUT /api/items/4',
        500,
        { error: 'internal' },
        { headers: { date: 'Thu, 12 Mar 2026 09:08:03 GMT' } },
      ),
    ],
  },
  {
    name: 'own 500 after being offline',
    expected: 'product-defect',
    why: 'the connection was back long before',
    events: [
      ...start(),
      lost(2000, 'GET /api/home', 'net::ERR_INTERNET_DISCONNECTED'),
      call(6000, 'GET /api/home', 200, { items: [] }),
      click(30_000, 'Save'),
      call(30_030, 'PUT /api/items/4', 500, { error: 'internal' }),
    ],
  },
  {
    name: 'own 500 on a translated page',
    expected: 'product-defect',
    why: 'the server does not know of the translation',
    events: [...start(), click(3000, 'Save'), call(3030, 'PUT /api/items/4', 500, { error: 'internal' })],
    environment: { translated: true, extensions: ['Grammarly'] },
  },
  {
    name: 'bank: an amount in the form that the page itself asks for',
    site: bankingPortal.site,
    expected: 'product-defect',
    also: 'clock-locale',
    why: 'the German page asks for a comma and its server cannot read one',
    events: [
      ...bankingPortal.account(),
      extensionThrows(1500),
      bankingPortal.opens(5000, '/dauerauftrag/neu', 'Dauerauftrag - Hansebank'),
      filled('Betrag (z. B. 1.250,00)', '1.250,00', { at: 9000 }),
      bankingPortal.submit(12_000, 'Dauerauftrag anlegen'),
      bankingPortal.page(
        12_020,
        'POST /dauerauftrag/neu',
        500,
        page(
          'HTTP Status 500 – Internal Server Error',
          '<h1>HTTP Status 500 – Internal Server Error</h1><p><b>Message</b> For input string: &quot;1.250,00&quot;</p><pre>java.lang.NumberFormatException: For input string: &quot;1.250,00&quot;\n\tat java.base/jdk.internal.math.FloatingDecimal.readJavaFormatString(FloatingDecimal.java:2054)\n\tat de.hansebank.auftrag.DauerauftragAction.betrag(DauerauftragAction.java:141)</pre><h3>Apache Tomcat/10.1.34</h3>',
        ),
      ),
    ],
  },
  {
    name: 'hospital: a lazy relation is read after its session is closed',
    site: hospitalScheduling.site,
    expected: 'product-defect',
    why: 'Hibernate tells a fault of the server in its own code; picture and statistics are noise',
    events: [
      ...hospitalScheduling.calendar(),
      extensionHangsUp(480),
      hospitalScheduling.call(500, 'GET /api/v2/users/31/photo', 404, ''),
      hospitalScheduling.lost(
        510,
        'POST https://www.google-analytics.com/g/collect?v=2&tid=G-4K2',
        'net::ERR_BLOCKED_BY_CLIENT',
      ),
      click(2600, 'Patient übernehmen'),
      hospitalScheduling.spring(2640, 'POST /api/v2/slots/9120/assign', 500, 'Internal Server Error', {
        message:
          'failed to lazily initialize a collection of role: eu.medora.slot.Slot.resources: could not initialize proxy - no Session',
        trace:
          'org.hibernate.LazyInitializationException: failed to lazily initialize a collection of role: eu.medora.slot.Slot.resources\n\tat org.hibernate.collection.spi.AbstractPersistentCollection.throwLazyInitializationException(AbstractPersistentCollection.java:635)\n\tat eu.medora.slot.SlotMapper.toDto(SlotMapper.java:58)',
      }),
      says(2735, hospitalScheduling.httpError(500, 'Internal Server Error', '/api/v2/slots/9120/assign')),
    ],
  },
]
