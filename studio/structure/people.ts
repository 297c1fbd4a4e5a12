import type { StructureBuilder } from 'sanity/structure'

/** Consents that end within this are asked for again in time. */
const soonDays = 60

const dayIn = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toLocaleDateString('en-CA', { timeZone: 'Asia/Jakarta' })

/** People with what needs care first: consents that are about to end, that have ended, that were withdrawn. */
export function people(S: StructureBuilder) {
  const persons = (id: string, title: string, filter: string) =>
    S.listItem()
      .id(id)
      .title(title)
      .child(() =>
        S.documentList()
          .id(id)
          .title(title)
          .apiVersion('2026-11-01')
          .schemaType('person')
          .filter(`_type == "person" && ${filter}`)
          .params({ today: dayIn(0), soon: dayIn(soonDays) }),
      )
  const receipts = S.documentTypeList('withdrawal')
    .title('Sudah ditarik')
    .defaultOrdering([{ field: 'date', direction: 'desc' }])
  return S.listItem()
    .id('orang')
    .title('Orang & persetujuan')
    .child(
      S.list()
        .id('orang')
        .title('Orang & persetujuan')
        .items([
          S.documentTypeListItem('person').title('Semua orang'),
          S.divider(),
          persons('akan-berakhir', 'Akan berakhir', 'count(consents[expiresOn >= $today && expiresOn <= $soon]) > 0'),
          persons(
            'sudah-berakhir',
            'Sudah berakhir',
            'count(consents[expiresOn < $today || defined(withdrawnOn)]) > 0',
          ),
          S.listItem().id('sudah-ditarik').title('Sudah ditarik').child(receipts),
        ]),
    )
}
