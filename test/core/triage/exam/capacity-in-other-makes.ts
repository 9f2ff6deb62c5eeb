/** More than the product takes, or can do at the moment: products of makes that are met less often. */

import { statisticsBlocked } from './kit/beside.ts'
import { type Case, chose, click, says } from './kit/build.ts'
import { helpingHands } from './products/helping-hands.ts'
import { openCourses } from './products/open-courses.ts'
import { parcelLines } from './products/parcel-lines.ts'
import { plantRounds } from './products/plant-rounds.ts'
import { returnsPanel } from './products/returns-panel.ts'
import { siteVisits } from './products/site-visits.ts'
import { taskLists } from './products/task-lists.ts'

export const capacityInOtherMakes: Case[] = [
  {
    name: 'courses: a second answer within half a minute, in an answer of 200',
    site: openCourses.site,
    environment: openCourses.korean,
    expected: 'capacity',
    also: ['none', 'unknown', 'permission', 'integration', 'configuration'],
    why: 'the course lets students answer only every thirty seconds, and says how long to wait',
    events: [
      ...openCourses.home(),
      click(5000, '제출'),
      openCourses.api(
        5040,
        `POST ${openCourses.lms}/courses/${openCourses.course}/xblock/block-v1:HNU/handler/xmodule_handler/problem_check`,
        200,
        { success: 'incorrect', contents: '<div></div>' },
        openCourses.xhr,
      ),
      click(15_000, '제출'),
      openCourses.api(
        15_040,
        `POST ${openCourses.lms}/courses/${openCourses.course}/xblock/block-v1:HNU/handler/xmodule_handler/problem_check`,
        200,
        {
          success: 'You must wait at least 30 seconds between submissions. 20 seconds remaining.',
          html: '',
        },
        openCourses.xhr,
      ),
    ],
  },
  {
    name: 'parcels: the questions to the map of this day are used up, in an answer of 200',
    site: parcelLines.site,
    environment: parcelLines.chinese,
    expected: 'capacity',
    also: ['third-party', 'configuration'],
    why: 'AMap answers no more questions of this key today',
    events: [
      ...parcelLines.home(),
      click(5000, '解析地址'),
      parcelLines.api(5040, `GET ${parcelLines.amap}/geocode/geo?address=redacted-text-1&key=redacted-key-1`, 200, {
        status: '0',
        info: 'USER_DAILY_QUERY_OVER_LIMIT',
        infocode: '10044',
      }),
    ],
  },
  {
    name: 'plant rounds: too many calls of one person to the list',
    site: plantRounds.site,
    expected: 'capacity',
    why: 'the gateway of the connectors says when to try again',
    events: [
      ...plantRounds.home(),
      ...[6000, 6200, 6400].map((at) => plantRounds.api(at, `POST ${plantRounds.connectors}`, 200, { ID: at })),
      click(7000, 'Submit round'),
      plantRounds.api(
        7040,
        `POST ${plantRounds.connectors}`,
        429,
        plantRounds.failed(429, 'Rate limit is exceeded. Try again in 27 seconds.'),
        { headers: { 'retry-after': '27' } },
      ),
    ],
  },
  {
    name: 'plant rounds: the list has more entries than SharePoint reads at once',
    site: plantRounds.site,
    expected: 'capacity',
    also: ['configuration', 'product-defect', 'integration'],
    why: 'the threshold of lists is exceeded: the list has grown over five thousand entries',
    events: [
      ...plantRounds.home(),
      click(6000, 'All rounds'),
      plantRounds.api(
        6040,
        `POST ${plantRounds.connectors}`,
        500,
        plantRounds.failed(
          500,
          'The attempted operation is prohibited because it exceeds the list view threshold.\r\nclientRequestId: 9c1e41\r\nserviceRequestId: 9c1e41',
        ),
      ),
    ],
  },
  {
    name: 'task lists: too many codes were asked for',
    site: taskLists.site,
    expected: 'capacity',
    also: ['authentication'],
    why: 'Clerk sends no more codes for a while',
    events: [
      taskLists.opens(0, '/sign-in', 'Sign in – Nimblist'),
      taskLists.api(140, `GET ${taskLists.clerk}/environment?_clerk_js_version=5.59.2`, 200, {
        auth_config: { first_factors: ['email_code'] },
      }),
      click(5000, 'Resend'),
      taskLists.api(5040, `POST ${taskLists.clerk}/client/sign_ins/sia_1/prepare_first_factor`, 200, {
        response: { status: 'needs_first_factor' },
      }),
      click(9000, 'Resend'),
      taskLists.api(
        9040,
        `POST ${taskLists.clerk}/client/sign_ins/sia_1/prepare_first_factor`,
        429,
        taskLists.refused('too_many_requests', 'Too many requests. Please try again in a bit.'),
        { headers: { 'retry-after': '30' } },
      ),
    ],
  },
  {
    name: 'hands: a picture that is too large',
    site: helpingHands.site,
    expected: 'capacity',
    also: ['integration', 'configuration', 'none'],
    why: 'the bucket takes no file of this size',
    events: [
      ...helpingHands.home(),
      ...statisticsBlocked(1500),
      chose(5000, 'IMG_2210.HEIC', 'image/heic', 14_680_064),
      helpingHands.api(
        5060,
        `POST ${helpingHands.endpoint}/storage/buckets/photos/files`,
        400,
        helpingHands.refused(400, 'storage_invalid_file_size', 'File size not allowed'),
      ),
    ],
  },
  {
    name: 'visits: the shared database takes no more questions in this second',
    site: siteVisits.site,
    expected: 'capacity',
    why: 'Cloudant names the limit of questions in a second',
    events: [
      ...siteVisits.home(),
      click(5000, 'Search'),
      siteVisits.api(5040, `POST ${siteVisits.db}/_find`, 429, {
        error: 'too_many_requests',
        reason: "You've exceeded your current limit of 5 requests per second for query class. Please try later.",
        class: 'query',
        rate: 5,
      }),
    ],
  },
  {
    name: 'visits: the tablet has no room left for photos',
    site: siteVisits.site,
    expected: 'capacity',
    also: ['browser-interference', 'product-defect'],
    environment: { storage: { usage: 1_073_000_000, quota: 1_073_741_824 } },
    why: 'what the browser gives the site to keep is full',
    events: [
      ...siteVisits.home(),
      chose(5000, 'crack-3.jpg', 'image/jpeg', 6_400_120),
      says(
        5400,
        'CustomPouchError {status: 500, name: "indexed_db_went_bad", message: "unknown", reason: "QuotaExceededError", error: true}',
      ),
      siteVisits.rejects(
        5410,
        'QuotaExceededError: The current transaction exceeded its quota limitations.',
        siteVisits.place('put', siteVisits.bundle),
      ),
    ],
  },
  {
    name: 'returns: the desk of the customer counts too many calls',
    site: returnsPanel.site,
    expected: 'capacity',
    also: ['integration', 'third-party'],
    why: 'the limit of calls in a minute of the help desk is reached',
    events: [
      ...returnsPanel.home(),
      click(5000, 'All returns of this buyer'),
      returnsPanel.api(
        5040,
        `GET ${returnsPanel.zendesk}/search.json?query=requester:redacted-email-1`,
        429,
        { error: 'APIRateLimitExceeded', description: 'Number of allowed API requests per minute exceeded' },
        { headers: { 'retry-after': '41' } },
      ),
    ],
  },
]
