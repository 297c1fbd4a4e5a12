import type { Person } from '../shop.ts'
import { optionalPicture } from './picture.ts'
import type { PersonRow } from './rows.ts'
import { localText, optional } from './text.ts'
import { Unfit } from './unfit.ts'

/** Somebody as they wish to be seen; undefined without a current consent to a name. A slip in a picture hides the picture. */
export function readPerson(row: PersonRow): Person | undefined {
  const name = row.name ?? row.pseudonym
  if (!name) return undefined
  return {
    id: row._id,
    name,
    ...optional('place', localText(row.place)),
    ...optional('face', faceOf(row)),
  }
}

function faceOf({ face }: PersonRow): Person['face'] {
  try {
    return optionalPicture(face)
  } catch (error) {
    if (error instanceof Unfit) return undefined
    throw error
  }
}
