/** Clocks, and how numbers and dates are written: products made of what most are made of, with services of others beside. */

import { extensionThrows } from './kit/beside.ts'
import { type Case, click, says, typed } from './kit/build.ts'
import { schoolCourses } from './products/school-courses.ts'

export const clocksInCommonStacks: Case[] = [
  {
    name: 'courses: a mark with a decimal comma',
    site: schoolCourses.site,
    expected: 'clock-locale',
    also: ['product-defect', 'integration'],
    environment: { language: 'es-ES', languages: ['es-ES', 'es'], timeZone: 'Europe/Madrid' },
    why: 'the field takes a number as it is written in Spanish, and the server reads only points',
    events: [
      ...schoolCourses.home(),
      click(4000, 'Ecuaciones'),
      typed(7000, 'Nota', '8,5'),
      click(9000, 'Guardar nota'),
      schoolCourses.api(
        9030,
        'PUT /api/v1/tareas/640/notas/3301',
        422,
        {
          detail: [
            {
              type: 'float_parsing',
              loc: ['body', 'nota'],
              msg: 'Input should be a valid number, unable to parse string as a number',
              input: '8,5',
            },
          ],
        },
        { sends: { nota: '8,5' } },
      ),
    ],
  },
  {
    name: 'courses: the clock of the computer is behind',
    site: schoolCourses.site,
    expected: 'clock-locale',
    also: ['authentication'],
    why: 'the sign-in went well, and the page takes its token for one from the future: the clock is twelve minutes behind',
    events: [
      schoolCourses.behind.opens(0, '/entrar', 'Entrar · Aulaviva'),
      extensionThrows(500),
      click(2000, 'Entrar con Google'),
      schoolCourses.behind.opens(9000, '/callback?code=redacted-code-1&state=redacted-state-1', 'Entrar · Aulaviva'),
      schoolCourses.behind.api(9100, 'POST https://id.aulaviva.example/oauth2/token', 200, {
        id_token: 'redacted-jwt-1',
        expires_in: 3600,
      }),
      says(9230, 'Error: iat is in the future: 1773308529'),
      schoolCourses.behind.opens(9300, '/entrar?error=token', 'Entrar · Aulaviva', 'replace'),
      schoolCourses.behind.api(9500, 'GET /api/v1/estado', 200, { ok: true }),
    ],
  },
]
