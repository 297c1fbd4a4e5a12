import type { Person, ProducerSummary } from '../shop.ts'
import { optionalPicture } from './picture.ts'
import type { PersonRow } from './rows.ts'
import { localText, optional } from './text.ts'
import { Unfit } from './unfit.ts'

/**
 * The name of some institutions tells why one is there: beside an institution's name somebody is named only with a consent
 * to that, too.
 */
export function mayStandBeside(row: PersonRow, kind: ProducerSummary['kind']): boolean {
  return kind !== 'upt' || row.mayBeLinked === true
}

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
