import type { Day } from '#core/day.ts'

/**
 * National holidays and joint leave of Indonesia that fall on a working day or near one.
 *
 * 2026 is settled: Surat Keputusan Bersama of the Ministers of Religious Affairs, of Manpower and of State Apparatus,
 * No. 1497/2025, No. 2/2025 and No. 5/2025 (19 September 2025).
 *
 * 2027 is EXPECTED, not decreed: no decree for it was at hand when this was written. Fixed dates are the law's; Easter
 * follows the Gregorian rule; lunar dates follow the new and full moons with the MABIMS criterion (3 degrees of
 * altitude, 6.4 of elongation), so Islamic days may move by one. Joint leave is a decision and cannot be computed:
 * only the two working days that close Idul Fitri's week are taken as closed, since no producer works then.
 * When the decree is known, replace this year's list by it.
 */
const days2026: readonly (readonly [Day, string])[] = [
  ['2026-01-01', 'Tahun Baru Masehi'],
  ['2026-01-16', 'Isra Mikraj'],
  ['2026-02-16', 'Cuti bersama Imlek'],
  ['2026-02-17', 'Tahun Baru Imlek 2577'],
  ['2026-03-18', 'Cuti bersama Nyepi'],
  ['2026-03-19', 'Nyepi, Tahun Baru Saka 1948'],
  ['2026-03-20', 'Cuti bersama Idulfitri'],
  ['2026-03-21', 'Idulfitri 1447 H'],
  ['2026-03-22', 'Idulfitri 1447 H'],
  ['2026-03-23', 'Cuti bersama Idulfitri'],
  ['2026-03-24', 'Cuti bersama Idulfitri'],
  ['2026-04-03', 'Wafat Yesus Kristus'],
  ['2026-04-05', 'Kebangkitan Yesus Kristus (Paskah)'],
  ['2026-05-01', 'Hari Buruh Internasional'],
  ['2026-05-14', 'Kenaikan Yesus Kristus'],
  ['2026-05-15', 'Cuti bersama Kenaikan Yesus Kristus'],
  ['2026-05-27', 'Iduladha 1447 H'],
  ['2026-05-28', 'Cuti bersama Iduladha'],
  ['2026-05-31', 'Waisak 2570 BE'],
  ['2026-06-01', 'Hari Lahir Pancasila'],
  ['2026-06-16', 'Tahun Baru Islam 1448 H'],
  ['2026-08-17', 'Proklamasi Kemerdekaan'],
  ['2026-08-25', 'Maulid Nabi Muhammad'],
  ['2026-12-24', 'Cuti bersama Natal'],
  ['2026-12-25', 'Kelahiran Yesus Kristus (Natal)'],
]

const expected2027: readonly (readonly [Day, string])[] = [
  ['2027-01-01', 'Tahun Baru Masehi'],
  ['2027-01-05', 'Isra Mikraj'],
  ['2027-02-06', 'Tahun Baru Imlek 2578'],
  ['2027-03-08', 'Nyepi, Tahun Baru Saka 1949'],
  ['2027-03-09', 'Menjelang Idulfitri (perkiraan cuti bersama)'],
  ['2027-03-10', 'Idulfitri 1448 H'],
  ['2027-03-11', 'Idulfitri 1448 H'],
  ['2027-03-12', 'Sesudah Idulfitri (perkiraan cuti bersama)'],
  ['2027-03-26', 'Wafat Yesus Kristus'],
  ['2027-03-28', 'Kebangkitan Yesus Kristus (Paskah)'],
  ['2027-05-01', 'Hari Buruh Internasional'],
  ['2027-05-06', 'Kenaikan Yesus Kristus'],
  ['2027-05-17', 'Iduladha 1448 H'],
  ['2027-05-20', 'Waisak 2571 BE'],
  ['2027-06-01', 'Hari Lahir Pancasila'],
  ['2027-06-06', 'Tahun Baru Islam 1449 H'],
  ['2027-08-15', 'Maulid Nabi Muhammad'],
  ['2027-08-17', 'Proklamasi Kemerdekaan'],
  ['2027-12-25', 'Kelahiran Yesus Kristus (Natal)'],
]

const names: ReadonlyMap<Day, string> = new Map([...days2026, ...expected2027])

/** The holiday's Indonesian name, or undefined on an ordinary day (and in years this file does not know). */
export function publicHoliday(day: Day): string | undefined {
  return names.get(day)
}
