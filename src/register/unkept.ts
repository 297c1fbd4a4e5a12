import { remarksOn } from '#core/wording/dignity.ts'
import { privateNumbersIn } from '#core/wording/private-numbers.ts'

// Beside what the gallery says nowhere (`core/wording/`): kind words for a condition or a category are one, too.
const words = [
  'disabilitas|difabel|difable|kelainan|kelumpuhan|kursi roda|alat bantu dengar|tuli|low vision',
  'diagnos\\p{L}*|penyakit\\p{L}*|gejala|kambuh|pasien|rawat (?:inap|jalan)|minum obat|psikiat\\p{L}*|psikolog\\p{L}*',
  'kejiwaan|gangguan (?:jiwa|mental|saraf|bicara|pendengaran|penglihatan|kesehatan)|sakit|stroke|diabetes|kanker|hamil',
  'yatim|piatu|janda|duda|lansia|lanjut usia|lanjut umur|jompo|pra ?sejahtera|keluarga rentan|DTKS|desil \\d+',
  'korban|napza|narkoba|NAPI|narapidana|lapas|rutan|warga binaan pemasyarakatan',
  'disabilit(?:y|ies)|disabled|patient|widow(?:er)?|orphan',
]
const conditions = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'iu')

/**
 * What must not be written into the register: the words for a condition or a social category in a text, or a NIK.
 * Null where there is none. It is about work and whereabouts; what somebody lives with is theirs.
 */
export function unkeptIn(text: string): string | null {
  const condition = conditions.exec(text)?.[0]
  if (condition) return condition
  if (privateNumbersIn(text).includes('nik')) return 'NIK'
  return remarksOn(text)[0]?.found ?? null
}
