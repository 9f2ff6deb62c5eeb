/** Haneul, courses of a Korean university: Open edX with its micro frontends, films under Widevine. */
import { productWith } from '../kit/product.ts'

const haneul = productWith('https://learning.haneul.example', '/learning/app.3c8f2a1b9d.js')
const lms = 'https://lms.haneul.example'
const course = 'course-v1:HNU+STAT101+2026_S1'
const korean = { language: 'ko-KR', languages: ['ko-KR', 'ko', 'en'], timeZone: 'Asia/Seoul' }
const xhr = { api: 'xhr' as const }

const home = () => [
  haneul.opens(0, `/learning/course/${course}/home`, '통계학 입문 | 하늘대학교'),
  haneul.api(140, `POST ${lms}/login_refresh`, 200, { success: true, user_id: 5511 }, xhr),
  haneul.api(
    300,
    `GET ${lms}/api/course_home/course_metadata/${course}`,
    200,
    {
      course_id: course,
      course_access: { has_access: true, error_code: null, developer_message: null, user_message: null },
    },
    xhr,
  ),
  haneul.api(420, `GET ${lms}/api/course_home/outline/${course}`, 200, { course_blocks: { blocks: {} } }, xhr),
]

export const openCourses = { ...haneul, lms, course, korean, xhr, home }
