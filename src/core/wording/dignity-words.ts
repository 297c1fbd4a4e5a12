/** A wording to be avoided: a regular expression of whole words, what to write instead, and the reason, for editors. */
export interface Wording {
  readonly words: string
  readonly better: string
  readonly why: string
}

const work = 'ceritakan karyanya'
const person = 'Orang bukan kondisinya.'
const pity = 'Mengundang iba; pembeli membeli karena barangnya bagus.'
const group = 'Golongan sosial tidak dibutuhkan untuk menilai barang, dan menempel pada orang yang membuatnya.'
const english = 'Names the person by a condition, or asks for pity.'

/** Pity and labels. What is said of things stays free: "barang cacat", "cacat jahit"; Malang is also a city. */
export const wordings: readonly Wording[] = [
  { words: 'penderita|menderita|diderita', better: '"orang dengan …", atau tidak disebut', why: person },
  {
    words: '(?<!barang )(?<!produk )cacat(?! (produksi|jahit|kain|barang|warna))',
    better: '"penyandang disabilitas"',
    why: person,
  },
  { words: '(?:orang|kaum) (?:tidak )?normal', better: '"orang tanpa disabilitas"', why: person },
  { words: 'tak berdaya|tidak berdaya|tanpa daya', better: work, why: pity },
  { words: '(?:di balik |dengan segala |meski(?:pun)? |walau(?:pun)? )?keterbatasan(?:nya)?', better: work, why: pity },
  {
    words: 'meski(?:pun)? (?:penyandang )?disabilitas|walau(?:pun)? (?:penyandang )?disabilitas',
    better: work,
    why: pity,
  },
  {
    words: '(?:belas )?kasihan|mengasihani|iba|memprihatinkan|menyedihkan|mengharukan|malangnya|bernasib malang',
    better: work,
    why: pity,
  },
  {
    words: 'kurang beruntung|tidak beruntung|serba kekurangan|uluran tangan|beban (?:keluarga|masyarakat|negara)',
    better: work,
    why: pity,
  },
  {
    words: 'fakir|miskin|d(?:h)?uafa|terlantar|telantar|gelandangan|pengemis|anak jalanan|tuna ?wisma',
    better: '"perajin", "peserta pelatihan"',
    why: group,
  },
  {
    words: '(?<!rehsos )PMKS|PPKS|WTS|PSK|pekerja seks|rawan sosial|tuna ?susila',
    better: '"perajin", "peserta pelatihan"',
    why: group,
  },
  { words: '(?:mantan|eks|bekas) (?:napi|narapidana|pecandu|pemakai)|pecandu', better: '"perajin"', why: group },
  {
    words: 'suffers? from|suffering|victims? of|afflicted(?: with)?|stricken',
    better: '"a person with …", or say nothing of it',
    why: english,
  },
  {
    words: 'crippled?|handicapped|invalids?|the disabled|retarded|deaf[- ](?:mute|and[- ]dumb)',
    better: '"people with disabilities"',
    why: english,
  },
  { words: 'wheelchair[- ]bound|confined to a wheelchair', better: '"uses a wheelchair"', why: english },
  {
    words: 'special needs|differently abled|normal people',
    better: '"people with disabilities", "people without disabilities"',
    why: english,
  },
  {
    words: 'less fortunate|underprivileged|needy|helpless|pitiful|pity|unfortunate',
    better: 'tell of the work',
    why: english,
  },
  {
    words: 'poor (?:people|families|family|makers?|women|men|elderly|children)|beggars?|prostitutes?|homeless',
    better: '"makers"',
    why: english,
  },
  {
    words: 'despite (?:his|her|their|the) (?:disabilit(?:y|ies)|limitations?|condition)',
    better: 'tell of the work',
    why: english,
  },
]

const health = 'Kesehatan adalah urusan orangnya. Hanya pada dokumen Orang, dengan persetujuan tersendiri.'
const leaveOut = 'tidak disebut'

/** Diagnoses, and words that stand for one. */
export const diagnoses: readonly Wording[] = [
  {
    words: 'tuna ?netra|tuna ?rungu|tuna ?wicara|tuna ?daksa|tuna ?grahita|tuna ?laras',
    better: '"penyandang disabilitas", bila orangnya setuju disebut',
    why: health,
  },
  {
    words: 'orang gila|sakit jiwa|gangguan (?:jiwa|mental)|ODGJ|keterbelakangan mental|idiot|terbelakang',
    better: leaveOut,
    why: health,
  },
  {
    words: 'skizofrenia|bipolar|depresi|autis(?:me)?|ADHD|demensia|pikun|epilepsi|ayan',
    better: leaveOut,
    why: health,
  },
  {
    words: '(?:down syndrome|sindrom down)|cerebral palsy|polio|kusta|lepra|HIV|AIDS|ODHA|TBC|tuberkulosis',
    better: leaveOut,
    why: health,
  },
  {
    words: 'lumpuh|pincang|buntung|bisu|buta(?! warna)|bisu[- ]tuli|terkurung kursi roda',
    better: leaveOut,
    why: health,
  },
  {
    words: 'schizophreni[ac]|autis(?:m|tic)|dementia|epilep(?:sy|tic)|mentally ill|paraly[sz]ed|leprosy',
    better: 'say nothing of it',
    why: health,
  },
]
