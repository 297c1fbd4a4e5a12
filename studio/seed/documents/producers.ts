import { type Doc, items, line, picture, rich, slug, text } from './build.ts'
import { groups } from './producers/groups.ts'
import { upt } from './producers/upt.ts'

export const producerSeeds = [...upt, ...groups]

export const producers: readonly Doc[] = producerSeeds.map((seed) => {
  const [lattice, filling, ...colors] = seed.motif
  return {
    _id: seed.id,
    _type: 'producer',
    name: line(seed.name),
    slug: slug(seed.id.replace('producer-', '')),
    kind: seed.kind,
    regionCode: seed.region,
    place: line(seed.place),
    summary: text(seed.summary),
    story: rich(seed.story),
    facts: items(
      'fact',
      seed.facts.map(([id, en, source]) => ({ text: text([id, en]), source })),
    ),
    ...(seed.picture ? { picture: picture(seed.picture) } : {}),
    motif: { _type: 'motif', lattice, filling, colors },
    skills: items(
      'skill',
      seed.skills.map((name) => ({ name: line(name) })),
    ),
    ...(seed.headcount ? { headcount: seed.headcount } : {}),
    weeklyCapacity: seed.weekly,
    handlingWorkingDays: seed.handling,
    answerHours: seed.answer,
    closures: items(
      'closure',
      (seed.closures ?? []).map(([from, to, id, en]) => ({ from, to, reason: line([id, en]) })),
    ),
    sharePercent: seed.share,
    awards: items(
      'award',
      (seed.awards ?? []).map(([id, en, year, source]) => ({ title: line([id, en]), year, source })),
    ),
    readyForFairs: seed.fairs ?? false,
  }
})
