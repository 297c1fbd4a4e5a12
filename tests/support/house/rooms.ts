/** The arrows between rooms (ARCHITECTURE.md): left may import right. A room may always import itself. */

const words = ['core', 'calendar']
const rooms = [
  ...words,
  'content',
  'search',
  'cart',
  'shipping',
  'database',
  'stock',
  'payments',
  'escalations',
  'notices',
  'orders',
  'handoff',
  'sale',
  'checkout',
  'inquiries',
  'desk',
  'publish',
  'jobs',
  'preview',
  'paper',
  'ledger',
  'figures',
  'photos',
  'register',
]
const roomsBut = (...others: string[]) => rooms.filter((room) => !others.includes(room))

export const arrows: Readonly<Record<string, readonly string[]>> = {
  core: [],
  calendar: ['core'],
  database: ['core'],
  content: ['core'],
  search: ['core', 'calendar', 'shipping'],
  cart: ['core'],
  paper: ['core'],
  photos: [],
  ledger: ['core', 'database', 'paper'],
  figures: ['core', 'database', 'paper'],
  register: ['core', 'database'],
  shipping: ['core', 'calendar', 'database'],
  stock: ['core', 'calendar', 'database'],
  payments: ['core', 'database'],
  escalations: ['core', 'database'],
  orders: ['core', 'database'],
  notices: ['core', 'database', 'escalations'],
  handoff: ['core', 'calendar', 'database', 'stock', 'orders', 'notices', 'escalations', 'ledger', 'photos'],
  sale: [
    'core',
    'calendar',
    'database',
    'stock',
    'payments',
    'orders',
    'handoff',
    'notices',
    'escalations',
    'publish',
    'ledger',
  ],
  checkout: ['core', 'calendar', 'content', 'cart', 'shipping', 'stock', 'sale'],
  inquiries: ['core', 'calendar', 'content', 'database', 'notices', 'sale', 'photos', 'paper', 'ledger'],
  desk: roomsBut('checkout', 'publish', 'preview'),
  publish: ['core', 'content', 'database', 'notices', 'escalations'],
  jobs: roomsBut('checkout', 'desk'),
  preview: ['core', 'content'],
  ui: ['core', 'cart', 'calendar', 'islands'],
  islands: ['core', 'cart', 'calendar'],
  views: ['ui', 'islands', 'core', 'cart', 'calendar'],
  pages: [...rooms, 'ui', 'islands', 'views'],
  serving: ['core', 'database'],
  wiring: [...rooms, 'serving'],
  middleware: ['wiring', 'serving', 'core', 'desk', 'preview'],
  server: ['wiring', 'serving', 'core', 'jobs', 'publish'],
  // The resident server's counterpart where no server stays.
  hosted: ['wiring', 'serving', 'core'],
  config: ['wiring'],
  scripts: ['wiring', 'serving', ...rooms],
  bench: ['wiring', 'serving', ...rooms, 'scripts'],
  // How content is digested and approved: the lake must see the same as the shop.
  local: ['core'],
  studio: ['core'],
  tests: [
    'wiring',
    'hosted',
    'serving',
    ...rooms,
    'ui',
    'islands',
    'views',
    'scripts',
    'local',
    'studio',
    'config',
    'bench',
  ],
}

/** Rooms that may know the types of every room: they are given things and show or check them. */
const knowTypes: readonly string[] = ['ui', 'islands', 'views', 'env', 'tests']

export function mayImport(from: string, to: string, isTypeOnly: boolean): boolean {
  if (from === to || arrows[from]?.includes(to)) return true
  return isTypeOnly && (to === 'content' || knowTypes.includes(from)) && [...rooms, 'wiring'].includes(to)
}

/** The room a file is in; null for files outside of all rooms. */
export function roomOf(file: string): string | null {
  const [top = '', second = '', ...deeper] = file.split('/')
  if (top === 'astro.config.mjs') return 'config'
  if (top !== 'src') return ['studio', 'local', 'scripts', 'tests', 'bench'].includes(top) ? top : null
  if (deeper.length === 0) return second.replace(/(\.d)?\.ts$/, '')
  // What ships to the browser is a room of its own wherever it lies.
  return file.endsWith('.tsx') ? 'islands' : second
}

/** Packages that one room alone speaks to, so that one place knows their ways. */
export const oneRoomPackages: Readonly<Record<string, string>> = {
  '@sanity/client': 'content',
  '@sanity/image-url': 'content',
  '@sanity/visual-editing': 'preview',
  '@sanity/preview-url-secret': 'preview',
  '@sanity/webhook': 'publish',
  stripe: 'payments',
  nodemailer: 'notices',
  'better-auth': 'desk',
  pg: 'database',
  sirv: 'serving',
  minisearch: 'search',
  pdfkit: 'paper',
  'write-excel-file': 'paper',
}
