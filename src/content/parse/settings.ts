import { leastCharge } from '#core/money.ts'
import type { FeeTable, ShopSettings } from '../shop.ts'
import type { SettingsRow } from './rows.ts'
import { needDay, needText, needWhole, optional } from './text.ts'
import { need, readOrStop, Unfit } from './unfit.ts'

type FeeTableRow = NonNullable<SettingsRow['feeTables']>[number]

/** The shop's settings. Throws ContentError: without them neither a build nor a sale can go on. */
export function readSettings(row: SettingsRow | null, regions: ReadonlySet<string>): ShopSettings {
  return readOrStop('shopSettings', () => settingsOf(need(row, 'the document'), regions))
}

function settingsOf(row: SettingsRow, regions: ReadonlySet<string>): ShopSettings {
  const seller = need(row.seller, 'seller')
  return {
    name: need(row.name, 'name'),
    tagline: needText(row.tagline, 'tagline'),
    seller: {
      name: need(seller.name, 'name of the seller'),
      address: need(seller.address, 'address of the seller'),
      ...optional('phone', seller.phone),
      ...optional('whatsapp', seller.whatsapp),
      email: need(seller.email, 'e-mail of the seller'),
    },
    gallery: {
      name: needText(row.gallery?.name, 'name of the gallery'),
      address: needText(row.gallery?.address, 'address of the gallery'),
      hours: needText(row.gallery?.hours, 'hours of the gallery'),
    },
    feeTables: (row.feeTables ?? []).map((table) => readFeeTable(table, regions)),
    closures: (row.closures ?? []).map(({ from, to }) => ({
      from: needDay(from, 'first day of a closure'),
      to: needDay(to, 'last day of a closure'),
    })),
    minimumCharge: Math.max(leastCharge, needWhole(row.minimumCharge, 'minimum charge', 0, 1_000_000)),
    ...optional('transferAccount', row.transferAccount),
    privacyNoticeVersion: need(row.privacyNoticeVersion, 'version of the privacy notice'),
    sample: row.sample ?? false,
  }
}

function readFeeTable(row: FeeTableRow, regions: ReadonlySet<string>): FeeTable {
  const region = (code: string | undefined, what: string) => {
    const known = need(code, what)
    if (known !== '*' && !regions.has(known)) throw new Unfit(`${what} ${known} does not exist`)
    return known
  }
  return {
    courier: need(row.courier, 'courier'),
    validFrom: needDay(row.validFrom, 'first day of a fee table'),
    ...optional('validTo', row.validTo && needDay(row.validTo, 'last day of a fee table')),
    rows: (row.rows ?? []).map((fee) => ({
      origin: region(fee.origin, 'origin'),
      destination: region(fee.destination, 'destination'),
      firstKgFee: needWhole(fee.firstKgFee, 'fee of the first kilogram', 0, 10_000_000),
      nextKgFee: needWhole(fee.nextKgFee, 'fee of the next kilogram', 0, 10_000_000),
      minDays: needWhole(fee.minDays, 'shortest delivery', 0, 60),
      maxDays: needWhole(fee.maxDays, 'longest delivery', 0, 60),
    })),
  }
}
