import { join, resolve } from 'node:path'

/** The project's own Node 24: a test may itself run under whatever Node the machine has. */
export const node = join(resolve(import.meta.dirname, '../..'), 'node_modules/.bin/node')
