/**
 * What PostgreSQL knows and YugabyteDB or CockroachDB does not, or means otherwise. A statement is checked with its
 * quoted texts blanked, so that words in them do not count.
 */
const foreign: readonly (readonly [RegExp, string])[] = [
  [/\b(un)?listen\b|\bnotify\b/i, 'LISTEN and NOTIFY are not there'],
  [/pg_(try_)?advisory/i, 'advisory locks are no locks there'],
  [/\bfor\s+(no\s+key\s+update|share|key\s+share)\b/i, 'of the row locks only FOR UPDATE is shared'],
  [/\bnowait\b/i, 'only FOR UPDATE and its SKIP LOCKED are shared'],
  [/\block\s+table\b/i, 'tables cannot be locked there'],
  [/\b(small|big)?serial\b|\bgenerated\b.*\bas\s+identity\b/i, 'numbers from sequences have gaps and are hot spots'],
  [/\b(nextval|setval|currval)\b|\bcreate\s+sequence\b/i, 'numbers from sequences have gaps and are hot spots'],
  [/\bcreate\s+extension\b/i, 'extensions are not there'],
  [
    /\bdo\s+\$|\blanguage\s+(plpgsql|sql)\b|\bcreate\s+(or\s+replace\s+)?(function|procedure)\b/i,
    'no code in the database',
  ],
  [/\bcreate\s+(or\s+replace\s+)?(constraint\s+)?trigger\b/i, 'no triggers'],
  [/\bexclude\s+using\b/i, 'exclusion constraints are not there'],
  [/\bdeferrable\b|\bset\s+constraints\b/i, 'constraints are checked at once there'],
  [
    /\bcreate\s+index\s+concurrently\b|\busing\s+(gist|brin|spgist|hash)\b/i,
    'only plain and partial indexes are shared',
  ],
  [/\bctid\b|\bxmin\b|\btableoid\b/i, "PostgreSQL's own columns are not there"],
  [/\b(cluster|vacuum|reindex)\b/i, 'upkeep differs'],
  [/\bcreate\s+domain\b|\bcreate\s+type\b.*\bas\s+range\b|\b(tstz|ts|int4|int8|num|date)range\b/i, 'no such types'],
  [/\b(money|xml|hstore|citext|tsvector|tsquery|point|polygon)\s*(,|not\b|default\b|\))/i, 'no such types'],
  [/\bcopy\b.*\bfrom\b|\bdeclare\b.*\bcursor\b/i, 'differs'],
  [/\bsavepoint\b/i, 'a lost transaction is repeated whole there'],
  [/\btruncate\b/i, 'not in a transaction there'],
]

/** Why a statement is not what the three share; empty where it is. */
export function foreignTo(statement: string): readonly string[] {
  const bare = statement.replace(/'(?:[^']|'')*'/g, "''")
  return foreign.filter(([pattern]) => pattern.test(bare)).map(([, why]) => why)
}
