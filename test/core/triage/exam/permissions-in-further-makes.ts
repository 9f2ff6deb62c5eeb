/** Who may do what: products of further makes. */

import { extensionThrows, pictureMissing, statisticsBlocked, widgetThrows } from './kit/beside.ts'
import { type Case, click } from './kit/build.ts'
import { depot, discourse, drupal, frappe, nextcloud, rota, talk, tasks } from './products/further-makes.ts'

export const permissionsInFurtherMakes: Case[] = [
  {
    name: 'frappe: no right to cancel',
    site: frappe.site,
    expected: 'permission',
    why: 'the server says which right on which document is missing',
    events: [
      ...frappe.home(),
      widgetThrows(800),
      click(4000, 'Cancel'),
      frappe.api(4050, 'POST /api/method/frappe.desk.form.save.cancel', 403, {
        exc_type: 'PermissionError',
        _server_messages:
          '["{\\"message\\": \\"No permission for Sales Invoice\\", \\"title\\": \\"Not Permitted\\"}"]',
      }),
    ],
  },
  {
    name: 'nextcloud: the folder is shared for reading only',
    site: nextcloud.site,
    expected: 'permission',
    why: 'WebDAV refuses the new file for want of a right',
    events: [
      ...nextcloud.home(),
      pictureMissing(700),
      click(4000, 'Upload'),
      nextcloud.api(
        4050,
        'PUT /remote.php/dav/files/redacted-name-1/Rat/protokoll.odt',
        403,
        '<?xml version="1.0" encoding="utf-8"?>\n<d:error xmlns:d="DAV:" xmlns:s="http://sabredav.org/ns">\n  <s:exception>Sabre\\DAV\\Exception\\Forbidden</s:exception>\n  <s:message>User does not have permissions to create files in this folder</s:message>\n</d:error>',
        { headers: { 'content-type': 'application/xml; charset=utf-8' } },
      ),
    ],
  },
  {
    name: 'discourse: level of trust',
    site: discourse.site,
    expected: 'permission',
    why: 'a new member may not do it',
    events: [
      ...discourse.home(),
      click(4000, 'Flag'),
      discourse.api(
        4050,
        'POST /post_actions',
        403,
        {
          errors: ['You are not permitted to view the requested resource.'],
          error_type: 'invalid_access',
        },
        { api: 'xhr' },
      ),
    ],
  },
  {
    name: 'talk: the channel may not be archived',
    site: talk.site,
    expected: 'permission',
    why: 'Mattermost names the permission in its id',
    events: [
      ...talk.home(),
      ...statisticsBlocked(800),
      click(4000, 'Archive channel'),
      talk.api(4050, 'DELETE /api/v4/channels/redacted-id-7', 403, {
        id: 'api.context.permissions.app_error',
        message: 'You do not have the appropriate permissions.',
        detailed_error: '',
        request_id: 'redacted-id-8',
        status_code: 403,
      }),
    ],
  },
  {
    name: 'drupal: der Zugriff ist nicht erlaubt',
    site: drupal.site,
    expected: 'permission',
    why: 'JSON:API names the permission that is required',
    events: [
      ...drupal.home(),
      click(4000, 'Veröffentlichen'),
      drupal.api(
        4050,
        'PATCH /jsonapi/node/article/redacted-uuid-3',
        403,
        {
          errors: [
            {
              title: 'Forbidden',
              status: '403',
              detail:
                "The current user is not allowed to PATCH the selected resource. The 'edit any article content' permission is required.",
            },
          ],
        },
        { headers: { 'content-type': 'application/vnd.api+json' } },
      ),
    ],
  },
  {
    name: 'tasks: the engine refuses the authorization',
    site: tasks.site,
    expected: 'permission',
    why: 'the person lacks a right on the task',
    events: [
      ...tasks.home(),
      extensionThrows(900),
      click(4000, 'Zuweisen'),
      tasks.api(4050, 'POST /engine-rest/task/redacted-uuid-9/assignee', 403, {
        type: 'AuthorizationException',
        message:
          "The user with id 'redacted-name-3' does not have one of the following permissions: 'TASK_ASSIGN' permission on resource 'redacted-uuid-9' of type 'Task'",
      }),
    ],
  },
  {
    name: 'rota: a rule hides the shift',
    site: rota.site,
    expected: 'permission',
    also: ['unknown', 'product-defect'],
    why: 'PocketBase answers 404 where the rule of the collection does not let a person change a record that the list shows',
    events: [
      ...rota.home(),
      click(4000, 'Delete shift'),
      rota.api(4050, 'DELETE /api/collections/shifts/records/q1w2e3', 404, {
        status: 404,
        message: "The requested resource wasn't found.",
        data: {},
      }),
    ],
  },
  {
    name: 'depot: Quarkus forbids, without a word, what the profile does not hold',
    site: depot.site,
    expected: 'permission',
    why: 'a bare 403 of the own server on one action, all else goes well',
    events: [
      ...depot.home(),
      ...statisticsBlocked(700),
      click(4000, 'Release'),
      depot.api(4050, 'POST /q/api/shipments/5012/release', 403, '', {
        headers: { 'content-type': 'text/plain', 'content-length': '0' },
      }),
      depot.api(5000, 'GET /q/api/shipments?page=0', 200, { items: [] }),
    ],
  },
]
