/** Aulaviva, courses for schools: Vue before FastAPI, films of Vimeo, lessons over Zoom. Its servers speak Spanish. */
import { firstSeconds } from '../kit/beside.ts'
import { productWith } from '../kit/product.ts'

const site = 'https://campus.aulaviva.example'
const bundle = '/assets/index-BkY2vT1s.js'
const campus = productWith(site, bundle)
/** The customer's clock is twelve minutes behind. */
const behind = productWith(site, bundle, { ahead: -720_000 })
const inFirefox = productWith(site, bundle, { engine: 'firefox' })

const home = (made = campus) => [
  made.opens(0, '/cursos/18', 'Matemáticas 3.º B · Aulaviva'),
  made.api(140, 'GET /api/v1/yo', 200, { id: 210, rol: 'docente' }),
  made.api(220, 'GET /api/v1/cursos/18', 200, { id: 18, nombre: 'Matemáticas 3.º B', alumnos: 27 }),
  made.api(300, 'GET /api/v1/cursos/18/tareas', 200, [{ id: 640, titulo: 'Ecuaciones', maximo: 10 }]),
  ...firstSeconds(900),
]

export const schoolCourses = { ...campus, behind, inFirefox, home }
