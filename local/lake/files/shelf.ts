// The folder of files that are no pictures: forms, price lists, recordings. Each lies under its asset's file name.
import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { writeDurably } from '../dataset/snapshot.ts'

export type FileShelf = {
  read(file: string): Promise<Buffer>
  write(file: string, content: Buffer): Promise<void>
  discard(file: string): Promise<void>
  names(): Promise<string[]>
}

export async function openFileShelf(folder: string): Promise<FileShelf> {
  const files = join(folder, 'files')
  await mkdir(files, { recursive: true })
  return {
    read: (file) => readFile(join(files, file)),
    write: (file, content) => writeDurably(join(files, file), content),
    discard: (file) => rm(join(files, file), { force: true }),
    names: () => readdir(files),
  }
}

export type StoredFile = { sha1: string; extension: string }

/** `<sha1>.<ext>`; undefined for anything else, so that no file name from outside reaches the disk. */
export function parseFileName(name: string): StoredFile | undefined {
  const [, sha1, extension] = /^([0-9a-f]{40})\.([a-z0-9]{1,10})$/.exec(name) ?? []
  return sha1 && extension ? { sha1, extension } : undefined
}

export function fileAssetIdOf({ sha1, extension }: StoredFile): string {
  return `file-${sha1}-${extension}`
}
