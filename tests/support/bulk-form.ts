/** A bulk request as a partner would fill it in: 250 pieces. */
export const goodRequest: Readonly<Record<string, string>> = {
  'size.M.short': '12',
  'size.M.long': '8',
  'size.XL.long': '30',
  masks: '200',
  details: 'Katun drill, warna nila.',
  deadline: '2027-02-01',
  budget: 'Rp 25.000.000',
  regency: '3573',
  organisation: 'Perusahaan Contoh',
  name: 'Bagian Pengadaan',
  email: 'Pengadaan@Contoh.example',
  phone: '0812 3456 7890',
  privacy: 'yes',
}

export function bulkForm(changes: Readonly<Record<string, string | File | undefined>> = {}): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...goodRequest, ...changes })) {
    if (value !== undefined) form.append(name, value)
  }
  return form
}
