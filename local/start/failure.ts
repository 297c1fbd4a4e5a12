/** Something a person can put right: its message says what happened and what to do, and no stack is shown. */
export class Failure extends Error {
  override readonly name = 'Failure'
}

const portVariables: Readonly<Record<string, string>> = {
  shop: 'PORT',
  lake: 'LAKE_PORT',
  stripe: 'STRIPE_PORT',
  smtp: 'SMTP_PORT',
  inbox: 'INBOX_PORT',
  postgres: 'POSTGRES_PORT',
}

/** Says an occupied port or a folder that cannot be written in words; anything else comes back as it is. */
export function explain(error: unknown, ports: Readonly<Record<string, number>>): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error
  if (error.code === 'EADDRINUSE' && 'port' in error) {
    const name = Object.keys(ports).find((key) => ports[key] === error.port) ?? ''
    return new Failure(occupied([[name, Number(error.port)]]), { cause: error })
  }
  const unwritable = ['EACCES', 'EROFS', 'EPERM', 'ENOTDIR', 'ENOSPC']
  if (typeof error.code === 'string' && unwritable.includes(error.code) && 'path' in error) {
    const why = error.code === 'ENOSPC' ? 'the disk is full' : `it is read-only for you (${error.code})`
    return new Failure(
      `Cannot write ${error.path}: ${why}. Choose another place with DATA_FOLDER=/some/folder, or change its rights.`,
      { cause: error },
    )
  }
  return error
}

export function occupied(taken: readonly (readonly [name: string, port: number])[]): string {
  const lines = taken.map(([name, port]) => {
    const variable = portVariables[name]
    const way = variable ? `, or choose another port: ${variable}=${port + 1} npm start` : ''
    return `Port ${port} (${name}) is already in use. End the program that uses it${way}`
  })
  return lines.join('\n')
}
