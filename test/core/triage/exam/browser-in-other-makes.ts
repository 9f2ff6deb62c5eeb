/** What the browser or something in it does: products of makes that are met less often. */

import { flagEventsBlocked } from './kit/beside.ts'
import { type Case, click, says } from './kit/build.ts'
import { coachingCalls } from './products/coaching-calls.ts'
import { openCourses } from './products/open-courses.ts'
import { returnsPanel } from './products/returns-panel.ts'
import { taskLists } from './products/task-lists.ts'
import { workwearShop } from './products/workwear-shop.ts'

export const browserInOtherMakes: Case[] = [
  {
    name: 'courses: the browser plays no protected films',
    site: openCourses.site,
    environment: openCourses.korean,
    expected: 'browser-interference',
    also: ['configuration'],
    why: 'the browser has no module for protected films, or its use is switched off',
    events: [
      ...openCourses.home(),
      click(5000, '강의 보기'),
      openCourses.rejects(5400, 'NotSupportedError: Unsupported keySystem or supportedConfigurations.'),
      says(5460, 'Shaka Error DRM.REQUESTED_KEY_SYSTEM_CONFIG_UNAVAILABLE (6001)'),
    ],
  },
  {
    name: 'coaching: another program holds the camera',
    site: coachingCalls.site,
    expected: 'browser-interference',
    also: ['configuration', 'permission', 'unknown'],
    why: 'the camera is in use on the computer of the customer',
    events: [
      ...coachingCalls.home(),
      click(5000, 'Join'),
      coachingCalls.joins(5040),
      coachingCalls.socket(5300, `${coachingCalls.livekit}?access_token=redacted-jwt-1&auto_subscribe=1`, {
        state: 'open',
        sent: 4,
        received: 6,
        messages: [],
      }),
      coachingCalls.rejects(
        6100,
        'NotReadableError: Could not start video source',
        coachingCalls.place('createLocalTracks', coachingCalls.bundle),
      ),
    ],
  },
  {
    name: 'workwear: a blocker keeps the script of the payments away',
    site: workwearShop.site,
    environment: workwearShop.french,
    expected: 'browser-interference',
    why: 'the form for the card is a script that an extension stops',
    events: [
      ...workwearShop.home(),
      click(6000, 'Payer par carte'),
      workwearShop.missing(6100, `${workwearShop.adyen}/sdk/6.9.0/adyen.js`, {
        element: 'script',
        code: 'net::ERR_BLOCKED_BY_CLIENT',
      }),
      workwearShop.rejects(
        6200,
        "TypeError: Cannot read properties of undefined (reading 'AdyenCheckout')",
        workwearShop.place('mountCard', workwearShop.bundle),
      ),
    ],
  },
  {
    name: 'returns: the browser gives the panel no storage inside the desk',
    site: returnsPanel.site,
    expected: 'browser-interference',
    also: ['configuration', 'product-defect'],
    why: 'data of other sites are switched off: a frame of another site may keep nothing',
    events: [
      returnsPanel.opens(0, '/?origin=https%3A%2F%2Fshoeshelf.zendesk.com&app_guid=3f1c', 'Returno'),
      returnsPanel.throws(
        240,
        "SecurityError: Failed to read the 'localStorage' property from 'Window': Access is denied for this document.",
        returnsPanel.place('restoreSession', returnsPanel.bundle),
      ),
      click(5000, 'Returno'),
    ],
  },
  {
    name: 'task lists: a list of filters stops the script of the sign-in',
    site: taskLists.site,
    expected: 'browser-interference',
    why: 'an extension stops the script without which nobody can sign in',
    events: [
      taskLists.opens(0, '/sign-in', 'Sign in – Nimblist'),
      flagEventsBlocked(200),
      taskLists.missing(260, 'https://clerk.nimblist.example/npm/@clerk/clerk-js@5/dist/clerk.browser.js', {
        element: 'script',
        code: 'net::ERR_BLOCKED_BY_CLIENT',
      }),
      taskLists.rejects(400, 'Error: Clerk: Failed to load Clerk'),
      click(4000, 'Sign in'),
    ],
  },
]
