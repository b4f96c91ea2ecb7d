import type { ServicesOf } from '../context.ts'

export const reportServices: ServicesOf<'reports'> = {
  'reports.case': () => {
    throw new Error('in the making')
  },
}
