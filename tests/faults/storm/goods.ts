/** What there is always enough of, one a maker; what buyers fight for; what a crowd rushes for once; what is made after the sale. */
export const plenty = ['PSTW-KONEKTOR-3', 'SDA-TATAKAN-DAUN'] as const
export const scarce = 'PSTW-SULAK-AYAM'
export const rushed = 'PSTW-KESET-BULAT'
export const made = 'MJK-KAIN-GRINGSING'
export const makers: Readonly<Record<string, string>> = {
  [plenty[0]]: 'producer-upt-pstw',
  [plenty[1]]: 'producer-upt-rehsos-pmks-sidoarjo',
  [scarce]: 'producer-upt-pstw',
  [rushed]: 'producer-upt-pstw',
  [made]: 'producer-kelompok-batik-kota-mojokerto',
}
/** Set against what the shop recorded: the browser never sets a price (I7). */
export const prices: Readonly<Record<string, number>> = {
  [plenty[0]]: 30_000,
  [plenty[1]]: 90_000,
  [scarce]: 35_000,
  [rushed]: 45_000,
  [made]: 550_000,
}
