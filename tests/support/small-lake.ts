import { startCopiedLake } from './copied-lake.ts'

/**
 * The content of the run's one build, without what nobody asks for who sells these SKUs. The stand-in reads every document for
 * each question: with all of them a question of the till costs it most of a second, with these a twentieth.
 */
export async function startSmallLake(built: Readonly<Record<string, string>>, skus: readonly string[]) {
  const lake = await startCopiedLake(built, [])
  const gone = await lake.editor.fetch<string[]>(
    `*[_type in ["story", "testimonial", "program", "fair", "partner", "page", "home", "impact"]
      || (_type == "product" && count(variants[sku in $skus]) == 0)
      || (_type == "approval" && !(subject in *[_type == "product" && count(variants[sku in $skus]) > 0]._id)
        && !(subject in *[_type == "producer"]._id))]._id`,
    { skus },
  )
  const leave = (ids: readonly string[]) =>
    ids.reduce((transaction, id) => transaction.delete(id), lake.editor.transaction()).commit()
  await leave(gone)
  const pictures = await lake.editor.fetch<string[]>('*[_type == "sanity.imageAsset"]._id')
  const others = JSON.stringify(await lake.editor.fetch('*[_type != "sanity.imageAsset"]'))
  await leave(pictures.filter((id) => !others.includes(id)))
  return lake
}
