/** When the build of this id (`20261121T194836Z-1f3a`) began, to the second below. */
export function buildBeganAt(id: string): Date {
  return new Date(id.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z.*$/, '$1-$2-$3T$4:$5:$6Z'))
}
