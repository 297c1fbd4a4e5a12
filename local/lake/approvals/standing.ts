// What approvals are checked against.
import type { Approval } from '../../../src/core/approval.ts'
import type { Caller } from '../access.ts'
import type { Documents, LakeDocument } from '../dataset/document.ts'
import type { Happened } from '../dataset/past.ts'

export type Standing = {
  documents: Documents
  past: readonly Happened[]
  caller: Caller
  /** The request's tag: an import says so in it. */
  tag: string | null
}

export const approvalsIn = (document: LakeDocument | undefined): Approval[] =>
  Array.isArray(document?.entries) ? (document.entries as Approval[]) : []
