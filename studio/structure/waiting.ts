import { map, type Observable } from 'rxjs'
import type { ListenQueryOptions } from 'sanity'
import type { StructureBuilder, StructureResolverContext } from 'sanity/structure'
import { type ApprovalDocument, approvableTypes, publishedIdOf, verdictOn } from '../../src/core/approval.ts'

interface Waiting {
  readonly draft: { readonly _id: string; readonly [field: string]: unknown }
  readonly approval: ApprovalDocument | null
}

const options: ListenQueryOptions = { apiVersion: '2026-11-01', perspective: 'raw' }

/** Drafts are few; whether one is approved is a digest that no query can work out. */
const query = {
  fetch: `*[_type in $types && _id in path("drafts.**")]{
    "draft": @, "approval": *[_id == "approval-" + string::split(^._id, "drafts.")[1]][0]
  }`,
  listen: '*[_type in $types || _type == "approval"]',
}

/** Drafts that wait for a second person, or for being published; the list follows as people work. */
export function waitingDrafts(
  S: StructureBuilder,
  { documentStore }: StructureResolverContext,
  list: { readonly id: string; readonly title: string; readonly areApproved: boolean },
) {
  const waiting = documentStore.listenQuery(query, { types: [...approvableTypes] }, options) as Observable<Waiting[]>
  return S.listItem()
    .id(list.id)
    .title(list.title)
    .child(() =>
      waiting.pipe(
        map((found) =>
          S.documentList()
            .id(list.id)
            .title(list.title)
            .apiVersion('2026-11-01')
            .filter('_id in $ids || _originalId in $ids')
            .params({ ids: idsOf(found, list.areApproved) }),
        ),
      ),
    )
}

function idsOf(waiting: readonly Waiting[], areApproved: boolean): string[] {
  return waiting
    .filter(({ draft, approval }) => verdictOn(draft, approval?.entries).approved === areApproved)
    .flatMap(({ draft }) => [draft._id, publishedIdOf(draft._id)])
}
