/** What only the screen tells, in web apps of mid-sized companies. */
import { chatBlocked, resizeLoop, segmentBlocked, statisticsBlocked } from './kit/beside.ts'
import { type Case, chose, click } from './kit/build.ts'
import { asks, besideField, shows, toast } from './kit/notices.ts'
import {
  dialgrove,
  dokrij,
  gridlens,
  inRome,
  inWarsaw,
  kasownia,
  leadbarn,
  lohnhof,
  missivo,
  notaspese,
  planquay,
  sealroom,
} from './products/mid-sized-companies.ts'

export const toldInMidSizedCompanies: Case[] = [
  {
    name: 'screen: lohnhof: wegen Inaktivität abgemeldet',
    site: lohnhof.site,
    expected: 'authentication',
    why: 'the page says that the person was signed out',
    events: [
      ...lohnhof.home(),
      ...statisticsBlocked(400),
      click(2_400_000, 'Speichern'),
      asks(2_400_100, 'Sie wurden aus Sicherheitsgründen nach 30 Minuten Inaktivität abgemeldet.', 'warning'),
    ],
  },
  {
    name: 'screen: dokrij: geen rechten voor deze locatie',
    site: dokrij.site,
    expected: 'permission',
    why: 'the page says that the right is wanting, and who can give it',
    events: [
      ...dokrij.home(),
      click(3000, 'Locatie blokkeren'),
      toast(3300, 'U hebt geen rechten om locaties te blokkeren. Neem contact op met uw beheerder.', 'error'),
    ],
  },
  {
    name: 'screen: missivo: le forfait Essentiel',
    site: missivo.site,
    expected: 'permission',
    also: 'capacity',
    why: 'the plan has a limit, and the page names the larger plan',
    events: [
      ...missivo.home(),
      chatBlocked(300),
      click(3000, 'Importer des contacts'),
      shows(
        3300,
        'Votre forfait Essentiel est limité à 500 contacts. Passez à l’offre Pro pour en ajouter.',
        'warning',
      ),
    ],
  },
  {
    name: 'screen: leadbarn: Google had an error',
    site: leadbarn.site,
    expected: 'third-party',
    also: 'integration',
    why: 'the page names Google as what failed',
    events: [
      ...leadbarn.home(),
      click(3000, 'Sync calendar'),
      leadbarn.api(3030, 'POST /api/v3/calendar/sync', 200, { queued: true }),
      toast(5300, 'We couldn’t sync your calendar because Google returned an error (backendError).', 'error'),
    ],
  },
  {
    name: 'screen: sealroom: somebody else has it open',
    site: sealroom.site,
    expected: 'integration',
    also: 'unknown',
    why: 'a colleague edits the document: nobody has to mend anything',
    events: [
      ...sealroom.home(),
      click(3000, 'Edit'),
      shows(3200, 'This document is locked because another user is editing it. Try again later.', 'warning'),
    ],
  },
  {
    name: 'screen: notaspese: il file è troppo grande',
    site: notaspese.site,
    environment: inRome,
    expected: 'capacity',
    also: 'integration',
    why: 'a limit of size that the page checks by itself',
    events: [
      ...notaspese.home(),
      resizeLoop(400),
      chose(2500, 'scontrini.pdf', 'application/pdf', 24_000_000),
      besideField(2600, 'Il file supera la dimensione massima di 10 MB.'),
    ],
  },
  {
    name: 'screen: gridlens: the query took too long',
    site: gridlens.site,
    expected: 'capacity',
    why: 'a limit of time, and what to do about it',
    events: [
      ...gridlens.home(),
      ...segmentBlocked(300),
      click(3000, 'Last 365 days'),
      gridlens.api(
        3030,
        'POST /api/ds/query?panel=4',
        200,
        { results: { A: { status: 'cancelled' } } },
        { duration: 60_000 },
      ),
      shows(63_200, 'Query exceeded the time limit of 60 seconds. Try a shorter date range.'),
    ],
  },
  {
    name: 'screen: planquay: what the boundary caught while dragging',
    site: planquay.site,
    expected: 'product-defect',
    why: 'a TypeError of the page stands in its own box',
    events: [
      ...planquay.home(),
      click(3000, 'Card'),
      shows(3200, 'Unexpected error: null is not an object (evaluating "t.columnId")'),
    ],
  },
  {
    name: 'screen: dialgrove: the microphone is blocked',
    site: dialgrove.site,
    expected: 'browser-interference',
    also: 'permission',
    why: 'the page says that the browser keeps the microphone from it, and where to change that',
    events: [
      ...dialgrove.home(),
      click(3000, 'Call'),
      shows(3200, 'Your microphone is blocked. Allow access to it in your browser’s site settings and try again.'),
    ],
  },
  {
    name: 'screen: kasownia: brak internetu',
    site: kasownia.site,
    environment: inWarsaw,
    expected: 'network',
    why: 'the page says that it has no line',
    events: [
      ...kasownia.home(),
      click(3000, 'Pobierz raport'),
      toast(3500, 'Brak połączenia z internetem. Raport zostanie pobrany później.', 'error'),
      click(20_000, 'Pobierz raport'),
      toast(20_500, 'Brak połączenia z internetem. Raport zostanie pobrany później.', 'error'),
    ],
  },
]
