/** Where the built Studio lies, or one sentence on how far it is. */
export type StudioFiles = { folder: string } | { waiting: string }
