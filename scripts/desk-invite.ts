import { z } from 'zod'
import { absolute, deskPath } from '#core/paths.ts'
import { connect } from '#database/connection.ts'
import { invite } from '#desk/invitation.ts'
import { roles } from '#desk/officer.ts'
import { databaseSettings, SettingsError, siteSettings } from '../src/wiring.ts'

const usage = `usage: npm run desk:invite -- <e-mail> [--role ${roles.join('|')}]`
const wish = z.union([z.tuple([z.email()]), z.tuple([z.email(), z.literal('--role'), z.enum(roles)])])

/** Prints a link by which one person enters the desk, once, within seven days; for a known officer a new password. */
try {
  const parsed = wish.safeParse(process.argv.slice(2))
  if (!parsed.success) throw new Error(usage)
  const [email, , role] = parsed.data
  const { siteUrl } = siteSettings()
  const db = connect({ ...databaseSettings(), poolSize: 1 })
  const token = await invite(db, email, role ?? null, new Date()).finally(() => db.destroy())
  console.log(
    `Invitation for ${email}, good for seven days and one use:\n${absolute(siteUrl, `${deskPath('undangan')}${token}/`)}`,
  )
} catch (error) {
  const isPlain = error instanceof SettingsError || (error instanceof Error && error.message === usage)
  console.error(isPlain ? error.message : error)
  process.exitCode = 1
}
